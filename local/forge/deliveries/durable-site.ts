import type { JiraEvent, JiraSite } from '../../jira/types';

export interface DurableSite {
  site: JiraSite;
  /** Resolves when every event heard so far is on disk. */
  saved(): Promise<unknown>;
  stop(): void;
}

/**
 * A site whose changes are acknowledged only when the events they cause are on disk, so that a host which is killed
 * still delivers them.
 * @param accept keeps an event; its deliveries are known at once, the promise resolves when they are on disk
 * @param wake called when there may be something new to deliver
 */
export function createDurableSite(
  site: JiraSite,
  accept: (event: JiraEvent) => Promise<void>,
  wake: () => void,
): DurableSite {
  let saving: Promise<unknown> = Promise.resolve();
  const stop = site.onEvent((event) => {
    saving = Promise.all([saving, accept(event)]);
    wake();
  });
  return {
    stop,
    saved: () => saving,
    site: {
      name: site.name,
      cloudId: site.cloudId,
      baseUrl: site.baseUrl,
      onEvent: (listener) => site.onEvent(listener),
      users: () => site.users(),
      close: () => site.close(),
      async handle(request) {
        const response = await site.handle(request);
        await saving;
        return response;
      },
    },
  };
}
