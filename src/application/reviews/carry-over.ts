import type { Parsed } from '../../contract/api';
import type { CarriedOver } from '../../contract/reviews/views';
import { activity } from '../activity';
import { AppError, isAppError } from '../app-error';
import type { Caller } from '../caller';
import { need, needKeyResult, withKeyResult } from '../find';
import { invalid } from '../invalid';
import { beginEdit } from '../okrs/edit-objective';
import { counterAddress, nextKey } from '../okrs/next-key';
import { objectivesChanged } from '../okrs/objective-changed';
import { shelved } from '../okrs/shelf';
import { ORGANISATION, type Organisation, organisationIn } from '../organisation';
import type { Address, Change, Deps } from '../ports';
import { KEY_RESULTS_LIMIT, type KeyResultRecord, type ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { demand, mayEdit } from '../rights';
import { objectiveView } from '../views/objective-view';
import { needSeen } from '../visibility';
import { isKept } from '../visible-rows';
import { linksChanged } from '../work/links-changed';
import { closedSprintsOf, summaryOf } from '../work/recount';
import { moveLinks } from './move-links';
import { successorOf } from './successor-of';
import { successorTarget } from './successor-target';

/** Links that move with the creation of a successor: the other steps of that transaction take up to 13 of Forge's 25. */
const LINKS_AT_FIRST = 12;
/** Links of each later transaction, beside two objectives, the work and a log entry. */
const LINKS_AT_ONCE = 20;
/** Transactions for links in one call; more are for the next. */
const PIECES_PER_CALL = 10;

type Wish = Parsed<'close.carryOver'>['keyResults'][number];

/**
 * Carries key results of a closed objective over (PRODUCT §5.9): each gets a successor, a draft, with the value of
 * its end as the baseline and the chosen target, and the `contributes` links of its open epics and issues move in
 * the same transaction; many links move in pieces after it. Its key resolves to the successor from then on. Sent
 * twice makes one: what has a successor gets no second, and links that are left are moved.
 */
export async function carryOver(
  deps: Deps,
  caller: Caller,
  input: Parsed<'close.carryOver'>,
): Promise<CarriedOver> {
  const carried: CarriedOver['carried'][number][] = [];
  for (const wish of input.keyResults) {
    const moving = await openLinks(deps, caller, input.objectiveId, wish.keyResultId);
    const made = await again(() => makeSuccessor(deps, caller, input, wish, moving));
    let { left, moved } = made;
    for (let piece = 0; piece < PIECES_PER_CALL && left.length > 0; piece += 1) {
      const now = left.slice(0, LINKS_AT_ONCE);
      await again(() => moveMore(deps, caller, made, now));
      left = left.slice(now.length);
      moved += now.length;
    }
    carried.push({ from: made.fromKey, to: made.toKey, linksMoved: moved, linksLeft: left.length });
  }
  return { objective: await readTarget(deps, caller, input.into.objectiveId), carried };
}

/** The linked issues that are not done in Jira: what is done stays with the key result that it was done for. */
async function openLinks(
  deps: Deps,
  caller: Caller,
  objectiveId: string,
  keyResultId: string,
): Promise<string[]> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'objective', key: objectiveId }]);
  const { settings } = organisationIn(rows, deps.clock);
  const { record } = await needSeen(deps, caller, rows, objectiveId, settings);
  const linked = needKeyResult(record, keyResultId)
    .links.filter(({ relation }) => relation === 'contributes')
    .map(({ issueId }) => issueId);
  if (linked.length === 0) return [];
  const issues = await deps.jiraAsApp.issues(linked);
  return issues.filter(({ done }) => !done).map(({ id }) => id);
}

interface Made {
  readonly fromKey: string;
  readonly toKey: string;
  readonly from: { readonly objectiveId: string; readonly keyResultId: string };
  readonly to: { readonly objectiveId: string; readonly keyResultId: string };
  readonly moved: number;
  readonly left: string[];
}

