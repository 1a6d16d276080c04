import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { CYCLE, inputs, OBJECTIVE, TEAM } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp();
  await app.as('mona')('cycle.save', inputs.cycle());
  await app.as('mona')('team.save', inputs.team({ standInId: 'vik' }));
});
const objective = (id: string, more: Partial<Input<'objective.save'>> = {}) =>
  inputs.objective({ id: `objective-${id}`, ...more });
const stored = () => app.store.all('objective');

describe('creating', () => {
  test.each([
    ['an OKR manager', 'mona', undefined],
    ['the lead of the team', 'lena', undefined],
    ['the stand-in', 'vik', undefined],
    ['a developer', 'dora', 'FORBIDDEN'],
    ['the owner it names', 'olaf', 'FORBIDDEN'],
    ['a stranger', 'otto', 'FORBIDDEN'],
  ])('%s: %s → %s', async (_, who, code) => {
    expect(await refusedWith(app.as(who)('objective.save', objective('new', { ownerId: 'olaf' })))).toBe(
      code,
    );
    expect(stored()).toHaveLength(code === undefined ? 1 : 0);
  });

  test('gives keys from O-1 on, a handle for each, and a place on the team’s shelf', async () => {
    const first = await app.as('lena')('objective.save', objective('one'));
    const second = await app.as('lena')('objective.save', objective('two'));
    expect([first.key, second.key]).toEqual(['O-1', 'O-2']);
    expect(app.store.all('handle').map((handle) => handle.key)).toEqual(['O-1', 'O-2']);
    expect(app.store.all('team')[0]?.shelf.map((each) => each.key)).toEqual(['O-1', 'O-2']);
  });

  test('twice by a double click makes one, with one key', async () => {
    const click = () => app.as('lena')('objective.save', objective('one'));
    const [a, b] = await Promise.all([click(), click()]);
    expect(a).toEqual(b);
    expect(stored()).toHaveLength(1);
    expect((await app.as('lena')('objective.save', objective('two'))).key).toBe('O-2');
  });

  test('twenty at once gives twenty different keys', async () => {
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, at) => app.as('lena')('objective.save', objective(`many-${at}`))),
    );
    expect(new Set(made.map((each) => each.key)).size).toBe(20);
    expect(app.store.all('team')[0]?.shelf).toHaveLength(20);
    expect(app.store.all('handle')).toHaveLength(20);
  });

  test.each([
    ['a cycle that does not exist', { cycleId: 'cycle-nowhere' }, 'cycleId'],
    ['a due date before the cycle', { due: '2025-12-31' }, 'due'],
    ['a due date after the cycle', { due: '2026-04-01' }, 'due'],
    ['a due date that does not exist', { due: '2026-02-30' }, 'due'],
    ['no title', { title: ' ' }, 'title'],
    ['a title of 256 letters', { title: 'x'.repeat(256) }, 'title'],
    ['a weight below nothing', { weight: -1 }, 'weight'],
    ['a beginning in the future', { activatedOn: '2026-02-11' }, 'activatedOn'],
    ['a beginning before the cycle', { activatedOn: '2025-12-31' }, 'activatedOn'],
  ])('with %s is refused and says where', async (_, more, field) => {
    const refusal = await refusalOf(app.as('lena')('objective.save', objective('new', more)));
    expect(refusal?.code).toBe('INVALID_INPUT');
    expect(refusal?.fields?.map((each) => each.path)).toEqual([field]);
    expect(stored()).toEqual([]);
  });

  test('for a team that does not exist is not found', async () => {
    const lost = objective('new', { teamId: 'team-nowhere' });
    expect(await refusedWith(app.as('mona')('objective.save', lost))).toBe('NOT_FOUND');
  });

  test('in a closed cycle is refused, though an objective of it may still be put right', async () => {
    const mona = app.as('mona');
    await mona('objective.save', objective('old', { lifecycle: 'closed' }));
    await mona('cycle.save', inputs.cycle({ revision: 1, state: 'closed' }));
    const refusal = await refusalOf(mona('objective.save', objective('new')));
    expect(refusal?.fields?.[0]?.path).toBe('cycleId');
    const changed = await mona(
      'objective.save',
      objective('old', { revision: 1, lifecycle: 'closed', title: 'Better words' }),
    );
    expect(changed.title).toBe('Better words');
  });

  test('with a due date on the last day of the cycle is fine', async () => {
    expect((await app.as('lena')('objective.save', objective('new', { due: '2026-03-31' }))).due).toBe(
      '2026-03-31',
    );
  });
});

