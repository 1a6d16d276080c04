import { z } from 'zod';
import type { JiraEvent } from '../../jira/types';
import type { ManifestTrigger } from '../app/manifest';
import type { Unmodelled } from '../calls/unmodelled';

const Filter = z
  .looseObject({ ignoreSelf: z.boolean().optional(), expression: z.string().optional() })
  .catch({});

/**
 * Whether a trigger wants an event that it names. `ignoreSelf` leaves out what the app itself caused. Jira expressions
 * in filters are not evaluated: the event is delivered, and that recorded.
 */
export function wantsEvent(trigger: ManifestTrigger, event: JiraEvent, unmodelled: Unmodelled): boolean {
  const named = trigger.events.find((item) => typeof item === 'object' && item.eventType === event.eventType);
  const filter = Filter.parse((typeof named === 'object' ? named.filter : undefined) ?? trigger.filter ?? {});
  if (event.causedBy.kind === 'app' && filter.ignoreSelf) return false;
  if (filter.expression !== undefined) unmodelled.record('trigger', 'filter', filter.expression);
  return true;
}
