import { createMeter } from '../../../src/adapters/meter';
import { createKvsStore } from '../../../src/adapters/storage/kvs-store';
import { isAppError } from '../../../src/application/app-error';
import type { Change, Store } from '../../../src/application/ports';

const address = { kind: 'counter', key: 'KR' } as const;
const put = (version?: number): Change => ({
  op: 'put',
  kind: 'counter',
  key: 'KR',
  record: { last: 1 },
  ...(version === undefined ? {} : { version }),
});

/** The real SDK against a storage that answers this, whatever it is asked. */
function storeThat(answer: () => Promise<Response>): Store {
  Object.assign(globalThis, { __forge_fetch__: answer, __forge_runtime__: {} });
  return createKvsStore(createMeter());
}
function refusing(status: number, code: string): Store {
  return storeThat(
    async () =>
      new Response(JSON.stringify({ code, message: 'no' }), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
}
async function codeOf(answer: Promise<unknown>) {
  const thrown = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  return isAppError(thrown) ? thrown.code : thrown;
}

describe('what Forge’s storage refuses', () => {
  test.each([
    [429, 'RATE_LIMIT_EXCEEDED', 'STORAGE_UNAVAILABLE'],
    [429, 'TOO_MANY_REQUESTS', 'STORAGE_UNAVAILABLE'],
    [500, 'INTERNAL', 'STORAGE_UNAVAILABLE'],
    [503, 'UNKNOWN_ERROR', 'STORAGE_UNAVAILABLE'],
    [400, 'INVALID_KEY', 'INTERNAL'],
    [404, 'SCHEMA_NOT_FOUND', 'INTERNAL'],
  ])('a read refused with %d %s is %s', async (status, refusal, code) => {
    expect(await codeOf(refusing(status, refusal).read([address]))).toBe(code);
    expect(await codeOf(refusing(status, refusal).read([address, { kind: 'counter', key: 'O' }]))).toBe(code);
    expect(await codeOf(refusing(status, refusal).checkInsOf('one', 10))).toBe(code);
    expect(await codeOf(refusing(status, refusal).intentsBefore('2026-01-01T00:00:00.000Z'))).toBe(code);
  });

  test.each([
    // The code of a failed condition is not documented: what is not known to be ours is somebody's change.
    [400, 'CONDITIONAL_CHECK_FAILED', 'CONFLICT'],
    [400, 'SOMETHING_NEW', 'CONFLICT'],
    [409, 'KEY_CONFLICT', 'CONFLICT'],
    // Two transactions on one row at once.
    [429, 'TOO_MANY_REQUESTS', 'CONFLICT'],
    [429, 'RATE_LIMIT_EXCEEDED', 'STORAGE_UNAVAILABLE'],
    [500, 'INTERNAL', 'STORAGE_UNAVAILABLE'],
    [400, 'MAX_SIZE', 'LIMIT_REACHED'],
    [400, 'INVALID_ENTITY_VALUE', 'INTERNAL'],
    [400, 'KEY_DUPLICATION_ERROR', 'INTERNAL'],
  ])('a conditional step refused with %d %s is %s', async (status, refusal, code) => {
    expect(await codeOf(refusing(status, refusal).commit([put(1)]))).toBe(code);
  });

  test('without a condition nobody else can be to blame', async () => {
    expect(await codeOf(refusing(400, 'SOMETHING_NEW').commit([put()]))).toBe('INTERNAL');
  });

  test('a storage that cannot be reached is away, and nothing was saved', async () => {
    const away = () => storeThat(async () => Promise.reject(new TypeError('fetch failed')));
    expect(await codeOf(away().read([address]))).toBe('STORAGE_UNAVAILABLE');
    expect(await codeOf(away().commit([put(1)]))).toBe('STORAGE_UNAVAILABLE');
  });

  test('a batch that is answered in part is not taken for missing rows', async () => {
    const body = (code: string) => ({
      successfulKeys: [],
      failedKeys: ['KR', 'O'].map((key) => ({
        key: `counter:${key}`,
        entityName: 'org',
        error: { code, message: '' },
      })),
    });
    const partly = (code: string) => storeThat(async () => Response.json(body(code)));
    const both = [address, { kind: 'counter', key: 'O' } as const];
    expect(await codeOf(partly('INTERNAL').read(both))).toBe('STORAGE_UNAVAILABLE');
    expect(await codeOf(partly('KEY_NOT_FOUND').read(both))).toBeUndefined();
    expect((await partly('NOT_FOUND').read(both)).get('counter', 'KR')).toBeUndefined();
  });
});
