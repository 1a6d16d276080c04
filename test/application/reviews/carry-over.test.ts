import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { CYCLE, inputs, KEY_RESULT, keyResultIn, OBJECTIVE, planQuarter } from '../../support/plan';

const NEXT = 'cycle-q2-2026';
const COPY = 'objective-copy-1';
const SUCCESSOR = 'key-result-next-1';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  await app.as('mona')(
    'cycle.save',
    inputs.cycle({ id: NEXT, name: 'Q2 2026', start: '2026-04-01', end: '2026-06-30', state: 'planning' }),
  );
});
async function link(issueId: string, done = false, parentId: string | null = null) {
  const issue = {
    id: issueId,
    key: `SHOP-${issueId}`,
    summary: 'Work',
    level: 0,
    parentId,
    done,
    resolvedAt: null,
    resolution: null,
  };
  app.jira.issues.set(issueId, { ...issue, projectId: '10000' });
  await app.as('lena')('link.save', {
    issueId,
    keyResultId: KEY_RESULT,
    objectiveId: OBJECTIVE,
    relation: 'contributes',
  });
}
async function close(value = 2.5) {
  app.goTo('2026-04-02');
  await app.as('olaf')('checkIn.save', inputs.checkIn({ day: '2026-03-30', value }));
  await app.as('mona')('close.finish', { cycleId: CYCLE });
}
const carry = (more: Partial<Input<'close.carryOver'>> = {}, who = 'lena') =>
  app.as(who)('close.carryOver', {
    objectiveId: OBJECTIVE,
    keyResults: [{ keyResultId: KEY_RESULT, newId: SUCCESSOR, target: 1.5 }],
    into: { kind: 'copy', objectiveId: COPY, cycleId: NEXT },
    ...more,
  });
const stored = (id: string) => app.store.all('objective').find((each) => each.id === id);

test('a successor begins at the value of the end, as a draft of a copy in the other cycle', async () => {
  await close();
  const { objective, carried } = await carry();
  expect(carried).toEqual([{ from: 'KR-1', to: 'KR-2', linksMoved: 0, linksLeft: 0 }]);
  expect(objective).toMatchObject({
    id: COPY,
    key: 'O-2',
    cycleId: NEXT,
    lifecycle: 'draft',
    ownerId: 'lena',
  });
  expect(keyResultIn(objective, SUCCESSOR)).toMatchObject({
    key: 'KR-2',
    lifecycle: 'draft',
    baseline: 2.5,
    target: 1.5,
    current: null,
  });
  expect(stored(COPY)?.keyResults[0]).toMatchObject({ continues: 'KR-1', trend: [], checkIns: 0 });
  expect(stored(OBJECTIVE)?.keyResults[0]).toMatchObject({ continuedBy: 'KR-2', lifecycle: 'closed' });
});

test('the key resolves to its successor from then on', async () => {
  await close();
  await carry();
  expect(app.store.all('handle').find(({ key }) => key === 'KR-1')).toMatchObject({ successor: 'KR-2' });
});

test('open work moves in the same transaction; what is done stays where it was done', async () => {
  await link('501');
  await link('502', true);
  await app.as('lena')('link.save', {
    issueId: '501',
    keyResultId: KEY_RESULT,
    objectiveId: OBJECTIVE,
    relation: 'contributes',
  });
  await close();
  const frozenWork = stored(OBJECTIVE)?.keyResults[0]?.work;
  expect((await carry()).carried).toEqual([{ from: 'KR-1', to: 'KR-2', linksMoved: 1, linksLeft: 0 }]);
  expect(stored(OBJECTIVE)?.keyResults[0]).toMatchObject({ links: [{ issueId: '502' }], work: frozenWork });
  expect(stored(COPY)?.keyResults[0]).toMatchObject({
    links: [{ issueId: '501' }],
    work: { total: 1, done: 0 },
  });
  const targets = app.store
    .all('link')
    .map(({ issueId, targets }) => [issueId, targets.map(({ key }) => key)]);
  expect(targets).toEqual([
    ['501', ['KR-2']],
    ['502', ['KR-1']],
  ]);
  // An event of the moved issue counts for the successor alone.
  const known = app.jira.issues.get('501');
  if (known !== undefined) app.jira.issues.set('501', { ...known, done: true });
  await app.happens({ kind: 'issue', issueId: '501', gone: false, parentBefore: null, parentNow: null });
  expect(stored(COPY)?.keyResults[0]?.work).toMatchObject({ done: 1 });
  expect(stored(OBJECTIVE)?.keyResults[0]?.work).toEqual(frozenWork);
});

