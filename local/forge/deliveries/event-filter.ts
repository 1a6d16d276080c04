import { z } from 'zod';
import type { JiraEvent } from '../../jira/types';
import type { ManifestSchedule, ManifestTrigger } from '../app/manifest';
import type { Unmodelled } from '../calls/unmodelled';
import { evaluateExpression } from './expression/expression';
import { NotUnderstood } from './expression/tokens';

const Filter = z
  .looseObject({
    ignoreSelf: z.boolean().optional(),
    expression: z.string().optional(),
    onError: z.enum(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG']).default('IGNORE_AND_LOG'),
    appIsLicensed: z.boolean().optional(),
  })
  .catch({ onError: 'IGNORE_AND_LOG' });
type Filter = z.infer<typeof Filter>;

export interface FilterDeps {
  /** Whether the installation has an active licence, as far as the platform tells. */
  licensed(): boolean;
  unmodelled: Unmodelled;
  print(line: string): void;
}

function filterOf(trigger: ManifestTrigger, eventType: string): Filter {
  const named = trigger.events.find((item) => typeof item === 'object' && item.eventType === eventType);
  return Filter.parse((typeof named === 'object' ? named.filter : undefined) ?? trigger.filter ?? {});
}

/** Whether the expression lets an event pass; where it fails, the filter's `onError` decides. */
function passes(
  filter: Filter,
  trigger: string,
  payload: Record<string, unknown>,
  deps: FilterDeps,
): boolean {
  const { expression, onError } = filter;
  if (expression === undefined) return true;
  try {
    return evaluateExpression(expression, payload);
  } catch (error) {
    if (error instanceof NotUnderstood) {
      deps.unmodelled.record('trigger', 'filter', expression, false);
      return true;
    }
    const message = error instanceof Error ? error.message : String(error);
    if (onError.endsWith('_AND_LOG')) deps.print(`trigger ${trigger}: its filter failed, ${message}`);
    return onError.startsWith('RECEIVE');
  }
}

/**
 * Whether a trigger wants an event that it names. `ignoreSelf` leaves out what the app itself caused, `appIsLicensed`
 * everything where the licence has ended, `expression` what it does not say yes to. An expression with something that
 * is not played lets the event pass, and is recorded.
 * @param payload what the trigger would get
 */
export function wantsEvent(
  trigger: ManifestTrigger,
  event: JiraEvent,
  payload: Record<string, unknown>,
  deps: FilterDeps,
): boolean {
  const filter = filterOf(trigger, event.eventType);
  if (event.causedBy.kind === 'app' && filter.ignoreSelf) return false;
  if (filter.appIsLicensed && !deps.licensed()) return false;
  return passes(filter, trigger.key, payload, deps);
}

/** Whether a scheduled trigger that is due runs: not where it asks for a licence and that has ended. */
export function wantsRun(module: ManifestSchedule, deps: Pick<FilterDeps, 'licensed'>): boolean {
  return !Filter.parse(module.filter ?? {}).appIsLicensed || deps.licensed();
}
