import { LIMITS, type LimitName } from '../../../../local/forge/calls/limits';
import type { Host } from '../../../../local/forge/host-interface';
import { readingManifest } from './support/reading-manifest';
import { ask, startKinds } from './support/start-kinds';

let host: Host;
const printed: string[] = [];
const user = 'person-1';
const PREFIX = 'There was an error invoking the function - ';

beforeAll(async () => {
  host = await startKinds({ log: (line) => printed.push(line) });
});
afterAll(() => host.close());
afterEach(() => {
  host.settings.reset();
  printed.length = 0;
});

function allow(limits: Partial<Record<LimitName, number>>): void {
  host.settings.change({ calls: { limits } });
}
const tried = (functionKey: string, payload?: unknown, moduleKey?: string) =>
  ask(host, user, functionKey, payload, moduleKey).catch((error: Error) => error.message);

/** The error of the newest invocation of a kind; undefined when it went well. */
function lastOf(kind: string): { ok: boolean; error?: string } | undefined {
  return host.log().findLast((entry) => entry.kind === kind);
}

/** One promise for each row of the table, kept through the real SDKs with a limit low enough to meet. */
const PROMISES: Record<LimitName, () => Promise<void>> = {
  async shortFunctionMs() {
    allow({ shortFunctionMs: 200 });
    const late = 'Function timed out. Limit of 0.20 seconds';
    expect(await tried('wait', { ms: 500 })).toBe(PREFIX + late);
    expect(await host.jqlFunctions()[0]?.evaluate({ arguments: [] })).toMatchObject({ error: late });
    const place = { moduleKey: 'context', extension: { issue: { key: 'SLOW-1' } } };
    expect(await host.runDynamicProperties(user, place)).toBeUndefined();
    expect(lastOf('dynamicProperties')).toMatchObject({ ok: false, error: late });
    host.settings.reset();
    // Held back until the limit is in force again: the call that causes it needs the time it is given.
    host.settings.change({ deliveries: { paused: true } });
    await ask(host, user, 'rename', { summary: 'slow' });
    allow({ shortFunctionMs: 200 });
    host.settings.change({ deliveries: { paused: false } });
    host.clock.advance(600_000);
    await host.idle();
    expect(lastOf('trigger')).toMatchObject({ ok: false, error: late });
  },
  async actionMs() {
    allow({ actionMs: 200 });
    const request = { actionKey: 'rename-issue', inputs: { summary: 'slow' }, jira: {} };
    const late = 'Function timed out. Limit of 0.20 seconds';
    expect(await host.runAction(user, request)).toMatchObject({ ok: false, message: PREFIX + late });
    expect(await host.runPreUninstall()).toEqual([{ moduleKey: 'goodbye', ok: false, message: late }]);
  },
  async longFunctionMs() {
    allow({ longFunctionMs: 200 });
    await expect(host.runSchedule('weekly')).rejects.toThrow('Function timed out. Limit of 0.20 seconds');
    expect(lastOf('scheduledTrigger')).toMatchObject({ ok: false });
  },
  async timeoutSeconds() {
    // The consumer asks for one second, and gets it whatever the others get.
    allow({ longFunctionMs: 100 });
    await ask(host, user, 'push', { queue: 'patient', ms: 300 });
    host.clock.advance(60_000);
    await host.idle();
    expect(lastOf('consumer')).toMatchObject({ ok: true });
    expect(() => readingManifest({ on: 'consumer', timeoutSeconds: 900 })).not.toThrow();
    expect(() => readingManifest({ on: 'consumer', timeoutSeconds: 901 })).toThrow();
  },
  async memoryMB() {
    allow({ memoryMB: 64 });
    expect(await tried('hoard')).toBe(`${PREFIX}Function ran out of memory. Limit of 64 MB`);
    expect(await tried('hoard-bytes', {}, 'small')).toBe(
      `${PREFIX}Function ran out of memory. Limit of 128 MB`,
    );
    host.settings.change({ calls: { memoryMB: 48 } });
    expect(await tried('hoard', {}, 'small')).toBe(`${PREFIX}Function ran out of memory. Limit of 48 MB`);
    expect(await tried('echo', 'alive')).toMatchObject({ payload: 'alive' });
  },
  async mostMemoryMB() {
    expect(() => readingManifest({ on: 'trigger', memoryMB: 1024 })).not.toThrow();
    expect(() => readingManifest({ on: 'trigger', memoryMB: 1025 })).toThrow();
    expect(() => readingManifest({ on: 'trigger', memoryMB: 127 })).toThrow();
  },
  async requestBytes() {
    expect(await tried('echo', 'x'.repeat(499 * 1024))).toMatchObject({});
    expect(await tried('echo', 'x'.repeat(501 * 1024))).toBe(
      'Request payload is larger than the limit of 500 KB',
    );
  },
  async responseBytes() {
    expect(await ask(host, user, 'large', { length: 5 * 1024 * 1024 - 2 })).toHaveLength(5 * 1024 * 1024 - 2);
    expect(await tried('large', { length: 5 * 1024 * 1024 })).toBe(
      'Response payload is larger than the limit of 5 MB',
    );
    const request = { actionKey: 'rename-issue', inputs: { summary: 'large' }, jira: {} };
    expect(await host.runAction(user, request)).toMatchObject({ ok: false, message: /./ });
  },
  async payloadBytes() {
    const extension = { text: 'x'.repeat(5 * 1024 * 1024) };
    const call = { moduleKey: 'page', extension, functionKey: 'echo', payload: {} };
    expect(await host.invoke(user, call)).toMatchObject({
      ok: false,
      message: `${PREFIX}Invocation payload is larger than the limit of 5 MB`,
    });
  },
  async invocationsPerUserMinute() {
    allow({ invocationsPerUserMinute: 3 });
    host.clock.advance(60_000);
    const ends = [];
    for (let call = 0; call < 4; call++) ends.push(await tried('echo', call));
    expect(ends[2]).toMatchObject({ payload: 2 });
    expect(ends[3]).toBe('Rate limit exceeded: 3 invocations per user and minute');
    expect(await ask(host, 'person-2', 'echo')).toMatchObject({});
    host.clock.advance(60_000);
    expect(await tried('echo', 'a minute later')).toMatchObject({ payload: 'a minute later' });
  },
  async invocationsPerInstallationMinute() {
    allow({ invocationsPerInstallationMinute: 2 });
    host.clock.advance(60_000);
    await ask(host, 'person-1', 'echo');
    await ask(host, 'person-2', 'echo');
    await expect(ask(host, 'person-3', 'echo')).rejects.toThrow(
      'Rate limit exceeded: 2 invocations per installation and minute',
    );
    host.clock.advance(60_000);
  },
  async invocationsPerEnvironmentMinute() {
    allow({ invocationsPerEnvironmentMinute: 2 });
    host.clock.advance(60_000);
    await ask(host, 'person-1', 'echo');
    await ask(host, 'person-2', 'echo');
    await expect(ask(host, 'person-3', 'echo')).rejects.toThrow(
      'Rate limit exceeded: 2 invocations per environment and minute',
    );
    host.clock.advance(60_000);
  },
  async networkCallsPerMinute() {
    allow({ networkCallsPerMinute: 2 });
    host.clock.advance(60_000);
    expect(await tried('jira')).toMatchObject({ status: 200 });
    expect(await tried('jira')).toMatchObject({ status: 200 });
    expect(await tried('jira')).toMatchObject({ status: 429 });
    host.clock.advance(60_000);
    expect(await tried('jira')).toMatchObject({ status: 200 });
  },
  async egressPerRuntimeMinute() {
    allow({ egressPerRuntimeMinute: 2 });
    const url = 'https://unresolved.example.com/';
    host.faults([{ service: 'egress', answer: { status: 204 } }]);
    expect(await tried('fetch', { urls: [url, url, url] })).toEqual([
      204,
      204,
      expect.objectContaining({ message: expect.stringContaining('2 egress requests per minute') }),
    ]);
    expect(await tried('fetch', { urls: [url] })).toEqual([204]);
    host.faults([]);
  },
  async egressMs() {
    allow({ egressMs: 50 });
    host.faults([{ service: 'egress', answer: { hangMs: 10_000 } }]);
    expect(await tried('fetch', { urls: ['https://slow.example.com/'] })).toEqual([
      expect.objectContaining({ name: 'TimeoutError' }),
    ]);
    host.faults([]);
  },
  async impersonationsPerMinute() {
    allow({ impersonationsPerMinute: 1 });
    host.clock.advance(60_000);
    expect(await tried('as', { accountId: 'person-5' })).toBe('person-5');
    expect(await tried('as', { accountId: 'person-5' })).toBe(429);
    host.clock.advance(60_000);
    expect(await tried('as', { accountId: 'person-5' })).toBe('person-5');
  },
  async logLinesPerRuntimeMinute() {
    await ask(host, user, 'log', { lines: 130 });
    expect(printed.filter((line) => line.startsWith('line '))).toHaveLength(100);
    expect(printed.filter((line) => line.includes('further log lines are lost'))).toEqual([
      'resolver log: further log lines are lost, Forge keeps 100 per minute of running and 200 KB per invocation',
    ]);
  },
  async logBytesPerInvocation() {
    await ask(host, user, 'log', { lines: 5, length: 60 * 1024 });
    expect(printed.filter((line) => line.startsWith('line '))).toHaveLength(3);
    expect(printed.filter((line) => line.includes('further log lines are lost'))).toHaveLength(1);
  },
};

test.each(Object.entries(LIMITS).map(([name, { says }]) => [name, says]))('%s: %s', async (name) => {
  const promise = Object.entries(PROMISES).find(([row]) => row === name);
  expect(promise).toBeDefined();
  await promise?.[1]();
});

test('every limit that can be set begins as Forge has it', () => {
  const { limits } = host.settings.get().calls;
  for (const [name, value] of Object.entries(limits)) {
    expect([name, value]).toEqual([name, Object.entries(LIMITS).find(([row]) => row === name)?.[1].value]);
  }
});
