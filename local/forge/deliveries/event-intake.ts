import type { JiraEvent } from '../../jira/types';
import type { Manifest, ManifestTrigger } from '../app/manifest';
import type { Delays } from './delays';
import type { NewDelivery } from './delivery';
import type { DeliveryStore } from './delivery-store';
import { DELIVERY_LIMITS } from './limits';

export interface EventIntakeOptions {
  store: DeliveryStore;
  delays: Delays;
  manifest(): Manifest;
  /** The host's clock. */
  now(): number;
  /** Whether a trigger wants an event that it names, by its filters. */
  wants(trigger: ManifestTrigger, event: JiraEvent, payload: Record<string, unknown>): boolean;
  /** Why the app may not be told of events of this type at all, in words; undefined when it may. */
  withheld(eventType: string): string | undefined;
  print(line: string): void;
}

export function namesEvent(trigger: ManifestTrigger, eventType: string): boolean {
  return trigger.events.some((event) => (typeof event === 'string' ? event : event.eventType) === eventType);
}

/** Takes the events of the site and of the app's life, and keeps them for the triggers that want them. */
export function createEventIntake(options: EventIntakeOptions) {
  const { store, delays, manifest, now, wants, withheld, print } = options;

  function deliveryTo(trigger: ManifestTrigger, payload: Record<string, unknown>): NewDelivery {
    const at = now();
    return {
      kind: 'trigger',
      moduleKey: trigger.key,
      functionName: trigger.function,
      payload,
      firstAt: at,
      setAt: at,
      dueAt: at + delays.ofEvent(),
    };
  }

  function refusal({ payload }: NewDelivery, eventType: string): string | undefined {
    const bytes = Buffer.byteLength(JSON.stringify(payload));
    if (bytes <= DELIVERY_LIMITS.eventBytes.value) return withheld(eventType);
    return `its ${Math.ceil(bytes / 1024)} KB are more than the 200 KB that are delivered`;
  }

  return {
    /** One delivery for every `trigger` module that names the event and wants it. Resolves when they are on disk. */
    async accept(event: JiraEvent): Promise<void> {
      const { eventType } = event;
      const payload = { selfGenerated: event.causedBy.kind === 'app', ...event.payload, eventType };
      const deliveries = manifest()
        .triggers.filter((trigger) => namesEvent(trigger, eventType))
        .filter((trigger) => wants(trigger, event, payload))
        .map((trigger) => deliveryTo(trigger, payload));
      const refused = deliveries.flatMap((delivery) => {
        const lastError = refusal(delivery, eventType);
        return lastError === undefined ? [] : [{ delivery, lastError }];
      });
      for (const { delivery, lastError } of refused)
        print(`trigger ${delivery.moduleKey}: ${eventType} is not delivered, ${lastError}`);
      const refusedOnes = new Set(refused.map(({ delivery }) => delivery));
      await Promise.all([
        store.add(deliveries.filter((delivery) => !refusedOnes.has(delivery))),
        // Not with a payload that is too large to be kept.
        store.refuse(
          refused.map(({ delivery, lastError }) => ({ ...delivery, payload: { eventType }, lastError })),
        ),
      ]);
    },
  };
}

export type EventIntake = ReturnType<typeof createEventIntake>;
