import { z } from 'zod';
import { type InvokeDeps, InvokeRequest, invokeResolver } from '../../calls/invoke-resolver';
import { readJson, sendJson } from '../exchange';
import { HttpError } from '../http-error';
import type { Routes } from './route';

export interface ScriptRoutesOptions {
  invoke: InvokeDeps;
  /** Resolves to whether nothing is under way any more, at the latest after `timeoutMs`. */
  idle(timeoutMs: number): Promise<{ idle: boolean; pending: string[] }>;
  runSchedule(moduleKey: string): Promise<void>;
}

const IDLE_DEFAULT_MS = 10_000;

/** Calls for scripts and tests: act as anybody, wait until all is done. */
export function scriptRoutes({ invoke, idle, runSchedule }: ScriptRoutesOptions): Routes {
  return {
    'POST /__local/invoke': async ({ request, response }) => {
      const { accountId, ...call } = await readJson(request, InvokeRequest.extend({ accountId: z.string() }));
      const answer = await invokeResolver(invoke, accountId, call);
      const cost = { 'x-local-cost': JSON.stringify(answer.cost) };
      if (answer.ok) sendJson(response, 200, answer.body, cost);
      else sendJson(response, answer.status, { message: answer.message }, cost);
    },
    'GET /__local/idle': async ({ response, url }) => {
      const timeoutMs = Number(url.searchParams.get('timeoutMs') ?? IDLE_DEFAULT_MS);
      if (!(timeoutMs >= 0)) throw new HttpError(400, 'timeoutMs: must be a number of milliseconds');
      const answer = await idle(timeoutMs);
      sendJson(response, answer.idle ? 200 : 408, answer);
    },
    'POST /__local/schedule': async ({ request, response }) => {
      const { moduleKey } = await readJson(request, z.strictObject({ moduleKey: z.string() }));
      await runSchedule(moduleKey);
      sendJson(response, 200, { ok: true });
    },
  };
}
