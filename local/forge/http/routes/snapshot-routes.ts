import { z } from 'zod';
import type { Snapshots } from '../../snapshots/snapshots';
import { readJson, sendJson } from '../exchange';
import { HttpError } from '../http-error';
import type { Routes } from './route';

const Named = z.strictObject({ name: z.string() });

async function orRefuse(action: () => Promise<unknown> | unknown): Promise<void> {
  try {
    await action();
  } catch (error) {
    throw new HttpError(400, error instanceof Error ? error.message : String(error));
  }
}

/** Named copies of all data. */
export function snapshotRoutes({ snapshots }: { snapshots: Snapshots }): Routes {
  return {
    'GET /__local/snapshots': async ({ response }) => sendJson(response, 200, snapshots.list()),
    'POST /__local/snapshots': async ({ request, response }) => {
      const { name } = await readJson(request, Named);
      await orRefuse(() => snapshots.take(name));
      sendJson(response, 201, snapshots.list());
    },
    'POST /__local/snapshots/restore': async ({ request, response }) => {
      const { name } = await readJson(request, Named);
      await orRefuse(() => snapshots.restore(name));
      sendJson(response, 200, { restored: name });
    },
    'DELETE /__local/snapshots': async ({ request, response }) => {
      const { name } = await readJson(request, Named);
      await orRefuse(() => snapshots.remove(name));
      sendJson(response, 200, snapshots.list());
    },
  };
}
