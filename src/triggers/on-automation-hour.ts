import { startDueAutomations } from '../application/automation/start-due';
import type { Deps } from '../application/ports';

/** Every hour: what is due is handed to the queue, which asks Jira. */
export function createAutomationHourHandler(begin: () => Deps) {
  return async (): Promise<{ readonly statusCode: 204 }> => {
    await startDueAutomations(begin());
    return { statusCode: 204 };
  };
}
