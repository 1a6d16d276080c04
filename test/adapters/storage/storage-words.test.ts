import { createMeter } from '../../../src/adapters/meter';
import { createKvsStore } from '../../../src/adapters/storage/kvs-store';
import { isAppError } from '../../../src/application/app-error';
import type { Store } from '../../../src/application/ports';

/** Nobody is told that nothing was saved unless that is certain. */

const address = { kind: 'counter', key: 'KR' } as const;
const read = (store: Store) => store.read([address]);
const write = (store: Store) => store.commit([{ op: 'put', ...address, record: { last: 1 }, version: 1 }]);

function storeThat(answer: () => Promise<Response>): Store {
  Object.assign(globalThis, { __forge_fetch__: answer, __forge_runtime__: {} });
  return createKvsStore(createMeter());
}
const refusing = (status: number, code: string) =>
  storeThat(async () => new Response(JSON.stringify({ code, message: 'no' }), { status }));
const away = () => storeThat(async () => Promise.reject(new TypeError('fetch failed')));
async function wordsOf(answer: Promise<unknown>): Promise<string> {
  const thrown: unknown = await answer.catch((error: unknown) => error);
  return isAppError(thrown, 'STORAGE_UNAVAILABLE') ? thrown.message : String(thrown);
}

test.each([
  ['a read that is throttled', () => read(refusing(429, 'RATE_LIMIT_EXCEEDED')), 'did not answer'],
  ['a read that fails', () => read(away()), 'did not answer'],
  ['a write that is throttled', () => write(refusing(429, 'RATE_LIMIT_EXCEEDED')), 'Nothing was saved'],
  ['a write that broke off', () => write(refusing(502, 'UNKNOWN_ERROR')), 'did not confirm'],
  ['a write without an answer', () => write(away()), 'did not confirm'],
])('%s', async (_, act, words) => {
  const said = await wordsOf(act());
  expect(said).toContain(words);
  expect(said.includes('Nothing was saved')).toBe(words === 'Nothing was saved');
});
