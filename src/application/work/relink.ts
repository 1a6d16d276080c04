import type { Parsed } from '../../contract/api';
import type { LinkedMany, RefusedLink } from '../../contract/work/answers';
import { isOpen } from '../../domain/okr/lifecycle';
import { activity } from '../activity';
import { AppError, isAppError } from '../app-error';
import type { Caller } from '../caller';
import { needKeyResult, withKeyResult } from '../find';
import { objectivesChanged } from '../okrs/objective-changed';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Change, Deps, Stored } from '../ports';
import { type KeyResultRecord, LINKS_LIMIT } from '../records/objective-record';
import { again } from '../retry';
import { moveLinks } from '../reviews/move-links';
import { leadsTeam } from '../rights';
import { objectiveView } from '../views/objective-view';
import { needSeen } from '../visibility';
import { demandRunning } from './link-key-result';
import { linksChanged } from './links-changed';
import { closedSprintsOf, summaryOf } from './recount';
import { sortIssues } from './sort-issues';

/** Links that move in one transaction, beside two objectives, the work, a log entry and its author. */
const AT_ONCE = 18;
/** Closed successors that are passed over on the way to an open one. */
const CHAIN_LIMIT = 12;

type Place = Parsed<'link.relink'>['from'];

/**
 * Takes `contributes` links from a closed key result to an open one, each in one step (PRODUCT §5.9 "last cycle"): to
 * the chosen one, or to the open one that continues it. What was counted for the closed one stays counted there. Sent
 * twice, the second finds them moved.
 */
export async function relink(
  deps: Deps,
  caller: Caller,
  { issueIds, from, to }: Parsed<'link.relink'>,
): Promise<LinkedMany> {
  const first = await read(deps, caller, from, to, []);
  if (isOpen(first.source.lifecycle) && isOpen(first.from.record.lifecycle)) {
    throw new AppError('INVALID_INPUT', `${first.source.key} still runs: its links stay with it.`);
  }
  const { ownerId } = first.target;
  const owns =
    first.leads ||
    (caller.kind === 'person' && [ownerId, first.to.record.ownerId].includes(caller.accountId));
  const sorted = await sortIssues(deps, caller, issueIds, { owns, unlinking: false });
  const refused: RefusedLink[] = [...sorted.refused];
  const linked: string[] = [];
  const place = { objectiveId: first.to.record.id, keyResultId: first.target.id };
  let { view } = first;
  for (let at = 0; at < sorted.allowed.length; at += AT_ONCE) {
    const some = sorted.allowed.slice(at, at + AT_ONCE);
    const done = await again(() => move(deps, caller, from, place, some));
    refused.push(...done.refused);
    linked.push(...some.filter((id) => !done.refused.some(({ issueId }) => issueId === id)));
    view = done.view;
  }
  return { linked, refused, objective: view, area: null };
}

async function read(deps: Deps, caller: Caller, from: Place, to: Place | null, issueIds: readonly string[]) {
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'objective', key: from.objectiveId },
    { kind: 'work', key: from.keyResultId },
    ...(to === null ? [] : placeRows(to)),
    ...issueIds.map((key): Address => ({ kind: 'link', key })),
  ]);
  const organisation = organisationIn(rows, deps.clock);
  const { settings } = organisation;
  const source = await needSeen(deps, caller, rows, from.objectiveId, settings);
  const old = needKeyResult(source.record, from.keyResultId);
  const place = to ?? (await successorOf(deps, old));
  const targetRows = to === null ? await deps.store.read(placeRows(place)) : rows;
  const target = await needSeen(deps, caller, targetRows, place.objectiveId, settings).catch((thrown) => {
    // A successor that they do not see is none.
    throw to === null && isAppError(thrown, 'NOT_FOUND') ? noSuccessor(old) : thrown;
  });
  const keyResult = needKeyResult(target.record, place.keyResultId);
  demandRunning(keyResult, target.record);
  const teamRows = await deps.store.read([{ kind: 'team', key: target.record.teamId }]);
  const team = teamRows.get('team', target.record.teamId)?.record;
  return {
    rows,
    organisation,
    from: source,
    source: old,
    to: target,
    target: keyResult,
    teamRows,
    leads: team !== undefined && leadsTeam(caller, team),
    view: objectiveView(target.record, team?.name ?? '', organisation),
  };
}