test('twice makes one, also at once and with another id', async () => {
  await link('501');
  await close();
  const again = { keyResults: [{ keyResultId: KEY_RESULT, newId: 'key-result-next-2' }] };
  await Promise.all([carry(), carry()]);
  expect((await carry(again)).carried).toEqual([{ from: 'KR-1', to: 'KR-2', linksMoved: 0, linksLeft: 0 }]);
  expect(stored(COPY)?.keyResults).toHaveLength(1);
  expect(app.store.all('objective')).toHaveLength(2);
});

test('many links move in pieces; broken off, the next call moves the rest', async () => {
  for (let id = 601; id <= 640; id += 1) await link(String(id));
  await close();
  app.store.beforeNextCommit(async () => queueMicrotask(() => undefined));
  await carry();
  const linksOf = (id: string) => stored(id)?.keyResults[0]?.links.length;
  expect([linksOf(OBJECTIVE), linksOf(COPY)]).toEqual([0, 40]);
  expect(stored(COPY)?.keyResults[0]?.work).toMatchObject({ total: 40 });
});

test('one that is broken off after its first transaction has its successor, and the rest of its links later', async () => {
  for (let id = 601; id <= 620; id += 1) await link(String(id));
  await close();
  const { commit } = app.store;
  let commits = 0;
  app.store.commit = async (changes) => {
    commits += 1;
    if (commits === 2) throw new Error('killed');
    return commit(changes);
  };
  expect(await refusedWith(carry())).toBe('INTERNAL');
  expect(stored(COPY)?.keyResults[0]?.links).toHaveLength(12);
  app.store.commit = commit;
  expect((await carry()).carried).toEqual([{ from: 'KR-1', to: 'KR-2', linksMoved: 8, linksLeft: 0 }]);
  expect(stored(COPY)?.keyResults[0]?.links).toHaveLength(20);
});

test('a target that is met already needs another, and nothing is made', async () => {
  await close(2);
  const refusal = await refusalOf(carry({ keyResults: [{ keyResultId: KEY_RESULT, newId: SUCCESSOR }] }));
  expect(refusal?.message).toBe(
    'KR-1: It stands at 2 already: choose a target beyond that, or leave it behind.',
  );
  expect(app.store.all('objective')).toHaveLength(1);
});

test('into an objective that is there', async () => {
  app.goTo('2026-04-01');
  const there = inputs.objective({ id: 'objective-there', cycleId: NEXT, lifecycle: 'draft' });
  await app.as('mona')('objective.save', there);
  await close();
  const { objective } = await carry({ into: { kind: 'objective', objectiveId: 'objective-there' } });
  expect(objective.keyResults.map(({ key }) => key)).toEqual(['KR-2']);
});

describe('refused', () => {
  test('before its objective is closed', async () => {
    expect((await refusalOf(carry()))?.message).toContain('not closed yet');
  });

  test('into a closed cycle, or its own', async () => {
    await close();
    const into = { kind: 'copy' as const, objectiveId: COPY, cycleId: CYCLE };
    expect(await refusedWith(carry({ into }))).toBe('INVALID_INPUT');
  });

  test('for who owns neither', async () => {
    await close();
    expect(await refusedWith(carry({}, 'dora'))).toBe('FORBIDDEN');
  });

  test('under an id that is taken', async () => {
    await close();
    expect(
      await refusedWith(carry({ keyResults: [{ keyResultId: KEY_RESULT, newId: KEY_RESULT, target: 1 }] })),
    ).toBe('INVALID_INPUT');
  });
});

describe('how far it moved in earlier cycles', () => {
  const movesOf = async (objectiveId: string, who = 'olaf') =>
    (await app.as(who)('plan.pastMoves', { objectiveIds: [objectiveId] })).objectives;

  test('is known of what continues a closed key result, in the same unit', async () => {
    await close();
    await carry();
    expect(await movesOf(COPY)).toEqual([
      { objectiveId: COPY, moved: [{ keyResultId: SUCCESSOR, moves: [1.5] }] },
    ]);
    expect(await movesOf(OBJECTIVE)).toEqual([{ objectiveId: OBJECTIVE, moved: [] }]);
  });

  test('is told of no restricted objective to those who do not see it', async () => {
    await close();
    await carry();
    const closed = stored(OBJECTIVE);
    if (closed === undefined) throw new Error('no objective');
    const restricted = { kind: 'people' as const, accountIds: ['lena'] };
    app.store.seed('objective', OBJECTIVE, { ...closed, restricted });
    expect(await movesOf(COPY, 'dora')).toEqual([{ objectiveId: COPY, moved: [] }]);
    expect((await movesOf(COPY, 'lena'))[0]?.moved).toHaveLength(1);
  });
});
