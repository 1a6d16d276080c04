import { refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, OBJECTIVE, TEAM } from '../../support/plan';
import { CLOSED, company, NEXT, OTHER_TEAM, shelfOf, storedObjective } from './company';

let app: TestApp;
beforeEach(async () => {
  app = await company();
});
const COPY = 'objective-copy';
const copy = (
  who: string,
  more: Partial<{ id: string; teamId: string; cycleId: string; fromCurrent: boolean }> = {},
) =>
  app.as(who)('objective.copy', { id: COPY, objectiveId: OBJECTIVE, teamId: TEAM, cycleId: NEXT, ...more });

describe('a copied objective', () => {
  test('is a draft with new keys, and nothing that happened to the first', async () => {
    await app.as('olaf')('checkIn.save', inputs.checkIn());
    const made = await copy('lena');
    expect(made).toMatchObject({
      key: 'O-4',
      lifecycle: 'draft',
      cycleId: NEXT,
      title: 'Nobody is lost at checkout',
    });
    expect(made.keyResults).toMatchObject([
      { key: 'KR-2', lifecycle: 'draft', current: null, baseline: 4, target: 2, linked: 0 },
    ]);
    expect(storedObjective(app, OBJECTIVE).keyResults[0]?.checkIns).toBe(1);
  });

  test('begins at the values of today when asked to', async () => {
    await app.as('olaf')('checkIn.save', inputs.checkIn());
    expect((await copy('lena', { fromCurrent: true })).keyResults[0]).toMatchObject({
      baseline: 3,
      target: 2,
    });
  });

  test('keeps the old baseline where the target is reached already', async () => {
    await app.as('olaf')('checkIn.save', inputs.checkIn({ value: 2 }));
    expect((await copy('lena', { fromCurrent: true })).keyResults[0]).toMatchObject({
      baseline: 4,
      target: 2,
    });
  });

  test('sent twice, or at once, is one', async () => {
    await Promise.all([copy('lena'), copy('lena')]);
    await copy('lena');
    expect(shelfOf(app)).toEqual(['O-1', 'O-2', 'O-4']);
    expect(storedObjective(app, COPY).keyResults).toHaveLength(1);
  });

  test('with twenty key results comes whole, also when it broke off half-way and is sent again', async () => {
    for (let at = 2; at <= 20; at += 1) {
      await app.as('mona')('keyResult.save', inputs.keyResult({ id: `key-result-${at}` }));
    }
    app.store.beforeNextCommit(async () => {
      app.store.beforeNextCommit(async () => app.store.failNextCommit());
    });
    expect(await refusedWith(copy('lena'))).toBe('STORAGE_UNAVAILABLE');
    expect(storedObjective(app, COPY).keyResults).toHaveLength(8);
    const made = await copy('lena');
    expect(made.keyResults).toHaveLength(20);
    const keys = app.store.all('handle').map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(made.keyResults.every(({ key }) => keys.includes(key))).toBe(true);
  });

  test('of a restricted one is as restricted', async () => {
    const restricted = { kind: 'people' as const, accountIds: ['lena', 'vik'] };
    await app.as('lena')('objective.save', inputs.objective({ revision: 1, restricted }));
    expect((await copy('vik', { teamId: OTHER_TEAM })).restricted).toEqual(restricted);
    expect(await refusedWith(copy('dora', { id: 'objective-stolen' }))).toBe('NOT_FOUND');
  });

  test.each([
    ['the lead of that team', 'vik', undefined],
    ['the lead of the first one’s team', 'lena', 'FORBIDDEN'],
    ['an OKR manager', 'mona', undefined],
  ])('into another team by %s: %s → %s', async (_, who, code) => {
    expect(await refusedWith(copy(who, { teamId: OTHER_TEAM }))).toBe(code);
  });

  test('never goes into a closed cycle', async () => {
    expect((await refusalOf(copy('lena', { cycleId: CLOSED })))?.fields?.[0]?.path).toBe('cycleId');
  });
});

describe('a copied key result', () => {
  const into = (who: string, id = 'key-result-copy') =>
    app.as(who)('keyResult.copy', {
      id,
      objectiveId: OBJECTIVE,
      keyResultId: KEY_RESULT,
      toObjectiveId: 'objective-two',
    });

  test('is a draft with a new key; sent twice it is one', async () => {
    await into('olaf');
    expect((await into('olaf')).keyResults).toMatchObject([
      { key: 'KR-2', lifecycle: 'draft', current: null },
    ]);
  });

  test('asks the right to edit the objective it goes to', async () => {
    expect(await refusedWith(into('dora'))).toBe('FORBIDDEN');
  });

  test('does not take the id of another one', async () => {
    expect((await refusalOf(into('olaf', KEY_RESULT)))?.fields?.[0]?.path).toBe('id');
  });
});

test('keys are given once, also when twenty are made at once in every way there is', async () => {
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      at % 2 === 0
        ? copy('mona', { id: `objective-many-${at}` })
        : app.as('mona')('keyResult.save', inputs.keyResult({ id: `key-result-many-${at}` })),
    ),
  );
  expect(made).toHaveLength(20);
  const keys = app.store
    .all('objective')
    .flatMap((each) => [each.key, ...each.keyResults.map(({ key }) => key)]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(app.store.all('handle')).toHaveLength(keys.length);
});
