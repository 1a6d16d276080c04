import type { Actor, JiraRequest, JiraResponse } from '../../local/jira/types';

/** What `@forge/api` hands to its runtime for one call. */
interface Call {
  readonly provider: string;
}
interface Init {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Answers what the app asks of Jira; may throw, or never answer. */
export type AnswerJira = (request: JiraRequest) => Promise<Pick<JiraResponse, 'status' | 'headers' | 'body'>>;

/**
 * Puts `answer` behind the real `@forge/api` of this process: calls as the user come in as `person()`,
 * calls as the app as the app.
 */
export function forwardForge(answer: AnswerJira, person: () => string): void {
  const forgeFetch = async (call: Call, path: string, init: Init = {}) => {
    const actor: Actor = call.provider === 'app' ? { kind: 'app' } : { kind: 'user', accountId: person() };
    const reply = await answer({
      method: init.method ?? 'GET',
      path,
      headers: init.headers ?? {},
      actor,
      ...(init.body === undefined ? {} : { body: init.body }),
    });
    const empty = reply.status === 204 || reply.body === '';
    return new Response(empty ? null : reply.body, { status: reply.status, headers: reply.headers });
  };
  const metric = { incr: () => {}, measure: () => ({ stop: () => {} }) };
  const metrics = { counter: () => metric, timing: () => metric };
  Object.assign(globalThis, { __forge_fetch__: forgeFetch, __forge_runtime__: { metrics } });
}
