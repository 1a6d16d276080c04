import { inputs } from '../../support/plan';
import { call } from './call';
import { type Company, type MatrixApp, makeCompany, type Place } from './company';
import { CYCLES, SPRINT } from './names';

/** What somebody does not see they neither take away nor move, and a restriction holds from its first moment. */

let company: Company;
let app: MatrixApp;
let open: Place;
beforeAll(async () => {
  company = await makeCompany();
  open = company.places.open;
});
beforeEach(() => {
  app = company.fresh();
});

const stored = (id: string) => {
  const found = app.rows.all('objective').find((each) => each.id === id);
  if (found === undefined) throw new Error(`no objective ${id}`);
  return found;
};

test('a parent that the owner does not see outlives their save, and one they see is theirs to take away', async () => {
  const { objectiveId, revisionOf } = open;
  const form = inputs.objective({
    id: objectiveId,
    cycleId: CYCLES.now,
    ownerId: 'owner-open',
    parent: null,
  });
  const saved = await app.as('owner-open')('objective.save', { ...form, revision: revisionOf(objectiveId) });
  expect(saved.parent).toBeNull();
  expect(stored(objectiveId).parent?.objectiveId).toBe('objective-people');
  const { revision } = saved;
  const moved = await app.as('owner-open')('objective.move', { objectiveId, revision, parent: null });
  expect(stored(objectiveId).parent?.objectiveId).toBe('objective-people');
  await app.as('mona')('objective.save', { ...form, revision: moved.revision });
  expect(stored(objectiveId).parent).toBeNull();
});

test('a shared key result that the owner does not see is supported still after their save', async () => {
  const { objectiveId, secondId, revisionOf } = open;
  const form = inputs.keyResult({ id: secondId, objectiveId, ownerId: 'minder-open', supports: null });
  await app.as('minder-open')('keyResult.save', { ...form, revision: revisionOf(secondId) });
  const supports = () => stored(objectiveId).keyResults.find(({ id }) => id === secondId)?.supports ?? null;
  expect(supports()).toMatchObject({ keyResultId: 'key-result-people' });
  await app.as('mona')('keyResult.save', { ...form, revision: revisionOf(secondId) + 1 });
  expect(supports()).toBeNull();
});

test('who may only read what was carried over moves none of its links', async () => {
  const again = {
    objectiveId: open.pastId,
    keyResults: [{ keyResultId: open.carriedId, newId: 'key-result-second-time' }],
    into: { kind: 'objective' as const, objectiveId: 'objective-people' },
  };
  for (const who of ['nora', 'rita', 'max']) {
    expect(await call(app, who, 'close.carryOver', again)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  }
  // Its old owner may no longer look into where it went.
  expect(await call(app, 'owner-open', 'close.carryOver', again)).toMatchObject({ ok: false });
  expect(app.touched()).toBe(false);
});

test('a restriction holds in the Overview and in the words of the parent before the queue had its turn', async () => {
  const { objectiveId, spareId, revisionOf } = open;
  const mona = app.as('mona');
  const parent = { objectiveId, relation: 'contributes' as const };
  const moved = await mona('objective.move', { objectiveId: spareId, revision: revisionOf(spareId), parent });
  await app.settle();
  await app.as('rita')('overview.read', { cycleId: CYCLES.now });
  const form = inputs.objective({ id: spareId, cycleId: CYCLES.now, ownerId: 'owner-open' });
  const restricted = { kind: 'people' as const, accountIds: ['nora'] };
  await mona('objective.save', { ...form, revision: moved.revision, restricted });
  const { objectives } = await app.as('rita')('overview.read', { cycleId: CYCLES.now });
  expect(objectives.map(({ id }) => id)).not.toContain(spareId);
  expect(stored(objectiveId).children.find((each) => each.objectiveId === spareId)?.restricted).toBe(true);
});

test('a claim on what its reader does not see is shown to none of them, and outlives their save', async () => {
  const hidden = company.places.people.keyOf('key-result-people');
  const seen = await app.as('max')('tagging.open', { sprintId: SPRINT, boardId: '1' });
  expect(seen.claims.map(({ key }) => key)).toEqual([open.keyOf(open.keyResultId)]);
  await app.as('max')('tagging.save', {
    sprintId: SPRINT,
    boardId: '1',
    baseGoal: seen.goal,
    revision: seen.revision,
    lines: seen.lines.map(({ index, tags }) => ({ index, keys: tags.map(({ key }) => key) })),
    claims: [{ key: open.keyOf(open.keyResultId), claim: { kind: 'size', size: 'large' } }],
  });
  const claims = app.rows.all('sprint').find(({ sprintId }) => sprintId === SPRINT)?.claims ?? [];
  expect(claims.find(({ key }) => key === hidden)?.claim).toEqual({ kind: 'amount', delta: -0.25 });
  expect(claims.find(({ key }) => key === open.keyOf(open.keyResultId))?.claim).toMatchObject({
    size: 'large',
  });
});
