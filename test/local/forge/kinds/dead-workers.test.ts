import type { Host } from '../../../../local/forge/host-interface';
import { ask, startKinds } from './support/start-kinds';

let host: Host;
const user = 'person-1';

beforeAll(async () => {
  host = await startKinds({ settings: { calls: { limits: { shortFunctionMs: 900 } } } });
});
afterAll(() => host.close());

/** `ask` with a refusal as text. */
const tried = (functionKey: string, payload?: unknown, moduleKey?: string) =>
  ask(host, user, functionKey, payload, moduleKey).catch((error: Error) => error.message);

const PREFIX = 'There was an error invoking the function - ';

test('four hundred calls of ten people at once, each asking Jira three times who it is, never mix them up', async () => {
  const people = Array.from({ length: 400 }, (_, index) => `person-${index % 10}`);
  host.settings.change({ calls: { limits: { shortFunctionMs: 25_000 } } });
  const answers = await Promise.all(people.map((person) => ask(host, person, 'whoami')));
  host.settings.change({ calls: { limits: { shortFunctionMs: 900 } } });
  expect(answers).toEqual(people.map((id) => ({ context: id, seen: [id, id, id] })));
});

describe.each([
  ['process.exit', 'exit', `${PREFIX}Function process exited with code 3`],
  ['a rejection nobody handles', 'reject', `${PREFIX}Function crashed: nobody listened`],
])('%s in app code', (_, functionKey, message) => {
  test('fails its own call in words, and the next call works', async () => {
    expect(await tried(functionKey)).toBe(message);
    expect(await tried('echo', 1)).toMatchObject({ payload: 1 });
  });

  test('takes the calls of its own worker with it, while those of the other worker finish', async () => {
    const waiting = Array.from({ length: 4 }, () => tried('wait', { ms: 300 }));
    const dying = tried(functionKey);
    const ends = await Promise.all(waiting);
    expect(await dying).toBe(message);
    expect(ends.filter((end) => end === 'waited')).toHaveLength(2);
    expect(ends.filter((end) => end === message)).toHaveLength(2);
  });
});

test('an endless loop ends with its time; calls which its worker had not begun go elsewhere and finish', async () => {
  const looping = tried('loop');
  const others = Array.from({ length: 8 }, () => tried('echo', 'still here'));
  expect(await Promise.all(others)).toEqual(
    Array.from({ length: 8 }, () => expect.objectContaining({ payload: 'still here' })),
  );
  expect(await looping).toBe(`${PREFIX}Function timed out. Limit of 0.90 seconds`);
  expect(await tried('echo', 'after')).toMatchObject({ payload: 'after' });
});

test('as many endless loops as workers do not keep the next call waiting for their end', async () => {
  const loops = [tried('loop'), tried('loop')];
  expect(await tried('echo', 'meanwhile')).toMatchObject({ payload: 'meanwhile' });
  await Promise.all(loops);
});

test('an environment whose function ran out of time is not used again, as on Forge', async () => {
  expect(await Promise.all([tried('wait', { ms: 2_000 }), tried('wait', { ms: 2_000 })])).toEqual([
    `${PREFIX}Function timed out. Limit of 0.90 seconds`,
    `${PREFIX}Function timed out. Limit of 0.90 seconds`,
  ]);
  expect(await tried('echo', 'fresh')).toMatchObject({ payload: 'fresh' });
});

test('after all that the host is idle', async () => {
  expect(await host.idle()).toMatchObject({ idle: true });
});
