import type { JiraSite } from '../../jira/types';
import { answerRealtime, realtimeOperation } from '../realtime/answer-realtime';
import type { Realtime } from '../realtime/create-realtime';
import type { PlatformAnswer, PlatformCall, PlatformReply } from '../workers/messages';
import { answerEgress } from './answer-egress';
import { answerJira } from './answer-jira';
import { answerKvs } from './answer-kvs';
import type { CallSettings } from './call-settings';
import type { Faults } from './faults';
import type { Cost, Invocation, InvocationTable } from './invocation-table';
import { jsonReply } from './json-reply';
import { delayCall } from './latency';
import type { ScopeBook } from './scope-book';
import { throughFaults } from './through-faults';
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
  scopeBook: ScopeBook;
  realtime: Realtime;
  installationId: string;
  /** Addresses that functions may fetch (`permissions.external.fetch.backend`). */
  egress(): readonly string[];
  kvs: { handle(path: string, body: unknown, state: { full: boolean }): Promise<KvsAnswer> };
  /**
   * Push, stats and cancel of queues; undefined for any other path. `origin` is the invocation that began the chain
   * of pushes which the calling one belongs to.
   */
  queues: { handle(path: string, body: unknown, origin: string): Promise<PlatformReply | undefined> };
}

function notModelled(deps: CallDeps, call: PlatformCall): PlatformReply {
  const service = call.descriptor.remote ?? call.descriptor.type;
  deps.unmodelled.record(service, call.method, call.path);
  return jsonReply(501, {
    code: 'NOT_MODELLED',
    message: `The local host does not model ${service} ${call.method} ${call.path}`,
  });
}

/** Calls of the platform itself: queues, and the report of account ids. */
async function answerStargate(
  deps: CallDeps,
  invocation: Invocation,
  call: PlatformCall,
): Promise<PlatformAnswer> {
  const { method, path } = call;
  if (path === '/app/report-accounts' && call.descriptor.provider === 'app') {
    const refusal = deps.scopeBook.refuseService('report of personal data', 'report:personal-data');
    // Nobody's account is ever closed here, so there is nothing to be told.
    return refusal ?? { status: 204, headers: {}, body: '' };
  }
  await delayCall(deps.settings, 'queue');
  return throughFaults(deps.faults, { service: 'queue', method, path, as: 'app' }, async () => {
    const reply = await deps.queues.handle(
      path,
      JSON.parse(call.body ?? 'null'),
      invocation.origin ?? invocation.id,
    );
    return reply ?? notModelled(deps, call);
  });
}

/** Calls of `@forge/realtime`. */
async function callRealtime(
  deps: CallDeps,
  invocation: Invocation,
  call: PlatformCall,
): Promise<PlatformAnswer> {
  const operation = realtimeOperation(call);
  if (operation === undefined) return notModelled(deps, call);
  await delayCall(deps.settings, 'realtime');
  const { method } = call;
  return throughFaults(deps.faults, { service: 'realtime', method, path: operation, as: 'app' }, async () =>
    answerRealtime(deps.realtime, deps.installationId, invocation, call, operation),
  );
}

/**
 * Answers one `__forge_fetch__` of the app, or the question whether it may fetch an address. Who is calling comes from
 * the host's table of running invocations; work that goes on after its invocation has ended gets nothing any more.
 */
export async function answerCall(deps: CallDeps, call: PlatformCall): Promise<PlatformAnswer> {
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
    const isJira = type === 'fpp' && remote === 'jira' && (provider === 'user' || provider === 'app');
    if (isJira || type === 'egress') {
      const { networkCallsPerMinute } = deps.settings().limits;
      if (!deps.invocations.perMinute.take('network', networkCallsPerMinute)) {
        return jsonReply(429, { code: 429, message: 'Too many network calls of this app in a minute' });
      }
      return isJira ? await answerJira(deps, invocation, call) : await answerEgress(deps, invocation, call);
    }
    if (type === 'realtime') return await callRealtime(deps, invocation, call);
    if (type === 'fpp' && remote === 'stargate') return await answerStargate(deps, invocation, call);
    return notModelled(deps, call);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return jsonReply(500, { code: 'HOST_ERROR', message: `The local host failed: ${message}` });
  }
}
