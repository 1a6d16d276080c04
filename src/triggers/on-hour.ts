import { startDueAutomations } from '../application/automation/start-due';
import { lookAtBoards } from '../application/overview/look-at-boards';
import type { Deps } from '../application/ports';

/** Every hour: what is due is handed to the queue, which asks Jira. Neither waits for the other to succeed. */
export function createHourHandler(begin: () => Deps) {
  return async (): Promise<{ readonly statusCode: 204 }> => {
    const deps = begin();
    const done = await Promise.allSettled([startDueAutomations(deps), lookAtBoards(deps)]);
    for (const each of done) if (each.status === 'rejected') throw each.reason;
    return { statusCode: 204 };
  };
}
