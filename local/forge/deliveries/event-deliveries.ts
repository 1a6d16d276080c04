import type { JiraEvent } from '../../jira/types';
import type { Manifest, ManifestTrigger } from '../app/manifest';
import type { Unmodelled } from '../calls/unmodelled';
import type { NewDelivery } from './delivery';

/** Real Forge takes seconds to minutes; long enough here that no screen can rely on an event having arrived. */
const EVENT_DELAY_MS = 150;

interface EventFilter {
  ignoreSelf?: boolean | undefined;
  expression?: string | undefined;
}

function filterFor(trigger: ManifestTrigger, eventType: string): EventFilter | undefined {
  for (const event of trigger.events) {
    if (typeof event === 'string' && event === eventType) return trigger.filter ?? {};
    if (typeof event === 'object' && event.eventType === eventType)
      return event.filter ?? trigger.filter ?? {};
  }
  return undefined;
}

/**
 * The deliveries that a product event leads to: one per `trigger` module that names it. `ignoreSelf` leaves out what
 * the app itself caused. Jira expressions in filters are not evaluated: the event is delivered, and that recorded.
 */
export function eventDeliveries(
  manifest: Manifest,
  event: JiraEvent,
  now: number,
  unmodelled: Unmodelled,
): NewDelivery[] {
  const own = event.causedBy.kind === 'app';
  return manifest.triggers.flatMap((trigger) => {
    const filter = filterFor(trigger, event.eventType);
    if (!filter || (own && filter.ignoreSelf)) return [];
    if (filter.expression !== undefined) unmodelled.record('trigger', 'filter', filter.expression);
    return [
      {
        kind: 'trigger' as const,
        moduleKey: trigger.key,
        functionName: trigger.function,
        payload: { selfGenerated: own, ...event.payload, eventType: event.eventType },
        firstAt: now,
        dueAt: now + EVENT_DELAY_MS,
      },
    ];
  });
}
