import { z } from 'zod';
import type { Kvs } from '../../kvs/create-kvs';
import { readJson, sendJson } from '../exchange';
import { HttpError } from '../http-error';
import type { Routes } from './route';

const Space = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kv') }),
  z.strictObject({ kind: z.literal('secret') }),
  z.strictObject({ kind: z.literal('entity'), entityName: z.string() }),
]);
const RowName = z.strictObject({ space: Space, key: z.string() });
const Browse = z.strictObject({
  space: Space.optional(),
  prefix: z.string().optional(),
  after: RowName.optional(),
  limit: z.int().min(1).max(100).optional(),
});

/** What the app has stored, to look at. Reads by POST, since a key may hold what an address may not. */
export function storageRoutes({ kvs }: { kvs: Kvs }): Routes {
  return {
    'GET /__local/storage': async ({ response }) =>
      sendJson(response, 200, { spaces: kvs.totals(), rates: kvs.rates() }),
    'POST /__local/storage/rows': async ({ request, response }) =>
      sendJson(response, 200, kvs.browse(await readJson(request, Browse))),
    'POST /__local/storage/row': async ({ request, response }) => {
      const { space, key } = await readJson(request, RowName);
      const row = kvs.row(space, key);
      if (!row) throw new HttpError(404, `There is no row "${key}"`);
      sendJson(response, 200, row);
    },
  };
}
