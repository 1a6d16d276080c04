import type { Input } from '../../../src/contract/api';
import type { Person, TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { inputs, TEAM } from '../../support/plan';
import { addSprint } from '../../support/sprints';
import { check } from '../portability/importing';
import { NOTHING_SAID } from '../reviews/closing';
import {
  AREA,
  CYCLES,
  DRAFT_SPRINT,
  EPIC,
  FREE_EPIC,
  IDLE_TEAM,
  IMPORT,
  idsOf,
  LEFT_EPIC,
  MARK,
  METRIC,
  NOW,
  SPRINT,
  TARGET,
} from './names';
import { accountOf, WORLDS, type World } from './roles';

/** Jira as it stands around the company: who sees and edits what; the one sprint with its goal is added later. */
export function furnish({ jira }: TestApp): void {
  jira.projects.set('30000', { id: '30000', key: 'BOARDROOM' });
  const [shop, none] = [['10000'], []];
  const looks = { sees: shop, edits: none, writesSprints: none };
  const quiet = WORLDS.flatMap((world) => [
    accountOf('objectiveOwner', world),
    accountOf('keyResultOwner', world),
  ]);
  for (const who of ['lena', 'stan', 'rita', 'nora', ...quiet]) jira.people.set(who, looks);
  jira.people.set('max', { ...looks, edits: shop });
  const all = ['10000', '20000', '30000'];
  jira.people.set('mona', { sees: all, edits: all, writesSprints: all, managesOkrs: true });
  jira.people.set('bob', { ...looks, sees: ['10000', '30000'] });
  addIssue(jira, EPIC, { level: 1, summary: 'Everything about errors' });
  addIssue(jira, FREE_EPIC, { level: 1, summary: `Shorter queues with ${MARK}` });
  addIssue(jira, '103', { level: 1, summary: 'Fewer checkout errors' });
  addIssue(jira, '102', { parentId: EPIC });
  addIssue(jira, LEFT_EPIC, { level: 1, summary: 'Left over' });
}

/** The goals as they are once the tags are in them. Keys follow from the order of creation. */
export function addSprints(app: TestApp, keys: Readonly<Record<World, string>>): void {
  const goal = `Explain errors [${keys.open}]\nReviews [${keys.people}]\nSpeed [${keys.project}]`;
  addSprint(app, SPRINT, { goal });
  addSprint(app, DRAFT_SPRINT, {
    state: 'future',
    goal: 'Errors that explain themselves',
    start: null,
    end: null,
  });
}

/** What is written in a world: nothing unmistakable where everybody may read it. */
const says = (world: World, text: string) => (world === 'open' ? text : `${text}, ${MARK} ${world}`);

/**
 * Fills an empty app through its own procedures; what is hidden in the end was open when others joined it. Answers the
 * keys of the main key results.
 */
export async function populate(app: TestApp): Promise<Readonly<Record<World, string>>> {
  const mona = app.as('mona');
  await lastQuarter(app, mona);
  app.goTo('2026-01-05');
  await mona('cycle.save', inputs.cycle({ id: CYCLES.now }));
  const next = { id: CYCLES.next, name: 'Q2 2026', start: '2026-04-01', end: '2026-06-30' };
  await mona('cycle.save', inputs.cycle({ ...next, state: 'planning' }));
  await mona('objective.save', inputs.objective({ id: TARGET, cycleId: CYCLES.now, ownerId: null }));
  await mona('metric.save', { id: METRIC, teamId: TEAM, name: 'Returns', upper: 5, rhythm: 'weekly' });
  for (const world of WORLDS) await thisQuarter(app, mona, world);
  await joined(mona);
  await app.settle();
  app.goTo(NOW);
  const { objectives } = await mona('workspace.read', { cycleId: CYCLES.now });
  const keyOf = (world: World) =>
    objectives.flatMap((each) => each.keyResults).find(({ id }) => id === idsOf(world).keyResultId)?.key ??
    '';
  const keys = { open: keyOf('open'), people: keyOf('people'), project: keyOf('project') };
  addSprints(app, keys);
  await mona('board.connect', { boardId: '1', team: { kind: 'existing', id: TEAM } });
  for (const world of WORLDS) await said(app, world);
  await tagged(app, Object.values(keys));
  await mona('keyResult.delete', { ...pair('open'), keyResultId: idsOf('open').deletedId, revision: 1 });
  for (const world of ['people', 'project'] as const) {
    await mona('keyResult.delete', { ...pair(world), keyResultId: idsOf(world).deletedId, revision: 1 });
    await restrict(app, world);
  }
  for (const world of WORLDS) await deleteObjective(mona, world);
  await check(mona, IMPORT, [['objectives', 'Title,Team,Cycle\nCome from elsewhere,Shop,Q1 2026\n']]);
  await app.settle();
  // Rows that are derived are made when somebody first looks.
  for (const cycleId of Object.values(CYCLES)) await mona('overview.read', { cycleId });
  return keys;
}

function pair(world: World) {
  const { objectiveId, keyResultId } = idsOf(world);
  return { objectiveId, keyResultId };
}

async function lastQuarter(app: TestApp, mona: Person): Promise<void> {
  const cycleId = CYCLES.past;
  await mona(
    'cycle.save',
    inputs.cycle({ id: cycleId, name: 'Q4 2025', start: '2025-10-01', end: '2025-12-31' }),
  );
  await mona('team.save', inputs.team({ standInId: 'stan' }));
  await mona('team.save', inputs.team({ id: IDLE_TEAM, name: 'Without work', standInId: 'stan' }));
  await mona('area.save', { id: AREA, name: 'Upkeep', teamId: TEAM });
  for (const world of WORLDS) {
    const { pastId, pastKeyResultId, pendingId, carriedId } = idsOf(world);
    const owner = accountOf('objectiveOwner', world);
    const title = says(world, 'Last quarter');
    await mona('objective.save', inputs.objective({ id: pastId, cycleId, title, ownerId: owner }));
    for (const id of [pastKeyResultId, pendingId, carriedId]) {
      // Who owns a successor sees where it went.
      const ownerId = id === carriedId ? null : accountOf('keyResultOwner', world);
      const own = { id, objectiveId: pastId, ownerId };
      const measuringUntil = id === pendingId ? '2026-03-01' : null;
      await mona(
        'keyResult.save',
        inputs.keyResult({
          ...own,
          title: id === carriedId ? 'Goes on' : says(world, 'Was'),
          measuringUntil,
        }),
      );
      const day = { id: `check-in-${id}`, keyResultId: id, objectiveId: pastId, day: '2025-10-01' };
      await mona('checkIn.save', inputs.checkIn(day));
    }
    const past = { objectiveId: pastId, keyResultId: pastKeyResultId };
    await mona('link.save', { issueId: LEFT_EPIC, ...past, relation: 'contributes' });
  }
  app.goTo('2026-01-02');
  for (;;) if ((await mona('close.finish', { cycleId })).finished) break;
}

async function thisQuarter(app: TestApp, mona: Person, world: World): Promise<void> {
  const ids = idsOf(world);
  const owned = { cycleId: CYCLES.now, ownerId: accountOf('objectiveOwner', world) };
  const texts = { title: says(world, 'Nobody is lost'), description: says(world, 'It matters') };
  const objective = inputs.objective({ ...owned, ...texts, areaIds: [AREA] });
  for (const id of [ids.objectiveId, ids.spareId, ids.deletedObjectiveId])
    await mona('objective.save', { ...objective, id });
  const ownerId = accountOf('keyResultOwner', world);
  const { objectiveId } = ids;
  const main = inputs.keyResult({
    id: ids.keyResultId,
    objectiveId,
    ownerId,
    title: says(world, world === 'open' ? 'Fewer checkout errors' : 'Shorter queues'),
    howMeasured: says(world, 'In the log'),
    source: { link: '', suppliedBy: says(world, 'Somebody'), verified: false },
    blocker: { what: says(world, 'A contract'), since: '2026-01-02', waitingOn: says(world, 'Law') },
  });
  await mona('keyResult.save', main);
  // What is copied and moved out of a hidden objective takes its title along, rightly.
  await mona(
    'keyResult.save',
    inputs.keyResult({ id: ids.secondId, objectiveId, ownerId, title: says(world, 'Second') }),
  );
  const moves = { id: ids.movedId, objectiveId, ownerId: null, title: 'Goes elsewhere' };
  await mona('keyResult.save', inputs.keyResult(moves));
  const gone = { id: ids.deletedId, objectiveId, ownerId, title: says(world, 'Gone') };
  await mona('keyResult.save', inputs.keyResult(gone));
  await mona('automation.save', {
    ...pair(world),
    automation: { source: { kind: 'count', jql: 'project = SHOP' }, every: 'day', on: true },
  });
  await mona('metric.turn', { metricId: METRIC, ...pair(world) });
  await app.settle();
}

/** Every way in which what everybody sees can name what few may see. */
async function joined(mona: Person): Promise<void> {
  const [open, people, project] = [idsOf('open'), idsOf('people'), idsOf('project')];
  const under = (id: string, objectiveId: string, relation: 'contributes' | 'supports') =>
    mona('objective.move', { objectiveId: id, revision: 1, parent: { objectiveId, relation } });
  await under(open.objectiveId, people.objectiveId, 'contributes');
  await under(project.objectiveId, open.objectiveId, 'contributes');
  const second = { id: open.secondId, objectiveId: open.objectiveId, title: 'Second things', revision: 1 };
  const ownerId = accountOf('keyResultOwner', 'open');
  await mona('keyResult.save', inputs.keyResult({ ...second, ownerId, supports: pair('people') }));
  const supporting = { title: says('project', 'Second things'), supports: pair('open') };
  const other = { id: project.secondId, objectiveId: project.objectiveId, revision: 1 };
  const minder = accountOf('keyResultOwner', 'project');
  await mona('keyResult.save', inputs.keyResult({ ...other, ...supporting, ownerId: minder }));
  const carry = (from: World, to: World, newId: string) =>
    mona('close.carryOver', {
      objectiveId: idsOf(from).pastId,
      keyResults: [{ keyResultId: idsOf(from).carriedId, newId }],
      into: { kind: 'objective', objectiveId: idsOf(to).objectiveId },
    });
  await carry('open', 'people', 'key-result-goes-in');
  await carry('project', 'open', 'key-result-comes-out');
  const target = { toObjectiveId: TARGET };
  const source = { objectiveId: people.objectiveId, keyResultId: people.movedId };
  await mona('keyResult.copy', { id: 'key-result-copied', ...source, ...target });
  await mona('keyResult.move', { ...source, revision: 1, ...target });
}

async function said(app: TestApp, world: World): Promise<void> {
  const { objectiveId, keyResultId, checkInId, commentId, proposalId } = idsOf(world);
  const owner = app.as(accountOf('objectiveOwner', world));
  const words = {
    shipped: says(world, 'Shipped'),
    effect: says(world, 'Effect'),
    learned: says(world, 'Learned'),
  };
  const minder = app.as(accountOf('keyResultOwner', world));
  await minder(
    'checkIn.save',
    inputs.checkIn({ id: checkInId, ...pair(world), day: '2026-01-05', ...words }),
  );
  await app.as('max')('comment.save', { id: commentId, ...pair(world), text: says(world, 'Why?') });
  const note = says(world, 'From the review');
  await app.as('max')('proposal.save', { id: proposalId, ...pair(world), day: '2026-02-09', value: 3, note });
  await app.as('mona')('link.save', { issueId: EPIC, ...pair(world), relation: 'contributes' });
  const reason = says(world, 'The market');
  await owner('review.save', {
    id: `review-${world}`,
    objectiveId,
    decision: 'continue',
    reason,
    changed: reason,
  });
  const now = { ...NOTHING_SAID, reason: says(world, 'Because') };
  const NOTHING = { grade: null, reason: '', closeReason: null, wrongEvidence: null, note: '' };
  await owner('close.saveDraft', {
    objectiveId,
    objective: { seen: NOTHING_SAID, now },
    keyResults: [{ keyResultId, seen: NOTHING, now: { ...NOTHING, note: says(world, 'Noted') } }],
  });
}

/** Claims on what the running sprint's goal carries; a draft of the same tags for the next one. */
async function tagged(app: TestApp, keys: readonly string[]): Promise<void> {
  const max = app.as('max');
  const claims = keys.map((key) => ({ key, claim: { kind: 'amount' as const, delta: -0.25 } }));
  for (const sprintId of [SPRINT, DRAFT_SPRINT]) {
    const { goal: baseGoal, revision } = await max('tagging.open', { sprintId, boardId: '1' });
    const lines =
      sprintId === SPRINT
        ? keys.map((key, index) => ({ index, keys: [key] }))
        : [{ index: 0, keys: [...keys], issueIds: [FREE_EPIC] }];
    const asDraft = sprintId === DRAFT_SPRINT;
    await max('tagging.save', { sprintId, boardId: '1', baseGoal, revision, lines, claims, asDraft });
  }
}

async function restrict(app: TestApp, world: 'people' | 'project'): Promise<void> {
  const ids = idsOf(world);
  const restricted: NonNullable<Input<'objective.save'>['restricted']> =
    world === 'people' ? { kind: 'people', accountIds: ['nora'] } : { kind: 'project', projectId: '30000' };
  for (const id of [ids.objectiveId, ids.spareId, ids.deletedObjectiveId, ids.pastId]) {
    const known = await app.as('mona')('objective.read', { objectiveId: id });
    const { revision, teamId, cycleId, title, description, ownerId, ambition, lifecycle } = known;
    await app.as('mona')('objective.save', {
      ...{ id, revision, teamId, cycleId, title, description, ownerId, ambition, lifecycle },
      restricted,
    });
  }
}

async function deleteObjective(mona: Person, world: World): Promise<void> {
  const objectiveId = idsOf(world).deletedObjectiveId;
  const { revision } = await mona('objective.read', { objectiveId });
  await mona('objective.delete', { objectiveId, revision });
}