function placeRows({ objectiveId, keyResultId }: Place): Address[] {
  return [
    { kind: 'objective', key: objectiveId },
    { kind: 'work', key: keyResultId },
  ];
}

/** The key result that continues a closed one, passing over those that are closed again. */
async function successorOf(deps: Deps, keyResult: KeyResultRecord): Promise<Place> {
  let next = keyResult.continuedBy;
  for (let step = 0; next !== null && step < CHAIN_LIMIT; step += 1) {
    const handle = (await deps.store.read([{ kind: 'handle', key: next }])).get('handle', next)?.record;
    if (handle?.kind !== 'key-result') break;
    const { objectiveId, keyResultId, successor } = handle;
    if (successor === null) return { objectiveId, keyResultId };
    next = successor;
  }
  throw noSuccessor(keyResult);
}

function noSuccessor({ key }: KeyResultRecord): AppError {
  return new AppError(
    'INVALID_INPUT',
    `Nothing continues ${key}. Choose the key result that its work serves now.`,
  );
}

async function move(deps: Deps, caller: Caller, from: Place, to: Place, issueIds: readonly string[]) {
  const found = await read(deps, caller, from, to, issueIds);
  const { organisation } = found;
  const there = new Set(found.target.links.map(({ issueId }) => issueId));
  const counting = issueIds.filter((id) =>
    found.source.links.some((link) => link.issueId === id && link.relation === 'contributes'),
  );
  const room = LINKS_LIMIT - found.target.links.length;
  const fresh = counting.filter((id) => !there.has(id));
  const moving = [...counting.filter((id) => there.has(id)), ...fresh.slice(0, Math.max(0, room))];
  const refused = issueIds.flatMap((issueId): RefusedLink[] => {
    if (moving.includes(issueId) || (there.has(issueId) && !counting.includes(issueId))) return [];
    if (!counting.includes(issueId)) {
      const message = `This issue is not linked to ${found.source.key} any more.`;
      return [{ issueId, reason: 'not-found', message }];
    }
    const message = `${found.target.key} has ${LINKS_LIMIT} links. Link epics instead of their issues.`;
    return [{ issueId, reason: 'full', message }];
  });
  if (moving.length === 0) return { refused, view: found.view };
  const moved = moveLinks(found.rows, {
    from: { objectiveId: from.objectiveId, keyResult: found.source },
    to: { objectiveId: to.objectiveId, keyResult: found.target },
    issueIds: moving,
    now: organisation.now,
  });
  const left = withKeyResult(found.from.record, moved.from);
  const base = from.objectiveId === to.objectiveId ? left : found.to.record;
  const joined = withKeyResult(base, moved.to);
  const sprints = await closedSprintsOf(deps.store, found.teamRows, joined.teamId);
  const work = summaryOf(joined, to.keyResultId, moved.issues, sprints, organisation);
  const next = withKeyResult(joined, { ...moved.to, work });
  const put = (record: typeof next, { version }: Stored<'objective'>): Change => ({
    op: 'put',
    kind: 'objective',
    key: record.id,
    record,
    version,
  });
  await deps.store.commit([
    ...(left.id === next.id ? [] : [put(left, found.from)]),
    put(next, found.to),
    ...moved.steps,
    activity(
      deps,
      caller,
      `objective:${next.id}`,
      `links moved from ${found.source.key} to ${found.target.key}`,
      { after: { links: moving } },
    ),
  ]);
  await objectivesChanged(deps, left.id === next.id ? [next] : [left, next]);
  await linksChanged(deps, moving);
  const teamName = found.teamRows.get('team', next.teamId)?.record.name ?? '';
  return { refused, view: objectiveView(next, teamName, organisation) };
}
