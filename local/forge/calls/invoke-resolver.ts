import { z } from 'zod';
import type { JiraSite, SiteUser } from '../../jira/types';
import { backendContext, resolverContext } from '../app/installation';
import type { ManifestModule } from '../app/manifest';
import { refuseByRate } from './admit';
import type { Cost } from './invocation-table';
import { type FunctionResult, type RunDeps, runFunction } from './run-function';
import { inWords } from './sizes';

/** Body of the two invoke calls, without the person. */
export const InvokeRequest = z.strictObject({
  moduleKey: z.string(),
  extension: z.record(z.string(), z.unknown()).default({}),
  functionKey: z.string(),
  payload: z.unknown().optional(),
});
export type InvokeRequest = z.infer<typeof InvokeRequest>;

export type InvokeAnswer =
  | { ok: true; body: unknown; cost: Cost }
  /** `status` is for scripts; the bridge only knows the message. */
  | { ok: false; status: number; message: string; cost: Cost };

export function noCost(): Cost {
  return { storage: { requests: 0, readBytes: 0, writtenBytes: 0 }, jira: { requests: 0, points: 0 } };
}

export function refuse(status: number, message: string): InvokeAnswer {
  return { ok: false, status, message, cost: noCost() };
}

export interface InvokeDeps extends RunDeps {
  site: JiraSite;
}

export async function findUser(site: JiraSite, accountId: string): Promise<SiteUser | undefined> {
  return (await site.users()).find((user) => user.accountId === accountId);
}

export function findModule(deps: Pick<RunDeps, 'manifest'>, moduleKey: string): ManifestModule | undefined {
  return deps.manifest().modules.find((module) => module.key === moduleKey);
}

/** What the caller learns of how a function ended. */
export function answerOf(
  deps: Pick<RunDeps, 'settings'>,
  { outcome, invocation }: FunctionResult,
): InvokeAnswer {
  const { cost } = invocation;
  if (!outcome.ok) {
    const status = outcome.reason === 'timeout' ? 504 : 500;
    return {
      ok: false,
      status,
      cost,
      message: `There was an error invoking the function - ${outcome.message}`,
    };
  }
  const { responseBytes } = deps.settings().limits;
  if (Buffer.byteLength(outcome.value ?? '') > responseBytes) {
    const message = `Response payload is larger than the limit of ${inWords(responseBytes)}`;
    return { ok: false, status: 500, cost, message };
  }
  // Forge hands out an empty object where a function returns nothing.
  return { ok: true, cost, body: outcome.value === undefined ? {} : JSON.parse(outcome.value) };
}

/**
 * One call of the app's front end (or a script in its place) to the resolver of a module, as a person. What crosses
 * is JSON, at most 500 KB there and 5 MB back, and so many
 * times a minute; of what a resolver throws only the message gets through.
 */
export async function invokeResolver(
  deps: InvokeDeps,
  accountId: string,
  request: InvokeRequest,
): Promise<InvokeAnswer> {
  const module = findModule(deps, request.moduleKey);
  if (!module) return refuse(404, `manifest.yml has no module "${request.moduleKey}"`);
  const functionName = module.resolver?.function;
  if (functionName === undefined) return refuse(400, `The module "${module.key}" has no resolver`);
  const user = await findUser(deps.site, accountId);
  if (!user) return refuse(404, `The site has no user "${accountId}"`);
  const { requestBytes } = deps.settings().limits;
  if (Buffer.byteLength(JSON.stringify(request.payload ?? null)) > requestBytes) {
    return refuse(413, `Request payload is larger than the limit of ${inWords(requestBytes)}`);
  }
  const tooMany = refuseByRate(deps, accountId);
  if (tooMany !== undefined) return refuse(429, tooMany);

  const { installation } = deps;
  const call = {
    call: { functionKey: request.functionKey, payload: request.payload },
    context: resolverContext(installation, module, user, request.extension),
  };
  const result = await runFunction(deps, {
    kind: 'resolver',
    moduleKey: module.key,
    functionName,
    label: request.functionKey,
    accountId,
    place: { moduleKey: module.key, extension: call.context.extension },
    args: [call, backendContext(installation, accountId)],
  });
  return answerOf(deps, result);
}
