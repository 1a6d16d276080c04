import type { Parsed } from '../../contract/api';
import type { CycleView } from '../../contract/views';
import { activity } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { need } from '../find';
import { objectivesChanged } from '../okrs/objective-changed';
import { shelved } from '../okrs/shelf';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Change, Deps } from '../ports';
import type { CycleRecord } from '../records/cycles-record';
import { ONLY } from '../records/kinds';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { demand, isManager } from '../rights';
import { cycleView } from '../views/cycle-view';

/**
 * Reopens a closed cycle, and some of its objectives, with a reason (OKR managers). What was written for the closing
 * is kept, so that closing it again begins there. Done twice it does nothing more.
 */
export async function reopenClose(
  deps: Deps,
  caller: Caller,
  input: Parsed<'close.reopen'>,
): Promise<CycleView> {
  await demand(isManager(deps, caller), 'Only people with the permission "Manage OKRs" may reopen a cycle.');
  const { cycle, today } = await again(() => reopenCycle(deps, caller, input));
  for (const id of input.objectiveIds)
    await again(() => reopenObjective(deps, caller, cycle, id, input.reason));
  return cycleView(cycle, today);
}

async function reopenCycle(deps: Deps, caller: Caller, { cycleId, reason }: Parsed<'close.reopen'>) {
  const rows = await deps.store.read(ORGANISATION);
  const organisation = organisationIn(rows, deps.clock);
  const { today } = organisation;
  const known = organisation.cycles.find(({ id }) => id === cycleId);
  if (known === undefined) throw new AppError('NOT_FOUND', 'This cycle does not exist any more.');
  if (known.state !== 'closed') return { cycle: known, today };
  const cycle: CycleRecord = { ...known, revision: known.revision + 1, state: 'active', closedOn: null };
  await deps.store.commit([
    {
      op: 'put',
      kind: 'cycles',
      key: ONLY,
      record: { cycles: organisation.cycles.map((each) => (each.id === cycleId ? cycle : each)) },
      version: rows.get('cycles', ONLY)?.version ?? 0,
    },
    activity(deps, caller, `cycle:${cycleId}`, 'cycle reopened', {
      before: { state: 'closed' },
      after: { state: 'active', reason },
    }),
  ]);
  return { cycle, today };
}

async function reopenObjective(
  deps: Deps,
  caller: Caller,
  cycle: CycleRecord,
  id: string,
  reason: string,
): Promise<void> {
  const rows = await deps.store.read([{ kind: 'objective', key: id } satisfies Address]);
  const stored = need(rows, 'objective', id);
  const { record, version } = stored;
  if (record.cycleId !== cycle.id) throw new AppError('NOT_FOUND', `This objective is not of ${cycle.name}.`);
  if (record.closing === null) return;
  const teamRows = await deps.store.read([{ kind: 'team', key: record.teamId }]);
  const team = need(teamRows, 'team', record.teamId);
  const next: ObjectiveRecord = {
    ...record,
    revision: record.revision + 1,
    lifecycle: 'active',
    endedOn: null,
    closing: null,
    keyResults: record.keyResults.map(reopened),
  };
  const steps: Change[] = [
    { op: 'put', kind: 'objective', key: id, record: next, version },
    {
      op: 'put',
      kind: 'team',
      key: team.record.id,
      record: shelved(team.record, next),
      version: team.version,
    },
    activity(deps, caller, `objective:${id}`, 'reopened', {
      before: { lifecycle: 'closed' },
      after: { lifecycle: 'active', reason },
    }),
  ];
  await deps.store.commit(steps);
  await objectivesChanged(deps, [next]);
  // They may have moved while it was frozen; the daily pass looks at what gets lost here.
  for (const { objectiveId } of next.children) {
    await deps.queue.push({ kind: 'child', parentId: id, childId: objectiveId });
  }
}

/** One that goes on elsewhere stays closed: two must not count the same work. */
function reopened(keyResult: KeyResultRecord): KeyResultRecord {
  if (keyResult.closing === null || keyResult.continuedBy !== null) return keyResult;
  return {
    ...keyResult,
    revision: keyResult.revision + 1,
    lifecycle: 'active',
    endedOn: null,
    closing: null,
  };
}
