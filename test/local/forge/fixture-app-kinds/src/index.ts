import api, { asApp, asUser, getAppContext, route } from '@forge/api';
import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';

interface Call {
  payload: Record<string, unknown>;
  context: Record<string, unknown>;
}

const handlers = new Resolver();
const hoard: unknown[] = [];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function me(caller: { requestJira: ReturnType<typeof asUser>['requestJira'] }): Promise<unknown> {
  const response = await caller.requestJira(route`/rest/api/3/myself`);
  if (!response.ok) return response.status;
  const body: { accountId?: string } = await response.json();
  return body.accountId;
}

handlers.define('echo', ({ payload, context }: Call) => ({ payload, context }));
handlers.define('whoami', async ({ context }: Call) => {
  const seen = [];
  for (let turn = 0; turn < 3; turn++) {
    seen.push(await me(asUser()));
    await pause(Math.random() * 3);
  }
  return { context: context.accountId, seen };
});
handlers.define('app-context', () => {
  const context = getAppContext();
  return { ...context, remaining: context.invocationRemainingTimeInMillis() };
});
handlers.define('as', async ({ payload }: Call) => {
  try {
    return await me(payload.accountId === undefined ? asApp() : asUser(String(payload.accountId)));
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
});
handlers.define('impersonate', async ({ payload }: Call) => {
  const response = await asUser(String(payload.accountId)).requestJira(route`/rest/api/3/issue/10001`);
  return { status: response.status, body: await response.json() };
});
handlers.define('rename', async ({ payload }: Call) => {
  const response = await asUser().requestJira(route`/rest/api/3/issue/10001`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields: { summary: payload.summary } }),
  });
  return response.status;
});
handlers.define('jira', async ({ payload }: Call) => {
  const caller = payload.as === 'app' ? asApp() : asUser();
  const started = performance.now();
  try {
    const signal =
      payload.abortMs === undefined ? {} : { signal: AbortSignal.timeout(Number(payload.abortMs)) };
    const response = await caller.requestJira(route`/rest/api/3/myself`, signal);
    const headers: Record<string, string> = {};
    response.headers.forEach((value: string, name: string) => {
      headers[name] = value;
    });
    return { status: response.status, headers, ms: performance.now() - started };
  } catch (error) {
    return { rejected: String(error) };
  }
});
handlers.define('store', async ({ payload }: Call) => {
  try {
    if (payload.value === undefined) return { value: await kvs.get('kept') };
    await kvs.set('kept', payload.value);
    return { stored: true };
  } catch (error) {
    const { code, message, responseDetails }: { code?: string; message?: string; responseDetails?: object } =
      error instanceof Error ? error : {};
    return { code, message, ...responseDetails };
  }
});
handlers.define('push', ({ payload }: Call) =>
  new Queue({ key: String(payload.queue) }).push({ body: { ms: Number(payload.ms) } }),
);
handlers.define('fetch', async ({ payload }: Call) => {
  const urls = Array.isArray(payload.urls) ? payload.urls.map(String) : [];
  const answers: unknown[] = [];
  for (const url of urls) {
    try {
      const response = await api.fetch(url);
      answers.push(response.status);
    } catch (error) {
      const { name, status, message }: { name: string; message: string; status?: number } =
        error instanceof Error ? error : new Error(String(error));
      answers.push({ name, status, message });
    }
  }
  return answers;
});
handlers.define('http', async ({ payload }: Call) => {
  const { request } = await import('node:http');
  const { connect } = await import('node:net');
  const { spawnSync } = await import('node:child_process');
  return new Promise((resolve) => {
    try {
      if (payload.way === 'spawn') {
        resolve(spawnSync('true').status);
      } else if (payload.way === 'net') {
        connect({ host: String(payload.host), port: Number(payload.port) })
          .on('connect', () => resolve('connected'))
          .on('error', (error: Error) => resolve(error.name));
      } else {
        request({ host: String(payload.host), port: Number(payload.port), path: '/' }, (response) => {
          resolve(response.statusCode);
          response.resume();
        })
          .on('error', (error: Error) => resolve(error.name))
          .end();
      }
    } catch (error) {
      resolve(error instanceof Error ? error.name : String(error));
    }
  });
});
handlers.define('log', ({ payload }: Call) => {
  for (let line = 0; line < Number(payload.lines); line++) {
    // biome-ignore lint/suspicious/noConsole: what the host does with it is the point
    console.log(`line ${line} `.padEnd(Number(payload.length ?? 0), '.'));
  }
  return null;
});
handlers.define('large', ({ payload }: Call) => 'x'.repeat(Number(payload.length)));
handlers.define('wait', async ({ payload }: Call) => {
  await pause(Number(payload.ms));
  return 'waited';
});
handlers.define('loop', () => {
  for (;;);
});
handlers.define('exit', () => process.exit(3));
handlers.define('reject', async () => {
  // Nobody waits for this one: it ends the process, as on Forge.
  void Promise.reject(new Error('nobody listened'));
  await pause(5_000);
});
handlers.define('hoard', () => {
  for (;;) hoard.push(new Array(100_000).fill(hoard.length));
});
handlers.define('hoard-bytes', async () => {
  for (;;) {
    hoard.push(Buffer.alloc(16 * 1024 * 1024, 1));
    await pause(1);
  }
});
handlers.define('values', () => ({
  date: new Date(0),
  gone: undefined,
  number: Number.NaN,
  map: new Map([[1, 2]]),
  list: [undefined, () => 1],
}));
handlers.define('throw', ({ payload }: Call) => {
  if (payload.what === 'class') throw Object.assign(new RangeError('too far'), { code: 'E_FAR' });
  throw payload.what;
});

export const resolver = handlers.getDefinitions();

/** Every kind that is only asked how long it may run. */
export async function onWait(event: { body?: { ms?: number }; clause?: object }, context: unknown) {
  await kvs.set('last-call', { event, context });
  await pause(event.body?.ms ?? 400);
  return event.clause ? { jql: 'key = STUB-1' } : undefined;
}

export async function onStatus(payload: { cloudId: string; extension: { issue?: { key: string } } }) {
  const key = payload.extension.issue?.key;
  if (key === 'SLOW-1') await pause(400);
  if (key === 'BAD-1') return { status: { type: 'banner' } };
  return {
    status: { type: 'lozenge', value: { label: `${key} of ${await me(asUser())}`, type: 'success' } },
  };
}

export async function onAction(payload: Record<string, unknown>, context: unknown) {
  if (payload.summary === 'slow') await pause(400);
  if (payload.summary === 'large') return 'x'.repeat(6 * 1024 * 1024);
  return { payload, context, actor: await me(asUser()) };
}

export async function onGoodbye(payload: unknown, context: unknown): Promise<void> {
  await kvs.set('goodbye', {
    payload,
    context,
    person: await me(asUser()).catch((error: Error) => error.name),
  });
  await pause(400);
}
