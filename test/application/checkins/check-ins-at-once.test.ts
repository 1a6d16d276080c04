import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs, keyResultIn, planQuarter } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  app.goTo('2026-02-10');
});
let made = 0;
function checkIn(more: Partial<Input<'checkIn.save'>> = {}, who = 'olaf') {
  made += 1;
  return app
    .as(who)('checkIn.save', inputs.checkIn({ id: `check-in-${made}`, ...more }))
    .then(keyResultIn);
}
const rows = () => app.store.all('checkIn');
const keyResult = () => app.store.all('objective')[0]?.keyResults[0];

describe('sent twice, or at once', () => {
  test('the same check-in sent twice makes one', async () => {
    const once = () => app.as('olaf')('checkIn.save', inputs.checkIn({ id: 'check-in-same' }));
    const [a, b] = await Promise.all([once(), once()]);
    expect(keyResultIn(a)).toEqual(keyResultIn(b));
    expect(rows()).toHaveLength(1);
    expect(keyResult()?.checkIns).toBe(1);
  });

  test('two people at once both count', async () => {
    await Promise.all([
      checkIn({ day: '2026-02-09', value: 3.5 }),
      checkIn({ day: '2026-02-10', value: 3 }, 'lena'),
    ]);
    expect(keyResult()?.trend.map(([day, value]) => [day, value])).toEqual([
      ['2026-02-09', 3.5],
      ['2026-02-10', 3],
    ]);
    expect(new Set(rows().map((row) => row.seq))).toEqual(new Set([0, 1]));
  });

  test.each(['closed', 'cancelled'] as const)(
    'a key result that is %s in the very moment takes no check-in, and nothing is half done',
    async (lifecycle) => {
      const end = () => app.as('lena')('keyResult.save', inputs.keyResult({ revision: 1, lifecycle }));
      app.store.beforeNextCommit(end);
      expect((await refusalOf(checkIn()))?.message).toContain(`KR-1 is ${lifecycle}`);
      expect(rows()).toEqual([]);
      expect(keyResult()).toMatchObject({ trend: [], marks: [], checkIns: 0, lastCheckIn: null });
    },
  );

  test('of two who correct one check-in at once the later is told, and the first correction stands', async () => {
    await checkIn({ id: 'check-in-wrong', value: 30 });
    const right = (id: string, value: number, who: string) =>
      checkIn({ id, value, corrects: 'check-in-wrong' }, who);
    app.store.beforeNextCommit(() => right('check-in-first', 3, 'lena'));
    expect((await refusalOf(right('check-in-second', 2, 'olaf')))?.message).toContain('Somebody corrected');
    expect(keyResult()?.trend.map(([, value]) => value)).toEqual([3]);
  });

  test('a storage that is away keeps nothing of it', async () => {
    app.store.failNextCommit();
    expect(await refusedWith(checkIn())).toBe('STORAGE_UNAVAILABLE');
    expect(rows()).toEqual([]);
    expect(keyResult()?.trend).toEqual([]);
  });
});
