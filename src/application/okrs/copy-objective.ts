import type { Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import { activity } from '../activity';
import type { Caller } from '../caller';
import { need } from '../find';
import { invalid } from '../invalid';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Change, Deps } from '../ports';
import { type KeyResultRecord, NEW_OBJECTIVE, type ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { demand, mayPlanFor } from '../rights';
import { objectiveView } from '../views/objective-view';
import { needSeen } from '../visibility';
import { isKept } from '../visible-rows';
import { copied } from './copied';
import { writeSteps } from './edit-objective';
import { openCycle } from './move-objective';
import { nextKeys, rowsOfKeyResult } from './new-key-results';
import { counterAddress } from './next-key';
import { objectiveChanged } from './objective-changed';

/** Key results made in one transaction: each has two rows beside its objective's, and Forge takes 25 steps. */
const AT_ONCE = 8;

/**
 * Copies an objective with its key results into a team and cycle, as drafts with new keys and without what happened
 * to them. Asks the right to plan there. Its key results come in pieces; sent again it makes those that are missing.
 */
export async function copyObjective(
  deps: Deps,
  caller: Caller,
  input: Parsed<'objective.copy'>,
): Promise<ObjectiveView> {
  for (;;) {
    const { view, complete } = await again(() => copyNext(deps, caller, input));
    if (complete) return view;
  }
}

async function copyNext(
  deps: Deps,
  caller: Caller,
  input: Parsed<'objective.copy'>,
): Promise<{ readonly view: ObjectiveView; readonly complete: boolean }> {
  const first = await deps.store.read([
    ...ORGANISATION,
    { kind: 'objective', key: input.objectiveId },
    { kind: 'objective', key: input.id },
    { kind: 'team', key: input.teamId },
  ]);
  const organisation = organisationIn(first, deps.clock);
  const { prefixes } = organisation.settings;
  const { record: source } = await needSeen(deps, caller, first, input.objectiveId, organisation.settings);
  const team = need(first, 'team', input.teamId);
  await demand(
    mayPlanFor(deps, caller, team.record),
    `Only the lead of ${team.record.name}, their stand-in or an OKR manager may add objectives there.`,
  );
  if (team.record.archived) throw invalid([{ field: 'teamId', hint: 'This team is archived.' }]);
  const known = first.get('objective', input.id);
  if (known !== undefined) await needSeen(deps, caller, first, input.id, organisation.settings);
  const cycle = openCycle(known?.record.cycleId ?? input.cycleId, organisation.cycles);
  const wanted = source.keyResults.filter(isKept).map((each, at) => ({ id: `${input.id}-${at + 1}`, each }));
  const missing = wanted.filter(({ id }) => !known?.record.keyResults.some((made) => made.id === id));
  if (known !== undefined && missing.length === 0) {
    return { view: objectiveView(known.record, team.record.name, organisation), complete: true };
  }
  const now = missing.slice(0, AT_ONCE);
  const rows = await deps.store.read([
    counterAddress(prefixes.keyResult),
    counterAddress(prefixes.objective),
  ]);
  const ownKey = known === undefined ? nextKeys(rows, prefixes.objective, 1) : undefined;
  const keys = nextKeys(rows, prefixes.keyResult, now.length);
  const made = now.map(({ id, each }, at): KeyResultRecord => {
    return copied(each, { id, key: keys.keys[at] ?? '' }, cycle, input.fromCurrent, organisation.today);
  });
  const before: ObjectiveRecord =
    known?.record ??
    copyOf(source, { id: input.id, key: ownKey?.keys[0] ?? '', teamId: input.teamId, cycleId: cycle.id });
  const next: ObjectiveRecord = { ...before, keyResults: [...before.keyResults, ...made] };
  const editing = { organisation, team, objective: { record: before, version: known?.version ?? 0 } };
  const steps: Change[] = [
    ...writeSteps(editing, next),
    ...(ownKey === undefined ? [] : [ownKey.step, handleOf(next)]),
    ...(made.length === 0 ? [] : [keys.step]),
    ...made.flatMap((each) => rowsOfKeyResult(each, next)),
    activity(deps, caller, `objective:${next.id}`, `copied from ${source.key}`, {
      after: {
        title: next.title,
        teamId: next.teamId,
        cycleId: next.cycleId,
        keys: made.map(({ key }) => key),
      },
    }),
  ];
  await deps.store.commit(steps);
  await objectiveChanged(deps, next);
  const complete = missing.length === now.length;
  return { view: objectiveView(next, team.record.name, organisation), complete };
}

function copyOf(
  source: ObjectiveRecord,
  own: Pick<ObjectiveRecord, 'id' | 'key' | 'teamId' | 'cycleId'>,
): ObjectiveRecord {
  const { title, description, ownerId, ambition, weight, parent, rollUp, areas, restricted } = source;
  return {
    ...NEW_OBJECTIVE,
    ...own,
    revision: 1,
    title,
    description,
    ownerId,
    ambition,
    weight,
    parent,
    rollUp,
    areas,
    // What few may see is no secret less for being copied.
    restricted,
    lifecycle: 'draft',
    activatedOn: null,
    endedOn: null,
    pauses: [],
    due: null,
    keyResults: [],
  };
}

function handleOf({ key, id, teamId }: ObjectiveRecord): Change {
  return {
    op: 'put',
    kind: 'handle',
    key,
    record: { kind: 'objective', key, objectiveId: id, teamId },
    version: 0,
  };
}
