import api, { asApp, asUser, route } from '@forge/api';
import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import { type Jira, publish, publishGlobal, signRealtimeToken } from '@forge/realtime';
import Resolver from '@forge/resolver';

interface Call {
  payload: Record<string, unknown>;
  context: Record<string, unknown>;
}

const handlers = new Resolver();
const queue = new Queue({ key: 'jobs' });

async function accountInJira(): Promise<unknown> {
  const response = await asUser().requestJira(route`/rest/api/3/myself`);
  const body: { accountId?: string } = await response.json();
  return body.accountId;
}

handlers.define('echo', ({ payload, context }: Call) => ({ payload, context }));
handlers.define('whoami', async ({ context }: Call) => {
  const before = await accountInJira();
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
  return { context: context.accountId, before, after: await accountInJira() };
});
handlers.define('throw', () => {
  throw new TypeError('no such thing');
});
handlers.define('nothing', () => undefined);
handlers.define('exit', () => process.exit(3));
handlers.define('loop', () => {
  for (;;);
});
handlers.define('wait', async ({ payload }: Call) => {
  await new Promise((resolve) => setTimeout(resolve, Number(payload.ms)));
  return null;
});
handlers.define('large', () => 'x'.repeat(6 * 1024 * 1024));
handlers.define('now', () => new Date().toISOString());
handlers.define('environment', () => Object.keys(process.env));
handlers.define('egress', async () => {
  await api.fetch('https://example.com/');
  return null;
});
handlers.define('board', async () => {
  const response = await asUser().requestJira(route`/rest/agile/1.0/board/1`);
  return { status: response.status, body: await response.json() };
});
handlers.define('rename', async ({ payload }: Call) => {
  const caller = payload.as === 'app' ? asApp() : asUser();
  const response = await caller.requestJira(route`/rest/api/3/issue/10001`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields: { summary: payload.summary } }),
  });
  return response.status;
});
handlers.define('push', ({ payload }: Call) =>
  queue.push({
    body: { ...payload },
    ...(typeof payload.delayInSeconds === 'number' ? { delayInSeconds: payload.delayInSeconds } : {}),
  }),
);
handlers.define('stats', ({ payload }: Call) => queue.getStats(String(payload.jobId)));
handlers.define('cancel', ({ payload }: Call) => queue.cancel(String(payload.jobId)));
handlers.define('read', ({ payload }: Call) => kvs.get(String(payload.key)));
handlers.define('write', async ({ payload }: Call) => {
  await kvs.set(String(payload.key), payload.value);
  return null;
});

type Permissions = Parameters<typeof signRealtimeToken>[2];
handlers.define('sign', ({ payload }: Call) =>
  signRealtimeToken(String(payload.channel), payload.claims, payload.permissions as Permissions),
);
handlers.define('publish', ({ payload }: Call) => {
  const { channel, said, token, contextOverrides } = payload;
  const options = {
    ...(typeof token === 'string' ? { token } : {}),
    ...(Array.isArray(contextOverrides) ? { contextOverrides: contextOverrides as Jira[] } : {}),
  };
  const send = payload.isGlobal ? publishGlobal : publish;
  return send(String(channel), { said }, options);
});

export const resolver = handlers.getDefinitions();

async function append(key: string, item: unknown): Promise<void> {
  const list = await kvs.get<unknown[]>(key);
  await kvs.set(key, [...(list ?? []), item]);
}

export async function onIssue(event: {
  issue: { fields: { summary: string } };
  retryContext?: { retryCount: number };
}) {
  const { summary } = event.issue.fields;
  if (summary === 'retry me' && !event.retryContext) {
    return new InvocationError({ retryAfter: 1, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
  const asPerson = await accountInJira().catch((error: Error) => error.name);
  await append('issues', { summary, asPerson, retries: event.retryContext?.retryCount ?? 0 });
  return undefined;
}

export async function onJob(event: { body: Record<string, unknown>; retryContext?: { retryCount: number } }) {
  if (event.body.failOnce && !event.retryContext) throw new Error('not yet');
  if (event.body.publish) {
    const own = await publish('news', { said: 'from a job' });
    const all = await publishGlobal('news', { said: 'from a job, to all' });
    return kvs.set('published', { own, all });
  }
  if (event.body.mark) return kvs.set(`mark-${event.body.name}`, true);
  return append('jobs', { name: event.body.name, retries: event.retryContext?.retryCount ?? 0 });
}

export async function onDay(): Promise<void> {
  await append('days', new Date().toISOString());
}

export function onJql({ clause }: { clause: { operator: string; arguments: string[] } }) {
  const [mark] = clause.arguments;
  return mark === 'bad' ? { error: 'No such mark' } : { jql: `key ${clause.operator} (TEST-1)` };
}