async function makeSuccessor(
  deps: Deps,
  caller: Caller,
  input: Parsed<'close.carryOver'>,
  wish: Wish,
  moving: readonly string[],
): Promise<Made> {
  const first = await deps.store.read([...ORGANISATION, { kind: 'objective', key: input.objectiveId }]);
  const organisation = organisationIn(first, deps.clock);
  const source = await needSeen(deps, caller, first, input.objectiveId, organisation.settings);
  const old = needKeyResult(source.record, wish.keyResultId);
  const prefix = organisation.settings.prefixes.keyResult;
  const now = moving.slice(0, LINKS_AT_FIRST);
  const rows = await deps.store.read([
    counterAddress(prefix),
    { kind: 'team', key: source.record.teamId },
    { kind: 'handle', key: old.key },
    { kind: 'work', key: old.id },
    { kind: 'work', key: wish.newId },
    ...now.map((key): Address => ({ kind: 'link', key })),
  ]);
  await demand(
    mayEdit(deps, caller, source.record, rows.get('team', source.record.teamId)?.record, old.id),
    `Only the owner of ${old.key}, of its objective, the team's lead or an OKR manager may carry it over.`,
  );
  const known = old.continuedBy;
  if (known !== null) return alreadyMade(deps, caller, source.record, old, known, moving);
  if (source.record.lifecycle !== 'closed') {
    throw new AppError(
      'INVALID_INPUT',
      `${source.record.key} is not closed yet. Close it first, then carry it over.`,
    );
  }
  if (rows.get('work', wish.newId) !== undefined) {
    throw invalid([{ field: `keyResults.${old.id}.newId`, hint: 'This key result exists already.' }]);
  }
  const target = await successorTarget(deps, caller, source.record, input.into, organisation);
  if (target.objective.keyResults.filter(isKept).length >= KEY_RESULTS_LIMIT) {
    throw new AppError('LIMIT_REACHED', `An objective has at most ${KEY_RESULTS_LIMIT} key results.`);
  }
  const given = nextKey(rows, prefix);
  const fresh = successorOf(old, source.record, wish, given.key, target, organisation);
  const move = moveLinks(rows, {
    from: { objectiveId: source.record.id, keyResult: { ...old, continuedBy: given.key } },
    to: { objectiveId: target.objective.id, keyResult: fresh },
    issueIds: now,
    now: organisation.now,
  });
  const added = { ...target.objective, keyResults: [...target.objective.keyResults, move.to] };
  const work = await countedWork(deps, added, fresh.id, move.issues, organisation);
  const nextTarget = withKeyResult(added, { ...move.to, work });
  const nextSource = withKeyResult(source.record, move.from);
  const oldHandle = need(rows, 'handle', old.key);
  const { team } = target;
  const steps: Change[] = [
    { op: 'put', kind: 'objective', key: nextSource.id, record: nextSource, version: source.version },
    { op: 'put', kind: 'objective', key: nextTarget.id, record: nextTarget, version: target.version },
    {
      op: 'put',
      kind: 'team',
      key: team.record.id,
      record: shelved(team.record, nextTarget),
      version: team.version,
    },
    ...target.steps,
    given.step,
    {
      op: 'put',
      kind: 'handle',
      key: given.key,
      record: {
        kind: 'key-result',
        key: given.key,
        keyResultId: fresh.id,
        objectiveId: nextTarget.id,
        teamId: nextTarget.teamId,
        successor: null,
      },
      version: 0,
    },
    ...(oldHandle.record.kind === 'key-result'
      ? [
          {
            op: 'put' as const,
            kind: 'handle' as const,
            key: old.key,
            record: { ...oldHandle.record, successor: given.key },
            version: oldHandle.version,
          },
        ]
      : []),
    ...move.steps,
    activity(deps, caller, `objective:${nextTarget.id}`, `${given.key} continues ${old.key}`, {
      after: { numbers: fresh.numbers.first, links: now },
    }),
    activity(deps, caller, `objective:${nextSource.id}`, `${old.key} carried over`, {
      after: { continuedBy: given.key, links: now },
    }),
  ];
  await deps.store.commit(steps);
  await objectivesChanged(deps, [nextSource, nextTarget]);
  await linksChanged(deps, now);
  return {
    fromKey: old.key,
    toKey: given.key,
    from: { objectiveId: nextSource.id, keyResultId: old.id },
    to: { objectiveId: nextTarget.id, keyResultId: fresh.id },
    moved: now.length,
    left: moving.slice(now.length),
  };
}

