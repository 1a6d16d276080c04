import type { InvocationTable } from '../../calls/invocation-table';
import type { Unmodelled } from '../../calls/unmodelled';
import { sendJson } from '../exchange';
import type { Routes } from './route';

export interface RecordRoutesOptions {
  invocations: InvocationTable;
  unmodelled: Unmodelled;
}

/** What has happened so far. */
export function recordRoutes({ invocations, unmodelled }: RecordRoutesOptions): Routes {
  return {
    'GET /__local/log': async ({ response, url }) =>
      sendJson(response, 200, invocations.after(Number(url.searchParams.get('after') ?? 0))),
    'GET /__local/unmodelled': async ({ response }) => sendJson(response, 200, unmodelled.list()),
  };
}