describe('changing', () => {
  beforeEach(() => app.as('mona')('objective.save', inputs.objective({ ownerId: 'olaf' })));
  const change = (more: Partial<Input<'objective.save'>> = {}) =>
    inputs.objective({ ownerId: 'olaf', revision: 1, title: 'New title', ...more });

  test.each([
    ['its owner', 'olaf', undefined],
    ['the lead', 'lena', undefined],
    ['a manager', 'mona', undefined],
    ['a developer', 'dora', 'FORBIDDEN'],
  ])('by %s: %s → %s', async (_, who, code) => {
    expect(await refusedWith(app.as(who)('objective.save', change()))).toBe(code);
    expect(stored()[0]?.title).toBe(code === undefined ? 'New title' : 'Nobody is lost at checkout');
  });

  test('renames it on the shelf too, and logs the difference alone', async () => {
    await app.as('olaf')('objective.save', change());
    expect(app.store.all('team')[0]?.shelf[0]?.title).toBe('New title');
    expect(app.store.all('activity').at(-1)).toMatchObject({
      subject: `objective:${OBJECTIVE}`,
      by: 'olaf',
      before: { title: 'Nobody is lost at checkout', revision: 1 },
      after: { title: 'New title', revision: 2 },
    });
  });

  test('on an older state is a conflict that leaves the newer', async () => {
    await app.as('olaf')('objective.save', change({ title: 'Newer' }));
    expect(await refusedWith(app.as('lena')('objective.save', change()))).toBe('CONFLICT');
    expect(stored()[0]?.title).toBe('Newer');
  });

  test('by two people at once: one is told', async () => {
    const ends = await Promise.all([
      refusedWith(app.as('olaf')('objective.save', change({ title: 'His' }))),
      refusedWith(app.as('lena')('objective.save', change({ title: 'Hers' }))),
    ]);
    expect(ends.sort()).toEqual(['CONFLICT', undefined]);
  });

  test('keeps its key results', async () => {
    await app.as('olaf')('keyResult.save', inputs.keyResult());
    const changed = await app.as('olaf')('objective.save', change());
    expect(changed.keyResults.map((each) => each.key)).toEqual(['KR-1']);
  });

  test('does not move it to another team', async () => {
    await app.as('mona')('team.save', inputs.team({ id: 'team-other' }));
    const refusal = await refusalOf(app.as('mona')('objective.save', change({ teamId: 'team-other' })));
    expect(refusal?.fields?.[0]?.path).toBe('teamId');
    expect(stored()[0]?.teamId).toBe(TEAM);
  });

  test('cannot bring one back that is not there', async () => {
    expect(await refusedWith(app.as('mona')('objective.save', objective('gone', { revision: 1 })))).toBe(
      'NOT_FOUND',
    );
  });

  test('waits for a check-in that got in between, and loses nothing of it', async () => {
    await app.as('olaf')('keyResult.save', inputs.keyResult());
    app.store.beforeNextCommit(() => app.as('olaf')('checkIn.save', inputs.checkIn()));
    const changed = await app.as('olaf')('objective.save', change());
    expect(changed.title).toBe('New title');
    expect(changed.keyResults[0]?.current).toEqual({ day: '2026-02-10', value: 3 });
    expect(changed.cycleId).toBe(CYCLE);
  });
});
