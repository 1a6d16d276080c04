import { DEFAULT_SETTINGS } from '../../../src/application/records/settings-record';
import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, keyResultIn, planQuarter } from '../../support/plan';

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

describe('who checks in', () => {
  test.each([
    ['the owner', 'olaf', undefined],
    ['the owner of the objective, who leads the team', 'lena', undefined],
    ['an OKR manager', 'mona', undefined],
    ['a developer', 'dora', 'FORBIDDEN'],
    ['a stranger', 'otto', 'FORBIDDEN'],
  ])('%s: %s → %s', async (_, who, code) => {
    expect(await refusedWith(checkIn({}, who))).toBe(code);
    expect(rows()).toHaveLength(code === undefined ? 1 : 0);
  });

  test('an owner costs Jira nothing: two reads and one step', async () => {
    expect(await app.costOf(() => checkIn())).toEqual({ storage: 3, jira: [] });
  });
});

describe('a check-in', () => {
  test('saved for one key result is not taken for one of another that has the same id', async () => {
    const other = { id: 'key-result-other', title: 'Another number' };
    await app.as('mona')('keyResult.save', inputs.keyResult(other));
    await checkIn({ id: 'check-in-twice' });
    expect(await refusedWith(checkIn({ id: 'check-in-twice', keyResultId: other.id }))).toBe('CONFLICT');
    expect(rows()).toHaveLength(1);
  });

  test('moves the key result, and keeps every word', async () => {
    const view = await checkIn({
      value: 3,
      confidence: 8,
      shipped: 'Retry',
      effect: 'Less',
      learned: 'More',
    });
    expect(view).toMatchObject({
      current: { day: '2026-02-10', value: 3 },
      confidence: 8,
      progress: 0.5,
      trend: [['2026-02-10', 3]],
      revision: 1,
    });
    expect(rows()[0]).toMatchObject({
      by: 'olaf',
      at: '2026-02-10T12:00:00.000Z',
      shipped: 'Retry',
      effect: 'Less',
      learned: 'More',
      corrects: null,
    });
  });

  test('is logged with what was said of the numbers', async () => {
    await checkIn({ ownStatus: 'at-risk' });
    expect(app.store.all('activity').at(-1)).toMatchObject({
      by: 'olaf',
      action: 'KR-1 checked in',
      after: { day: '2026-02-10', value: 3, confidence: 7, ownStatus: 'at-risk' },
    });
  });

  test('may be dated back, and the latest day still counts', async () => {
    await checkIn({ day: '2026-02-10', value: 2.5 });
    const view = await checkIn({ day: '2026-01-20', value: 3.5 });
    expect(view.current).toEqual({ day: '2026-02-10', value: 2.5 });
    expect(view.trend).toEqual([
      ['2026-01-20', 3.5],
      ['2026-02-10', 2.5],
    ]);
  });

  test('may be dated before the cycle, where a baseline was measured then', async () => {
    expect((await checkIn({ day: '2025-12-20', value: 4 })).trend).toEqual([['2025-12-20', 4]]);
  });

  test('twice on a day: the one entered last counts', async () => {
    await checkIn({ value: 3.5 });
    expect((await checkIn({ value: 3.2 })).trend).toEqual([['2026-02-10', 3.2]]);
    expect(rows()).toHaveLength(2);
  });

  test('with no new number keeps the value and tells the confidence', async () => {
    await checkIn({ day: '2026-02-01', value: 3 });
    const view = await checkIn({ value: null, confidence: 2, learned: 'Hard' });
    expect(view).toMatchObject({ current: { day: '2026-02-01', value: 3 }, confidence: 2 });
  });

  test('keeps three texts of 4,000 letters, right to left or HTML, to the letter', async () => {
    const texts = {
      shipped: '\u05E9'.repeat(4000),
      effect: '<b>&amp;</b>\n'.padEnd(4000, 'x'),
      learned: '\u0645\u0631 '.padEnd(4000, '\u{1F600}'),
    };
    await checkIn(texts);
    expect(rows()[0]).toMatchObject(texts);
  });

  test('on the last evening of the quarter still counts, by the organisation’s clock', async () => {
    app.store.seed('settings', 'only', { ...DEFAULT_SETTINGS, timeZone: 'Pacific/Honolulu' });
    // In UTC the next quarter has begun; on Hawaii it is two in the afternoon of the last day.
    app.goTo('2026-04-01T00:00:01Z');
    expect((await checkIn({ day: '2026-03-31', value: 2.2 })).current?.day).toBe('2026-03-31');
    expect(await refusedWith(checkIn({ day: '2026-04-01' }))).toBe('INVALID_INPUT');
  });

  test('sets an own status, beside what the numbers say', async () => {
    const view = await checkIn({ value: 3, ownStatus: 'off-track' });
    expect(view.status).toMatchObject({
      code: 'off-track',
      setByPerson: true,
      computed: { code: 'on-track' },
    });
  });

  test('hundred of them: the row carries the latest days only', async () => {
    app.goTo('2026-03-31');
    for (let at = 0; at < 40; at += 1) {
      const day = `2026-0${at < 20 ? 2 : 3}-${String((at % 20) + 1).padStart(2, '0')}`;
      await checkIn({ day, value: 4 - at / 40 });
    }
    expect(keyResult()?.trend).toHaveLength(26);
    expect(keyResult()?.marks).toHaveLength(3);
    expect(keyResult()?.checkIns).toBe(40);
    expect(rows()).toHaveLength(40);
  });
});

