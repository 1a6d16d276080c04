import type { Input } from '../../../src/contract/api';
import { createTestApp, refusedWith, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, keyResultIn, OBJECTIVE, planQuarter } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  app.goTo('2026-02-10');
});
const checkIn = (id: string, more: Partial<Input<'checkIn.save'>> = {}, who = 'olaf') =>
  app
    .as(who)('checkIn.save', inputs.checkIn({ id: `check-in-${id}`, ...more }))
    .then((objective) => keyResultIn(objective));
const corrects = (id: string, more: Partial<Input<'checkIn.save'>> = {}) => ({
  corrects: `check-in-${id}`,
  ...more,
});
const keyResult = () => app.store.all('objective')[0]?.keyResults[0];

describe('a correction', () => {
  test('takes the place of what it corrects, and keeps the old version', async () => {
    await checkIn('wrong', { value: 30 });
    const view = await checkIn('right', corrects('wrong', { value: 3 }));
    expect(view.trend).toEqual([['2026-02-10', 3]]);
    expect(app.store.all('checkIn').map((row) => [row.id, row.value, row.corrects])).toEqual([
      ['check-in-right', 3, 'check-in-wrong'],
      ['check-in-wrong', 30, null],
    ]);
  });

  test('of an earlier check-in leaves the later ones alone', async () => {
    await checkIn('first', { day: '2026-01-20', value: 35 });
    await checkIn('second', { day: '2026-02-01', value: 3 });
    const view = await checkIn('fixed', corrects('first', { day: '2026-01-20', value: 3.5 }));
    expect(view.trend).toEqual([
      ['2026-01-20', 3.5],
      ['2026-02-01', 3],
    ]);
    expect(view.current?.value).toBe(3);
  });

  test('may move it to another day', async () => {
    await checkIn('late', { day: '2026-02-10', value: 3 });
    const view = await checkIn('earlier', corrects('late', { day: '2026-02-03', value: 3 }));
    expect(view.trend).toEqual([['2026-02-03', 3]]);
  });

  test('may take the number away', async () => {
    await checkIn('guess', { value: 1 });
    const view = await checkIn('none', corrects('guess', { value: null, learned: 'Not measured yet' }));
    expect(view.trend).toEqual([]);
    expect(view.progress).toBeNull();
  });

  test.each([
    ['takes its number away', { value: null, learned: 'Not measured' }],
    ['moves it to another day', { day: '2026-02-11', value: 2.9 }],
  ])('that %s brings back what the day had before it', async (_, more) => {
    await checkIn('morning', { value: 3.5 });
    await checkIn('noon', { value: 3.2 });
    app.goTo('2026-02-12');
    const view = await checkIn('fixed', corrects('noon', more));
    expect(view.trend[0]).toEqual(['2026-02-10', 3.5]);
    // And what was itself corrected does not come back.
    await checkIn('never', corrects('morning', { value: null, learned: 'Neither' }));
    expect(keyResult()?.trend.filter(([day]) => day === '2026-02-10')).toEqual([]);
  });

  test('of a correction takes its place in turn', async () => {
    await checkIn('one', { value: 30 });
    await checkIn('two', corrects('one', { value: 33 }));
    const view = await checkIn('three', corrects('two', { value: 3 }));
    expect(view.trend).toEqual([['2026-02-10', 3]]);
    expect(keyResult()?.checkIns).toBe(1);
  });

  test('replaces confidence and own status too', async () => {
    await checkIn('gloomy', { confidence: 2, ownStatus: 'off-track' });
    const view = await checkIn('calm', corrects('gloomy', { confidence: 8, ownStatus: null }));
    expect(view).toMatchObject({ confidence: 8, status: { setByPerson: false } });
  });

  test('is logged as one', async () => {
    await checkIn('wrong');
    await checkIn('right', corrects('wrong'));
    expect(app.store.all('activity').at(-1)?.action).toBe('KR-1 check-in corrected');
  });

  test('sent twice is one', async () => {
    await checkIn('wrong', { value: 30 });
    await Promise.all([checkIn('right', corrects('wrong')), checkIn('right', corrects('wrong'))]);
    expect(app.store.all('checkIn')).toHaveLength(2);
  });

  test('of what does not exist is not found', async () => {
    expect(await refusedWith(checkIn('right', corrects('nowhere')))).toBe('NOT_FOUND');
  });

  test('of another key result’s check-in is not found', async () => {
    await app.as('lena')('keyResult.save', inputs.keyResult({ id: 'key-result-other' }));
    await checkIn('other', { keyResultId: 'key-result-other' });
    expect(await refusedWith(checkIn('right', corrects('other')))).toBe('NOT_FOUND');
    expect(keyResult()?.checkIns).toBe(0);
  });

  test('by who may not check in is forbidden', async () => {
    await checkIn('wrong');
    expect(await refusedWith(checkIn('right', corrects('wrong'), 'dora'))).toBe('FORBIDDEN');
  });

  test('is shown beside what it corrects', async () => {
    await checkIn('wrong', { value: 30 });
    await checkIn('right', corrects('wrong', { value: 3 }));
    const page = await app.as('vik')('keyResult.read', { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE });
    const shown = new Map(page.checkIns.map((each) => [each.id, each]));
    expect(shown.get('check-in-wrong')).toMatchObject({ correctedBy: 'check-in-right' });
    expect(shown.get('check-in-right')).toMatchObject({ corrects: 'check-in-wrong' });
  });
});
