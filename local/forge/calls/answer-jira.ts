import type { Actor } from '../../jira/types';
import type { PlatformAnswer, PlatformCall, PlatformReply } from '../workers/messages';
import type { CallDeps } from './answer-call';
import type { Invocation } from './invocation-table';
import { jsonReply } from './json-reply';
import { delayCall } from './latency';
import { throughFaults } from './through-faults';

function needsAuthentication(): PlatformReply {
  return jsonReply(
    401,
    { code: 401, message: 'Authentication Required' },
    { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' },
  );
}

interface Caller {
  actor: Actor;
  /** The scopes that count: all of the manifest's, or for somebody who is not there only those that allow it. */
  scopes: readonly string[];
  impersonates: boolean;
}

/** Undefined when the app may not act as whom it asks for. */
function callerOf(deps: CallDeps, invocation: Invocation, call: PlatformCall): Caller | undefined {
  const { scopes, impersonationScopes } = deps;
  if (call.descriptor.provider === 'app') return { actor: { kind: 'app' }, scopes, impersonates: false };
  const accountId = call.descriptor.accountId ?? invocation.accountId;
  if (accountId === undefined) return undefined;
  const actor = { kind: 'user' as const, accountId };
  if (accountId === invocation.accountId) return { actor, scopes, impersonates: false };
  return impersonationScopes.length === 0
    ? undefined
    : { actor, scopes: impersonationScopes, impersonates: true };
}

/**
 * `requestJira` of a function: as the person of the invocation, as the app, or as somebody who is not there where the
 * manifest allows that for the scopes which the call needs.
 */
export async function answerJira(
  deps: CallDeps,
  invocation: Invocation,
  call: PlatformCall,
): Promise<PlatformAnswer> {
  const caller = callerOf(deps, invocation, call);
  if (!caller) return needsAuthentication();
  const { actor, scopes, impersonates } = caller;
  const { method, path } = call;
  const { impersonationsPerMinute } = deps.settings().limits;
  if (impersonates && !deps.invocations.perMinute.take('impersonate', impersonationsPerMinute)) {
    return jsonReply(429, { code: 429, message: 'Too many requests for offline user tokens' });
  }
  invocation.cost.jira.requests += 1;
  await delayCall(deps.settings, actor.kind === 'app' ? 'jiraAsApp' : 'jiraAsUser');
  const as = actor.kind === 'app' ? 'app' : 'user';
  return throughFaults(deps.faults, { service: 'jira', method, path, as }, async () => {
    const refusal = deps.scopeBook.refuseJira(method, path, scopes);
    if (refusal) return refusal;
    const { headers, body } = call;
    const response = await deps.site.handle({
      method,
      path,
      headers,
      actor,
      fromApp: true,
      ...(body === undefined ? {} : { body }),
    });
    invocation.cost.jira.points += response.points;
    if (response.status === 501) deps.unmodelled.record('jira', method, path);
    return { status: response.status, headers: response.headers, body: response.body };
  });
}
