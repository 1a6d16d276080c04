import type { Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import { isOpen } from '../../domain/okr/lifecycle';
import { activity, differences } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { need } from '../find';
import { invalid } from '../invalid';
import type { Address, Change, Deps, Rows } from '../ports';
import type { CycleRecord } from '../records/cycles-record';
import type { ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { demand, mayPlanFor } from '../rights';
import { cycleOf, objectiveView } from '../views/objective-view';
import { chosenParent } from './chosen-parent';
import { beginEdit, shelfStep } from './edit-objective';
import { objectiveChanged } from './objective-changed';
import { settleChildren } from './settle-children';
import { moved } from './shelf';
import { demandRevision } from './stale-revision';

/** Steps of one transaction. */
const STEPS = 25;

/**
 * Moves an objective with its key results to another team, cycle or parent; keys stay, values stay where they are.
 * Asks the right to edit it, and for another team the right to plan there. Closed cycles neither take nor give
 * any (PRODUCT §3.19). Sent twice it moves once.
 */
export async function moveObjective(
  deps: Deps,
  caller: Caller,
  input: Parsed<'objective.move'>,
): Promise<ObjectiveView> {
  return again(async () => {
    const editing = await beginEdit(deps, caller, input);
    const { organisation, objective, team } = editing;
    const { record } = objective;
    const teamId = input.teamId ?? record.teamId;
    const cycleId = input.cycleId ?? record.cycleId;
    const parentId = input.parent === undefined ? record.parent?.objectiveId : input.parent?.objectiveId;
    const relation = input.parent === undefined ? record.parent?.relation : input.parent?.relation;
    const isThereAlready =
      teamId === record.teamId &&
      cycleId === record.cycleId &&
      parentId === record.parent?.objectiveId &&
      relation === record.parent?.relation;
    if (isThereAlready) return objectiveView(record, team.record.name, organisation);
    demandRevision('objective', input.revision, record.revision);
    const cycle = cycleToMoveTo(record, cycleId, organisation.cycles);
    const { id, parent } = record;
    const above = await chosenParent(deps, caller, { id, parent }, input.parent, organisation.settings);
    const next: ObjectiveRecord = {
      ...inCycle(record, cycle),
      teamId,
      parent: above.parent,
      revision: record.revision + 1,
    };
    const handles = teamId === record.teamId ? [] : handlesOf(record);
    const rows = await deps.store.read([{ kind: 'team', key: teamId }, ...handles]);
    const target = need(rows, 'team', teamId);
    if (teamId !== record.teamId) {
      await demand(
        mayPlanFor(deps, caller, target.record),
        `Only the lead of ${target.record.name}, their stand-in or an OKR manager may move objectives there.`,
      );
      if (target.record.archived) throw invalid([{ field: 'teamId', hint: 'This team is archived.' }]);
    }
    const shelves = moved(team.record, target.record, next);
    const steps: Change[] = [
      { op: 'put', kind: 'objective', key: id, record: next, version: objective.version },
      ...above.steps,
      ...shelfStep(team, shelves.from),
      ...(teamId === record.teamId ? [] : shelfStep(target, shelves.to)),
      ...handles.flatMap(({ key }) => handleStep(rows, key, teamId)),
      activity(
        deps,
        caller,
        `objective:${id}`,
        'objective moved',
        differences(placeOf(record), placeOf(next)),
      ),
    ];
    if (steps.length > STEPS) {
      throw new AppError(
        'LIMIT_REACHED',
        'This is more than one step can save. Move it to the team first, then choose its parent.',
      );
    }
    await deps.store.commit(steps);
    await objectiveChanged(deps, next, record);
    if (teamId !== record.teamId) await settleChildren(deps, next);
    return objectiveView(next, target.record.name, organisation);
  });
}

/** The objective in another cycle: due dates that lie outside of it are let go. */
export function inCycle(record: ObjectiveRecord, cycle: CycleRecord): ObjectiveRecord {
  if (record.cycleId === cycle.id) return record;
  const within = (day: CalendarDay | null) =>
    day !== null && day >= cycle.start && day <= cycle.end ? day : null;
  return {
    ...record,
    cycleId: cycle.id,
    due: within(record.due),
    keyResults: record.keyResults.map((each) => ({ ...each, due: within(each.due) })),
  };
}

/** The cycle, if an objective may go there. Throws INVALID_INPUT for one that is closed, on either side. */
export function cycleToMoveTo(
  record: ObjectiveRecord,
  cycleId: string,
  cycles: readonly CycleRecord[],
): CycleRecord {
  const from = cycleOf(record, cycles);
  if (from.id === cycleId) return from;
  const to = openCycle(cycleId, cycles);
  if (from.state === 'closed') {
    throw invalid([
      { field: 'cycleId', hint: `${from.name} is closed: copy ${record.key} or carry its key results over.` },
    ]);
  }
  if (!isOpen(record.lifecycle)) {
    throw invalid([
      {
        field: 'cycleId',
        hint: `${record.key} is ${record.lifecycle}: it stays where it ended. Copy it instead.`,
      },
    ]);
  }
  return to;
}

/** A cycle that takes objectives. Throws INVALID_INPUT for one that is closed or gone. */
export function openCycle(cycleId: string, cycles: readonly CycleRecord[]): CycleRecord {
  const cycle = cycles.find((each) => each.id === cycleId);
  if (cycle === undefined) throw invalid([{ field: 'cycleId', hint: 'Choose a cycle.' }]);
  if (cycle.state === 'closed') {
    throw invalid([
      { field: 'cycleId', hint: `${cycle.name} is closed. Choose a running or planned cycle.` },
    ]);
  }
  return cycle;
}

function placeOf({ teamId, cycleId, parent, revision }: ObjectiveRecord) {
  return { teamId, cycleId, parent, revision };
}

/** Those of the objective and of its key results, deleted ones too: they may come back. */
function handlesOf(objective: ObjectiveRecord): { readonly kind: 'handle'; readonly key: string }[] {
  return [objective, ...objective.keyResults].map(({ key }) => ({ kind: 'handle', key }) satisfies Address);
}

function handleStep(rows: Rows, key: string, teamId: string): Change[] {
  const row = rows.get('handle', key);
  if (row === undefined || !('teamId' in row.record)) return [];
  return [{ op: 'put', kind: 'handle', key, record: { ...row.record, teamId }, version: row.version }];
}
