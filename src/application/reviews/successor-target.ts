import type { Parsed } from '../../contract/api';
import { isOpen } from '../../domain/okr/lifecycle';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { need } from '../find';
import { invalid } from '../invalid';
import { counterAddress, nextKey } from '../okrs/next-key';
import type { Organisation } from '../organisation';
import type { Change, Deps, Rows, Stored } from '../ports';
import type { CycleRecord } from '../records/cycles-record';
import { NEW_OBJECTIVE, type ObjectiveRecord } from '../records/objective-record';
import { demand, mayEdit } from '../rights';
import { cycleOf } from '../views/objective-view';
import { needSeen } from '../visibility';

/** Where successors go: an objective that is there, or one to be made in the same transaction. */
export interface SuccessorTarget {
  readonly objective: ObjectiveRecord;
  /** 0: it is made now. */
  readonly version: number;
  readonly cycle: CycleRecord;
  readonly team: Stored<'team'>;
  /** Key and handle of an objective that is made now. */
  readonly steps: readonly Change[];
}

/** The objective that takes the successors: the chosen one, or a copy of the old one as a draft in another cycle. */
export async function successorTarget(
  deps: Deps,
  caller: Caller,
  source: ObjectiveRecord,
  into: Parsed<'close.carryOver'>['into'],
  organisation: Organisation,
): Promise<SuccessorTarget> {
  const prefix = organisation.settings.prefixes.objective;
  const rows = await deps.store.read([
    { kind: 'objective', key: into.objectiveId },
    ...(into.kind === 'copy' ? [counterAddress(prefix)] : []),
  ]);
  if (rows.get('objective', into.objectiveId) === undefined && into.kind === 'copy') {
    return copyOf(deps, caller, source, { ...into, prefix }, rows, organisation);
  }
  const { record, version } = await needSeen(deps, caller, rows, into.objectiveId, organisation.settings);
  const teamRows = await deps.store.read([{ kind: 'team', key: record.teamId }]);
  const team = need(teamRows, 'team', record.teamId);
  await demand(
    mayEdit(deps, caller, record, team.record),
    `Only the owner of ${record.key}, the lead of its team or an OKR manager may add key results to it.`,
  );
  if (record.id === source.id)
    throw invalid([{ field: 'into', hint: `Choose another objective than ${source.key}.` }]);
  if (!isOpen(record.lifecycle)) {
    throw new AppError('INVALID_INPUT', `${record.key} is ${record.lifecycle}: it takes no new key results.`);
  }
  return { objective: record, version, cycle: cycleOf(record, organisation.cycles), team, steps: [] };
}

async function copyOf(
  deps: Deps,
  caller: Caller,
  source: ObjectiveRecord,
  into: { readonly objectiveId: string; readonly cycleId: string; readonly prefix: string },
  rows: Rows,
  organisation: Organisation,
): Promise<SuccessorTarget> {
  const cycle = organisation.cycles.find(({ id }) => id === into.cycleId);
  if (cycle === undefined || cycle.state === 'closed' || cycle.id === source.cycleId) {
    throw invalid([
      { field: 'into.cycleId', hint: 'Choose a running or planned cycle, other than its own.' },
    ]);
  }
  const teamRows = await deps.store.read([{ kind: 'team', key: source.teamId }]);
  const team = need(teamRows, 'team', source.teamId);
  await demand(
    mayEdit(deps, caller, source, team.record),
    `Only the owner of ${source.key}, the lead of its team or an OKR manager may carry it over.`,
  );
  const { key, step } = nextKey(rows, into.prefix);
  const { teamId, title, description, ownerId, ambition, weight, areas, restricted, rollUp } = source;
  const objective: ObjectiveRecord = {
    ...NEW_OBJECTIVE,
    id: into.objectiveId,
    key,
    revision: 1,
    teamId,
    cycleId: cycle.id,
    title,
    description,
    ownerId,
    ambition,
    lifecycle: 'draft',
    activatedOn: null,
    endedOn: null,
    pauses: [],
    weight,
    due: null,
    areas,
    restricted,
    rollUp,
    keyResults: [],
  };
  const handle = { kind: 'objective' as const, key, objectiveId: objective.id, teamId };
  return {
    objective,
    version: 0,
    cycle,
    team,
    steps: [step, { op: 'put', kind: 'handle', key, record: handle, version: 0 }],
  };
}
