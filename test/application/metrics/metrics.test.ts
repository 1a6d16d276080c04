import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { KEY_RESULT, OBJECTIVE, planQuarter, TEAM } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp();
  await planQuarter(app);
});

const ID = 'metric-uptime';
const metric = (more: Partial<Input<'metric.save'>> = {}): Input<'metric.save'> => ({
  id: ID,
  teamId: TEAM,
  name: 'Uptime of the shop',
  ownerId: 'vik',
  unit: '%',
  decimals: 2,
  lower: 99.5,
  rhythm: 'weekly',
  ...more,
});
const record = (day: string, value: number, id = `value-of-${day}-${value}`.replaceAll('.', '-')) =>
  app.as('vik')('metric.record', { id, metricId: ID, day, value });
const listed = async (who = 'olaf') => (await app.as(who)('metric.list', {})).metrics;

test.each([
  ['an OKR manager', 'mona', undefined],
  ['the lead of the team', 'lena', undefined],
  ['a developer', 'dora', 'FORBIDDEN'],
])('%s: %s adds one → %s', async (_, who, code) => {
  expect(await refusedWith(app.as(who)('metric.save', metric()))).toBe(code);
  expect(await listed()).toHaveLength(code === undefined ? 1 : 0);
});

describe('one that is there', () => {
  beforeEach(() => app.as('lena')('metric.save', metric()));

  test('has no data, then is healthy, then drifts out, and says since when', async () => {
    expect(await listed()).toMatchObject([{ state: 'no-data', teamName: 'Shop', current: null }]);
    await record('2026-02-02', 99.9);
    expect((await record('2026-02-03', 99.6)).state).toBe('healthy');
    await record('2026-02-08', 99.2);
    expect(await record('2026-02-09', 98)).toMatchObject({
      state: 'outside',
      outsideSince: '2026-02-08',
      current: { day: '2026-02-09', value: 98 },
    });
  });

  test('its owner records values and may change it; a developer may not', async () => {
    expect(
      await refusedWith(
        app.as('dora')('metric.record', { id: 'value-of-dora', metricId: ID, day: '2026-02-02', value: 1 }),
      ),
    ).toBe('FORBIDDEN');
    expect(await refusedWith(app.as('dora')('metric.save', metric({ revision: 1 })))).toBe('FORBIDDEN');
    expect(
      await refusedWith(app.as('vik')('metric.save', metric({ revision: 1, name: 'Uptime' }))),
    ).toBeUndefined();
  });

  test('the same value sent twice is one, two values at once both count', async () => {
    await Promise.all([record('2026-02-02', 99.9), record('2026-02-02', 99.9), record('2026-02-03', 99.8)]);
    expect(app.store.all('metric')[0]?.values.map(([day, value]) => [day, value])).toEqual([
      ['2026-02-02', 99.9],
      ['2026-02-03', 99.8],
    ]);
    expect(app.store.all('metric')[0]?.recorded).toBe(2);
  });

  test('a value of tomorrow is refused', async () => {
    expect((await refusalOf(record('2026-02-11', 1)))?.fields?.[0]?.path).toBe('day');
  });

  test('a range that is none is refused by its field', async () => {
    const wrong = await refusalOf(app.as('lena')('metric.save', metric({ revision: 1, lower: 5, upper: 4 })));
    expect(wrong?.fields?.map((each) => each.path)).toEqual(['upper']);
  });

  test('of two who change it the later is told', async () => {
    await app.as('lena')('metric.save', metric({ revision: 1, name: 'Uptime' }));
    expect(
      await refusedWith(app.as('vik')('metric.save', metric({ revision: 1, name: 'Availability' }))),
    ).toBe('CONFLICT');
  });

  test('an archived one is watched no more', async () => {
    await app.as('lena')('metric.save', metric({ revision: 1, archived: true }));
    expect(await listed()).toEqual([]);
  });

  test('says which key result it was turned into, once', async () => {
    const turn = () =>
      app.as('lena')('metric.turn', { metricId: ID, objectiveId: OBJECTIVE, keyResultId: KEY_RESULT });
    await turn();
    expect((await turn()).keyResults).toEqual(['KR-1']);
  });
});
