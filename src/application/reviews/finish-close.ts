import type { Parsed } from '../../contract/api';
import type { CloseNeed, CloseProgress } from '../../contract/reviews/views';
import { activity } from '../activity';
import { AppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import { need } from '../find';
import { objectivesChanged } from '../okrs/objective-changed';
import { shelved } from '../okrs/shelf';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Change, Deps, Rows } from '../ports';
import { retrospectiveKey } from '../records/close-record';
import { ONLY } from '../records/kinds';
import type { ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { demand, isManager } from '../rights';
import { cycleView } from '../views/cycle-view';
import { cycleOf } from '../views/objective-view';
import { type CloseScope, readCloseScope, readWithDrafts } from './close-scope';
import { closingObjective } from './closing-objective';
import { isSettled } from './frozen';
import { withClosing } from './with-closing';

/** Objectives closed in one transaction, with their team's row and a log entry each: 17 of Forge's 25 steps. */
const AT_ONCE = 8;
/** Transactions of one call, well within Forge's 25 seconds; the client calls again until it is finished. */
const STEPS_PER_CALL = 40;
const NEEDS_TOLD = 50;

type Moved = CloseProgress['moved'][number];

/**
 * Closes the objectives of a cycle, or of one team in it, and last of all the cycle (OKR managers). In pieces: each
 * transaction closes some objectives whole, a call that is broken off leaves the rest open, and the next call goes on
 * from there. The cycle reads "closed" only once all of its objectives are. Nothing is closed while something needs
 * a reason: INVALID_INPUT lists what. A check-in that comes while it closes either counts in the grade (and the
 * answer tells it) or is refused, because its objective is closed by then.
 */
export async function finishClose(
  deps: Deps,
  caller: Caller,
  input: Parsed<'close.finish'>,
): Promise<CloseProgress> {
  await demand(isManager(deps, caller), 'Only people with the permission "Manage OKRs" may close a cycle.');
  const scope = await readCloseScope(deps, caller, input);
  const groups = scope.teams
    .filter(({ id }) => input.teamId === undefined || id === input.teamId)
    .map((team) => ({ teamId: team.id, teamName: team.name, ids: team.shelf.map(({ id }) => id) }));
  const all = groups.flatMap(({ ids }) => ids);
  const rows = await readWithDrafts(deps, all);
  const isOpen = (id: string) => {
    const record = rows.get('objective', id)?.record;
    return record !== undefined && record.cycleId === scope.cycle.id && !isSettled(record);
  };
  const open = groups.flatMap((group) => chunks(group.ids.filter(isOpen)).map((ids) => ({ ...group, ids })));
  refuseNeeds(open.flatMap(({ ids, teamName }) => needsOf(ids, rows, teamName, scope)));
  const moved: Moved[] = [];
  const now = open.slice(0, STEPS_PER_CALL);
  for (const chunk of now)
    moved.push(...(await again(() => closeChunk(deps, caller, scope, chunk, input.seen))));
  const left = open.slice(STEPS_PER_CALL).reduce((sum, { ids }) => sum + ids.length, 0);
  const added = left === 0 ? await addedSince(deps, caller, input, all) : 0;
  const finished = left + added === 0;
  const closes = finished && input.teamId === undefined;
  const cycle = closes ? await again(() => closeCycle(deps, caller, scope.cycle.id)) : scope.cycle;
  return {
    closed: all.length - left,
    of: all.length + added,
    finished,
    moved,
    cycle: cycleView(cycle, scope.organisation.today),
  };
}

/** How many objectives came into the scope while it was closed: they are for the next call. */
async function addedSince(
  deps: Deps,
  caller: Caller,
  input: Parsed<'close.finish'>,
  known: readonly string[],
): Promise<number> {
  const { teams } = await readCloseScope(deps, caller, input);
  return teams
    .filter(({ id }) => input.teamId === undefined || id === input.teamId)
    .flatMap(({ shelf }) => shelf.map(({ id }) => id))
    .filter((id) => !known.includes(id)).length;
}

interface Chunk {
  readonly teamId: string;
  readonly ids: readonly string[];
}

/** Closes some objectives of one team as they stand in this moment; what others closed meanwhile is left alone. */
async function closeChunk(
  deps: Deps,
  caller: Caller,
  scope: CloseScope,
  { teamId, ids }: Chunk,
  seen: Readonly<Record<string, number | null>>,
): Promise<Moved[]> {
  const [teamRows, rows] = await Promise.all([
    deps.store.read([{ kind: 'team', key: teamId }]),
    readWithDrafts(deps, ids),
  ]);
  const known = need(teamRows, 'team', teamId);
  const { organisation } = scope;
  let team = known.record;
  const steps: Change[] = [];
  const moved: Moved[] = [];
  const needs: CloseNeed[] = [];
  const changed: ObjectiveRecord[] = [];
  for (const id of ids) {
    const stored = rows.get('objective', id);
    if (stored === undefined || isSettled(stored.record)) continue;
    const { record, version } = stored;
    const view = closingObjective(record, rows.get('close', id)?.record, team.name, organisation);
    needs.push(...view.needs);
    const cycle = cycleOf(record, organisation.cycles);
    const next = withClosing(record, view, cycle, organisation.today, callerName(caller));
    team = shelved(team, next);
    changed.push(next);
    for (const { id: keyResultId, key, computed } of view.keyResults) {
      const before = seen[keyResultId];
      if (before !== undefined && before !== computed) moved.push({ key, seen: before, now: computed });
    }
    steps.push({ op: 'put', kind: 'objective', key: id, record: next, version });
    steps.push(
      activity(deps, caller, `objective:${id}`, next.lifecycle, {
        before: { lifecycle: record.lifecycle },
        after: {
          lifecycle: next.lifecycle,
          ...next.closing,
          grades: next.keyResults.map(({ key, closing }) => ({ key, grade: closing?.grade ?? null })),
        },
      }),
    );
  }
  // Somebody took a reason away, or checked in, since this call looked.
  refuseNeeds(needs);
  if (steps.length === 0) return [];
  steps.push({ op: 'put', kind: 'team', key: teamId, record: team, version: known.version });
  await deps.store.commit(steps);
  await objectivesChanged(deps, changed);
  return moved;
}

/** Marks the cycle closed, with its retrospective. All of its objectives are by now. */
async function closeCycle(deps: Deps, caller: Caller, cycleId: string) {
  const key = retrospectiveKey(cycleId, null);
  const rows = await deps.store.read([...ORGANISATION, { kind: 'retrospective', key }]);
  const organisation = organisationIn(rows, deps.clock);
  const known = organisation.cycles.find(({ id }) => id === cycleId);
  if (known === undefined) throw new AppError('NOT_FOUND', 'This cycle does not exist any more.');
  if (known.state === 'closed') return known;
  const cycle = {
    ...known,
    revision: known.revision + 1,
    state: 'closed' as const,
    closedOn: organisation.today,
    retrospective: rows.get('retrospective', key)?.record.answers ?? known.retrospective,
  };
  await deps.store.commit([
    {
      op: 'put',
      kind: 'cycles',
      key: ONLY,
      record: { cycles: organisation.cycles.map((each) => (each.id === cycleId ? cycle : each)) },
      version: rows.get('cycles', ONLY)?.version ?? 0,
    },
    activity(deps, caller, `cycle:${cycleId}`, 'cycle closed', {
      before: { state: known.state },
      after: { state: 'closed', retrospective: cycle.retrospective },
    }),
  ]);
  return cycle;
}

function needsOf(
  ids: readonly string[],
  rows: Rows,
  teamName: string,
  scope: CloseScope,
): readonly CloseNeed[] {
  return ids.flatMap((id) => {
    const record = rows.get('objective', id)?.record;
    if (record === undefined) return [];
    return closingObjective(record, rows.get('close', id)?.record, teamName, scope.organisation).needs;
  });
}

function refuseNeeds(needs: readonly CloseNeed[]): void {
  if (needs.length === 0) return;
  const what = needs.length === 1 ? 'One thing needs' : `${needs.length} things need`;
  throw new AppError(
    'INVALID_INPUT',
    `${what} a reason before this can be closed. Nothing more was closed.`,
    {
      fields: needs.slice(0, NEEDS_TOLD).map(({ key, hint }) => ({ path: key, message: hint })),
    },
  );
}

function chunks(ids: readonly string[]): string[][] {
  const found: string[][] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) found.push(ids.slice(at, at + AT_ONCE));
  return found;
}
