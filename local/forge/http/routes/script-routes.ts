import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import {
  type InvokeAnswer,
  type InvokeDeps,
  InvokeRequest,
  invokeResolver,
} from '../../calls/invoke-resolver';
import { ActionRequest, runAction } from '../../calls/run-action';
import { runPreUninstall } from '../../calls/run-pre-uninstall';
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

const Person = { accountId: z.string() };

function sendAnswer(response: ServerResponse, answer: InvokeAnswer): void {
  const cost = { 'x-local-cost': JSON.stringify(answer.cost) };
  if (answer.ok) sendJson(response, 200, answer.body, cost);
  else sendJson(response, answer.status, { message: answer.message }, cost);
}

/** Calls for scripts and tests: act as anybody, wait until all is done. */
export function scriptRoutes({ invoke, idle, runSchedule }: ScriptRoutesOptions): Routes {
  return {
    'POST /__local/invoke': async ({ request, response }) => {
      const { accountId, ...call } = await readJson(request, InvokeRequest.extend(Person));
      sendAnswer(response, await invokeResolver(invoke, accountId, call));
    },
    'POST /__local/action': async ({ request, response }) => {
      const { accountId, ...call } = await readJson(request, ActionRequest.extend(Person));
      sendAnswer(response, await runAction(invoke, accountId, call));
    },
    'POST /__local/uninstall': async ({ response }) => sendJson(response, 200, await runPreUninstall(invoke)),
    'GET /__local/idle': async ({ response, url }) => {
      const timeoutMs = Number(url.searchParams.get('timeoutMs') ?? IDLE_DEFAULT_MS);
      if (!(timeoutMs >= 0)) throw new HttpError(400, 'timeoutMs: must be a number of milliseconds');
      const answer = await idle(timeoutMs);
      sendJson(response, answer.idle ? 200 : 408, answer);
    },
    'POST /__local/schedule': async ({ request, response }) => {
      const { moduleKey } = await readJson(request, z.strictObject({ moduleKey: z.string() }));
      if (!invoke.manifest().schedules.some(({ key }) => key === moduleKey))
        throw new HttpError(404, `manifest.yml has no scheduledTrigger "${moduleKey}"`);
      // The run has printed its failure, with the stack.
      await runSchedule(moduleKey).catch((error: unknown) => {
        throw new HttpError(502, error instanceof Error ? error.message : String(error));
      });
      sendJson(response, 200, { ok: true });
    },
  };
}
