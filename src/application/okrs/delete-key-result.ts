import type { Answer, Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import { activity } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { withKeyResult } from '../find';
import type { Deps } from '../ports';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { objectiveView } from '../views/objective-view';
import { isKept } from '../visible-rows';
import { refuseShared } from './delete-objective';
import { deletedView } from './deleted';
import { beginEdit, writeSteps } from './edit-objective';
import { objectiveChanged } from './objective-changed';
import { refuseMore } from './receive-key-result';
import { refusePastReturn } from './restore-objective';
import { placementsChanged } from './settle-placement';
import { demandRevision } from './stale-revision';

/**
 * Deletes a key result: out of every view, picker and roll-up at once, and to be brought back for 30 days. Its key is
 * never given again. Refused while key results of others support it. Sent twice it deletes once.
 */
export async function deleteKeyResult(
  deps: Deps,
  caller: Caller,
  input: Parsed<'keyResult.delete'>,
): Promise<Answer<'keyResult.delete'>> {
  return again(async () => {
    const editing = await beginEdit(deps, caller, input);
    const { organisation, objective, team } = editing;
    const answer = (record: ObjectiveRecord, keyResult: KeyResultRecord) => ({
      deleted: deletedView(record, keyResult, organisation.settings),
      objective: objectiveView(record, team.record.name, organisation),
    });
    const keyResult = needEvenDeleted(objective.record, input.keyResultId);
    if (!isKept(keyResult)) return answer(objective.record, keyResult);
    demandRevision('key result', input.revision, keyResult.revision);
    await refuseShared(deps, caller, [keyResult]);
    const gone: KeyResultRecord = {
      ...keyResult,
      deletedAt: new Date(organisation.now).toISOString(),
      revision: keyResult.revision + 1,
    };
    const next = withKeyResult(objective.record, gone);
    await deps.store.commit([
      ...writeSteps(editing, next),
      activity(deps, caller, `objective:${next.id}`, `${keyResult.key} deleted`, {
        before: { key: keyResult.key, title: keyResult.title },
      }),
    ]);
    await objectiveChanged(deps, next);
    await placementsChanged(deps, next, [gone]);
    return answer(next, gone);
  });
}

/** Brings back a deleted key result under the key it had. Sent twice it comes back once. */
export async function restoreKeyResult(
  deps: Deps,
  caller: Caller,
  input: Parsed<'keyResult.restore'>,
): Promise<ObjectiveView> {
  return again(async () => {
    const editing = await beginEdit(deps, caller, input);
    const { organisation, objective, team } = editing;
    const keyResult = needEvenDeleted(objective.record, input.keyResultId);
    if (isKept(keyResult)) return objectiveView(objective.record, team.record.name, organisation);
    refusePastReturn(keyResult.key, keyResult.deletedAt, organisation.now);
    refuseMore({ ...objective.record, lifecycle: 'active' });
    const back: KeyResultRecord = { ...keyResult, deletedAt: null, revision: keyResult.revision + 1 };
    const next = withKeyResult(objective.record, back);
    await deps.store.commit([
      ...writeSteps(editing, next),
      activity(deps, caller, `objective:${next.id}`, `${keyResult.key} restored`),
    ]);
    await objectiveChanged(deps, next);
    await placementsChanged(deps, next, [back]);
    return objectiveView(next, team.record.name, organisation);
  });
}

function needEvenDeleted(objective: ObjectiveRecord, keyResultId: string): KeyResultRecord {
  const found = objective.keyResults.find(({ id }) => id === keyResultId);
  if (found !== undefined) return found;
  throw new AppError('NOT_FOUND', 'This key result does not exist any more. Reload to see what does.');
}