/** The successor that there is, for whoever may change it: links are moved to it. */
async function alreadyMade(
  deps: Deps,
  caller: Caller,
  source: ObjectiveRecord,
  old: KeyResultRecord,
  key: string,
  moving: readonly string[],
): Promise<Made> {
  const rows = await deps.store.read([{ kind: 'handle', key }]);
  const handle = need(rows, 'handle', key).record;
  if (handle.kind !== 'key-result') throw new AppError('INTERNAL', `${key} is no key result.`);
  await beginEdit(deps, caller, handle).catch((thrown: unknown) => {
    if (!isAppError(thrown, 'NOT_FOUND') && !isAppError(thrown, 'FORBIDDEN')) throw thrown;
    // Not even the key of what they may not see.
    throw new AppError('FORBIDDEN', `${old.key} is carried over already, to where you may not change it.`);
  });
  return {
    fromKey: old.key,
    toKey: key,
    from: { objectiveId: source.id, keyResultId: old.id },
    to: { objectiveId: handle.objectiveId, keyResultId: handle.keyResultId },
    moved: 0,
    left: [...moving],
  };
}

/** Moves some of the links that were left. Those that somebody took away meanwhile are left out. */
async function moveMore(
  deps: Deps,
  caller: Caller,
  { from, to, fromKey, toKey }: Made,
  issueIds: readonly string[],
) {
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'objective', key: from.objectiveId },
    { kind: 'objective', key: to.objectiveId },
    { kind: 'work', key: from.keyResultId },
    { kind: 'work', key: to.keyResultId },
    ...issueIds.map((key): Address => ({ kind: 'link', key })),
  ]);
  const organisation = organisationIn(rows, deps.clock);
  const source = need(rows, 'objective', from.objectiveId);
  const target = need(rows, 'objective', to.objectiveId);
  const old = needKeyResult(source.record, from.keyResultId);
  const still = issueIds.filter((id) =>
    old.links.some((link) => link.issueId === id && link.relation === 'contributes'),
  );
  if (still.length === 0) return;
  const move = moveLinks(rows, {
    from: { objectiveId: from.objectiveId, keyResult: old },
    to: { objectiveId: to.objectiveId, keyResult: needKeyResult(target.record, to.keyResultId) },
    issueIds: still,
    now: organisation.now,
  });
  const linked = withKeyResult(target.record, move.to);
  const work = await countedWork(deps, linked, to.keyResultId, move.issues, organisation);
  const nextTarget = withKeyResult(linked, { ...move.to, work });
  const nextSource = withKeyResult(source.record, move.from);
  await deps.store.commit([
    { op: 'put', kind: 'objective', key: nextSource.id, record: nextSource, version: source.version },
    { op: 'put', kind: 'objective', key: nextTarget.id, record: nextTarget, version: target.version },
    ...move.steps,
    activity(deps, caller, `objective:${nextTarget.id}`, `links moved from ${fromKey} to ${toKey}`, {
      after: { links: still },
    }),
  ]);
  await objectivesChanged(deps, [nextSource, nextTarget]);
  await linksChanged(deps, still);
}

/** The count of work that a successor's links reach; closed sprints of its team's boards as everywhere. */
async function countedWork(
  deps: Deps,
  objective: ObjectiveRecord,
  keyResultId: string,
  issues: Parameters<typeof summaryOf>[2],
  organisation: Organisation,
) {
  const teamRows = await deps.store.read([{ kind: 'team', key: objective.teamId }]);
  const sprints = await closedSprintsOf(deps.store, teamRows, objective.teamId);
  return summaryOf(objective, keyResultId, issues, sprints, organisation);
}

async function readTarget(deps: Deps, caller: Caller, objectiveId: string) {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'objective', key: objectiveId }]);
  const organisation = organisationIn(rows, deps.clock);
  const { record } = await needSeen(deps, caller, rows, objectiveId, organisation.settings);
  const teamRows = await deps.store.read([{ kind: 'team', key: record.teamId }]);
  return objectiveView(record, teamRows.get('team', record.teamId)?.record.name ?? '', organisation);
}
