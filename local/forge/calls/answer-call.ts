import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor, JiraSite } from '../../jira/types';
import type { PlatformCall, PlatformReply } from '../workers/messages';
import type { CallSettings } from './call-settings';
import type { Faults } from './faults';
import type { Cost, Invocation, InvocationTable } from './invocation-table';
import { checkScopes } from './jira-scopes';
import type { Unmodelled } from './unmodelled';

export interface KvsAnswer {
  status: number;
  body: unknown;
  cost: Cost['storage'];
}

export interface CallDeps {
  settings(): CallSettings;
  invocations: InvocationTable;
  faults: Faults;
  unmodelled: Unmodelled;
  site: JiraSite;
  scopes: readonly string[];
  impersonationScopes: readonly string[];
  kvs: { handle(path: string, body: unknown): Promise<KvsAnswer> };
  /** Push, stats and cancel of queues; undefined for any other path. */
  queues: { handle(path: string, body: unknown, origin: string): Promise<PlatformReply | undefined> };
}

export function jsonReply(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): PlatformReply {
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  return { status, headers: { 'content-type': 'application/json;charset=UTF-8', ...headers }, body: text };
}

const SCOPE_REFUSAL = { code: 401, message: 'Unauthorized; scope does not match' };

/** The gateway's answer when the manifest lacks a scope, else undefined. Unknown endpoints pass and are recorded. */
export function refuseByScope(
  deps: Pick<CallDeps, 'scopes' | 'unmodelled'>,
  method: string,
  path: string,
): PlatformReply | undefined {
  const verdict = checkScopes(method, path, deps.scopes);
  if (verdict === 'unknown') deps.unmodelled.record('scopes', method, path);
  return verdict === 'missing' ? jsonReply(401, SCOPE_REFUSAL) : undefined;
}

function needsAuthentication(): PlatformReply {
  return jsonReply(
    401,
    { code: 401, message: 'Authentication Required' },
    { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' },
  );
}

function actorOf(deps: CallDeps, invocation: Invocation, call: PlatformCall): Actor | undefined {
  if (call.descriptor.provider === 'app') return { kind: 'app' };
  const { accountId } = call.descriptor;
  if (accountId !== undefined && accountId !== invocation.accountId) {
    return deps.impersonationScopes.length > 0 ? { kind: 'user', accountId } : undefined;
  }
  return invocation.accountId === undefined ? undefined : { kind: 'user', accountId: invocation.accountId };
}

async function answerJira(
  deps: CallDeps,
  invocation: Invocation,
  call: PlatformCall,
): Promise<PlatformReply> {
  const actor = actorOf(deps, invocation, call);
  if (!actor) return needsAuthentication();
  invocation.cost.jira.requests += 1;
  const fault = deps.faults.take({
    service: 'jira',
    method: call.method,
    path: call.path,
    as: actor.kind === 'app' ? 'app' : 'user',
  });
  if (fault && 'status' in fault) return fault;
  if (fault) await sleep(fault.hangMs);
  const refusal = refuseByScope(deps, call.method, call.path);
  if (refusal) return refusal;
  const response = await deps.site.handle({
    method: call.method,
    path: call.path,
    headers: call.headers,
    actor,
    fromApp: true,
    ...(call.body === undefined ? {} : { body: call.body }),
  });
  invocation.cost.jira.points += response.points;
  if (response.status === 501) deps.unmodelled.record('jira', call.method, call.path);
  return { status: response.status, headers: response.headers, body: response.body };
}

async function answerKvs(deps: CallDeps, invocation: Invocation, call: PlatformCall): Promise<PlatformReply> {
  const fault = deps.faults.take({ service: 'kvs', method: call.method, path: call.path, as: 'app' });
  if (fault && 'status' in fault) {
    invocation.cost.storage.requests += 1;
    return fault;
  }
  if (fault) await sleep(fault.hangMs);
  const { status, body, cost } = await deps.kvs.handle(call.path, JSON.parse(call.body ?? 'null'));
  invocation.cost.storage.requests += cost.requests;
  invocation.cost.storage.readBytes += cost.readBytes;
  invocation.cost.storage.writtenBytes += cost.writtenBytes;
  if (status === 501) deps.unmodelled.record('kvs', call.method, call.path);
  return jsonReply(status, body);
}

function notModelled(deps: CallDeps, call: PlatformCall): PlatformReply {
  const service = call.descriptor.remote ?? call.descriptor.type;
  deps.unmodelled.record(service, call.method, call.path);
  return jsonReply(501, {
    code: 'NOT_MODELLED',
    message: `The local host does not model ${service} ${call.method} ${call.path}`,
  });
}

/** Account ids which an app holds, reported weekly: nobody's account is ever closed here, so the answer is empty. */
function isPersonalDataReport(call: PlatformCall): boolean {
  return call.path === '/app/report-accounts' && call.descriptor.provider === 'app';
}

/**
 * Answers one `__forge_fetch__` of the app. Who is calling comes from the host's table of running invocations; work
 * that goes on after its invocation has ended gets nothing any more.
 */
export async function answerCall(deps: CallDeps, call: PlatformCall): Promise<PlatformReply> {
  const invocation = deps.invocations.find(call.invocationId);
  if (!invocation) {
    return jsonReply(401, {
      code: 'INVOCATION_ENDED',
      message: 'The invocation that makes this call has ended',
    });
  }
  try {
    const { type, remote, provider } = call.descriptor;
    if (type === 'kvs') return await answerKvs(deps, invocation, call);
    if (type === 'fpp' && remote === 'jira' && (provider === 'user' || provider === 'app')) {
      return await answerJira(deps, invocation, call);
    }
    if (type === 'fpp' && remote === 'stargate') {
      if (isPersonalDataReport(call)) return { status: 204, headers: {}, body: '' };
      const reply = await deps.queues.handle(
        call.path,
        JSON.parse(call.body ?? 'null'),
        invocation.origin ?? invocation.id,
      );
      if (reply) return reply;
    }
    return notModelled(deps, call);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return jsonReply(500, { code: 'HOST_ERROR', message: `The local host failed: ${message}` });
  }
}
