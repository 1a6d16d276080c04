import { z } from 'zod';
import type { JiraEvent } from '../../jira/types';
import type { ManifestSchedule, ManifestTrigger } from '../app/manifest';
import type { Unmodelled } from '../calls/unmodelled';

const Filter = z
  .looseObject({
    ignoreSelf: z.boolean().optional(),
    expression: z.string().optional(),
    appIsLicensed: z.boolean().optional(),
  })
  .catch({});

export interface FilterDeps {
  /** Whether the installation has an active licence, as far as the platform tells. */
  licensed(): boolean;
  unmodelled: Unmodelled;
}

/**
 * Whether a trigger wants an event that it names. `ignoreSelf` leaves out what the app itself caused, `appIsLicensed`
 * everything where the licence has ended. Jira expressions in filters are not evaluated: the event is delivered, and
 * that recorded.
 */
export function wantsEvent(trigger: ManifestTrigger, event: JiraEvent, deps: FilterDeps): boolean {
  const named = trigger.events.find((item) => typeof item === 'object' && item.eventType === event.eventType);
  const filter = Filter.parse((typeof named === 'object' ? named.filter : undefined) ?? trigger.filter ?? {});
  if (event.causedBy.kind === 'app' && filter.ignoreSelf) return false;
  if (filter.appIsLicensed && !deps.licensed()) return false;
  if (filter.expression !== undefined) deps.unmodelled.record('trigger', 'filter', filter.expression);
  return true;
}

/** Whether a scheduled trigger that is due runs: not where it asks for a licence and that has ended. */
export function wantsRun(module: ManifestSchedule, deps: Pick<FilterDeps, 'licensed'>): boolean {
  return !Filter.parse(module.filter ?? {}).appIsLicensed || deps.licensed();
}
