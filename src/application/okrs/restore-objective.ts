import type { Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import { activity } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import type { Deps } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { objectiveView } from '../views/objective-view';
import { isKept } from '../visible-rows';
import { isPastReturn } from './deleted';
import { beginEdit, writeSteps } from './edit-objective';
import { objectiveChanged } from './objective-changed';
import { placementsChanged } from './settle-placement';

/**
 * Brings back a deleted objective with its key results, under the keys it had. A parent that is gone meanwhile is let
 * go. Sent twice it comes back once.
 */
export async function restoreObjective(
  deps: Deps,
  caller: Caller,
  input: Parsed<'objective.restore'>,
): Promise<ObjectiveView> {
  return again(async () => {
    const editing = await beginEdit(deps, caller, { ...input, evenDeleted: true });
    const { organisation, objective, team } = editing;
    const { record } = objective;
    if (isKept(record)) return objectiveView(record, team.record.name, organisation);
    refusePastReturn(record.key, record.deletedAt, organisation.now);
    const next: ObjectiveRecord = {
      ...record,
      deletedAt: null,
      parent: await parentStillThere(deps, record),
      revision: record.revision + 1,
    };
    await deps.store.commit([
      ...writeSteps(editing, next),
      activity(deps, caller, `objective:${record.id}`, 'objective restored'),
    ]);
    await objectiveChanged(deps, next);
    await placementsChanged(deps, next, next.keyResults.filter(isKept));
    return objectiveView(next, team.record.name, organisation);
  });
}

/** NOT_FOUND for what was deleted so long ago that it may be purged any day. */
export function refusePastReturn(key: string, deletedAt: string | null, now: number): void {
  if (!isPastReturn(deletedAt, now)) return;
  throw new AppError('NOT_FOUND', `${key} was deleted more than 30 days ago and cannot come back.`);
}

async function parentStillThere(deps: Deps, { parent }: ObjectiveRecord): Promise<ObjectiveRecord['parent']> {
  if (parent === null) return null;
  const rows = await deps.store.read([{ kind: 'objective', key: parent.objectiveId }]);
  const above = rows.get('objective', parent.objectiveId)?.record;
  return above !== undefined && isKept(above) ? parent : null;
}