describe('what is refused, and says where', () => {
  test.each<[string, Partial<Input<'checkIn.save'>>, string]>([
    ['tomorrow', { day: '2026-02-11' }, 'day'],
    ['more than a year before the cycle', { day: '2024-12-30' }, 'day'],
    ['a day that does not exist', { day: '2026-02-30' }, 'day'],
    ['half a confidence', { confidence: 7.5 }, 'confidence'],
    ['confidence 11', { confidence: 11 }, 'confidence'],
    ['a value too large to be exact', { value: 1e16 }, 'value'],
    ['saying nothing at all', { value: null, confidence: null, learned: '  ' }, 'value'],
    ['an answer of 4,001 letters', { learned: 'x'.repeat(4001) }, 'learned'],
  ])('%s', async (_, more, field) => {
    const refusal = await refusalOf(checkIn(more));
    expect(refusal?.code).toBe('INVALID_INPUT');
    expect(refusal?.fields?.map((each) => each.path)).toEqual([field]);
    expect(rows()).toEqual([]);
  });

  test('today is that of the organisation, not of the server', async () => {
    app.store.seed('settings', 'only', { ...DEFAULT_SETTINGS, timeZone: 'Pacific/Auckland' });
    // Noon in UTC is one in the morning of the next day in Auckland.
    expect(await refusedWith(checkIn({ day: '2026-02-11' }))).toBeUndefined();
    expect(await refusedWith(checkIn({ day: '2026-02-12' }))).toBe('INVALID_INPUT');
  });

  test.each(['closed', 'cancelled'] as const)(
    'a %s key result takes none, and says so',
    async (lifecycle) => {
      await app.as('lena')('keyResult.save', inputs.keyResult({ revision: 1, lifecycle }));
      const refusal = await refusalOf(checkIn());
      expect(refusal?.code).toBe('INVALID_INPUT');
      expect(refusal?.message).toContain(`KR-1 is ${lifecycle}`);
    },
  );

  test.each(['paused', 'draft'] as const)('a %s one takes them', async (lifecycle) => {
    await app.as('lena')('keyResult.save', inputs.keyResult({ revision: 1, lifecycle }));
    expect(await refusedWith(checkIn())).toBeUndefined();
  });

  test('a key result that does not exist is not found', async () => {
    expect(await refusedWith(checkIn({ keyResultId: 'key-result-gone' }))).toBe('NOT_FOUND');
    expect(await refusedWith(checkIn({ objectiveId: 'objective-gone' }))).toBe('NOT_FOUND');
  });
});

test('the key result’s own page shows it', async () => {
  await checkIn({ id: 'check-in-shown' });
  const page = await app.as('vik')('keyResult.read', {
    keyResultId: KEY_RESULT,
    objectiveId: inputs.checkIn().objectiveId,
  });
  expect(page.checkIns.map((each) => each.id)).toEqual(['check-in-shown']);
});
