import { z } from 'zod';
import type { DeliveryDesk } from '../../deliveries/delivery-desk';
import { readJson, sendJson } from '../exchange';
import { HttpError } from '../http-error';
import type { Routes } from './route';

const Action = z.strictObject({ id: z.int(), action: z.enum(['deliver', 'drop', 'again']) });

/** Events and queue jobs: what waits, runs, failed, and what a developer does with one of them. When schedules run. */
export function deliveryRoutes({ desk }: { desk: DeliveryDesk }): Routes {
  return {
    'GET /__local/schedules': async ({ response }) => sendJson(response, 200, desk.schedules()),
    'GET /__local/deliveries': async ({ response }) => sendJson(response, 200, desk.list()),
    'POST /__local/deliveries': async ({ request, response }) => {
      const { id, action } = await readJson(request, Action);
      if (!(await desk.act(id, action)))
        throw new HttpError(
          404,
          `No delivery ${id} that could be ${action === 'drop' ? 'dropped' : 'delivered'}`,
        );
      sendJson(response, 200, desk.list());
    },
  };
}
