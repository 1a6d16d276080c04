import { recordReading } from '../../../src/application/checkins/record-reading';
import type { Input } from '../../../src/contract/api';
import { addDays, calendarDay } from '../../../src/domain/okr/calendar-day';
import { createTestApp, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, keyResultIn, OBJECTIVE, planQuarter } from '../../support/plan';

const ids = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };
let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  app.goTo('2026-02-10');
});
const read = (value: number, day = '2026-02-10') => recordReading(app.deps, { ...ids, day, value });
const checkIn = (id: string, more: Partial<Input<'checkIn.save'>> = {}) =>
  app
    .as('olaf')('checkIn.save', inputs.checkIn({ id: `check-in-${id}`, ...more }))
    .then(keyResultIn);
const keyResult = () => app.store.all('objective')[0]?.keyResults[0];
const trend = () => keyResult()?.trend.map(([day, value]) => [day, value]);
const page = () => app.as('olaf')('keyResult.read', ids);

test('a reading moves the value, and is nobody’s check-in', async () => {
  expect(await read(3.2)).toBe('recorded');
  const { objective, checkIns } = await page();
  expect(keyResultIn(objective).current).toEqual({ day: '2026-02-10', value: 3.2 });
  expect(keyResultIn(objective).checkInDue).toBe(true);
  expect(checkIns).toEqual([]);
  expect(app.store.all('activity').at(-1)).toMatchObject({ by: 'app', after: { value: 3.2 } });
});

test('the same value of a day again writes nothing; another takes its place', async () => {
  await read(3.2);
  const cost = await app.costOf(() => read(3.2));
  expect(cost).toEqual({ storage: 1, jira: [] });
  expect(await read(3.1)).toBe('recorded');
  expect(trend()).toEqual([['2026-02-10', 3.1]]);
  expect(app.store.all('reading')).toHaveLength(1);
});

test.each(['before', 'after'])('a person’s value of the day stands, said %s the reading', async (when) => {
  if (when === 'after') await read(9);
  await checkIn('one', { value: 3, confidence: 2, ownStatus: 'off-track' });
  if (when === 'before') await read(9);
  const view = keyResultIn((await page()).objective);
  expect(view).toMatchObject({ current: { value: 3 }, confidence: 2, status: { setByPerson: true } });
  expect(trend()).toEqual([['2026-02-10', 3]]);
});

test('a correction that takes the person’s value away brings the reading back', async () => {
  await read(3.4);
  await checkIn('one', { value: 30 });
  await checkIn('two', { corrects: 'check-in-one', value: null });
  expect(trend()).toEqual([['2026-02-10', 3.4]]);
});

test('a reading and a check-in at once both count', async () => {
  app.store.beforeNextCommit(() => checkIn('one', { day: '2026-02-09', value: 3.5 }));
  await read(3.2);
  expect(trend()).toEqual([
    ['2026-02-09', 3.5],
    ['2026-02-10', 3.2],
  ]);
});

test.each(['closed', 'cancelled'] as const)('a %s key result keeps its numbers', async (lifecycle) => {
  await app.as('lena')('keyResult.save', inputs.keyResult({ revision: 1, lifecycle }));
  expect(await read(3.2)).toBe('ended');
  expect(trend()).toEqual([]);
  expect(app.store.all('reading')).toEqual([]);
});

test.each([
  ['a day to come', 3, '2026-02-11'],
  ['a day that does not exist', 3, '2026-02-30'],
  ['a value that is no number', Number.NaN, '2026-02-10'],
  ['a value too large to be exact', 1e16, '2026-02-10'],
])('%s is refused and leaves nothing', async (_, value, day) => {
  await expect(read(value, day)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect(app.store.all('reading')).toEqual([]);
});

test('a quarter of daily readings still reaches back to its first weeks, and loses no word of a person', async () => {
  const start = calendarDay('2026-01-01');
  app.goTo('2026-03-31');
  await checkIn('early', { day: '2026-01-06', value: 3.9 });
  for (let at = 0; at < 90; at += 1) await read(4 - at / 90, addDays(start, at));
  const days = keyResult()?.trend.map(([day]) => day) ?? [];
  expect(days.length).toBeLessThanOrEqual(26);
  expect(days).toContain('2026-01-06');
  expect(days.slice(-7)).toEqual(Array.from({ length: 7 }, (_, at) => addDays(start, 83 + at)));
  expect(await app.store.readingsOf(KEY_RESULT, 100)).toHaveLength(90);
});
