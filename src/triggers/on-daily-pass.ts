import { startDay } from '../application/overview/start-day';
import type { Deps } from '../application/ports';

/** Once a day: what the date changes is handed to the queue, a few teams at a time. */
export function createDailyPassHandler(begin: () => Deps) {
  return async (): Promise<{ readonly statusCode: 204 }> => {
    await startDay(begin());
    return { statusCode: 204 };
  };
}
