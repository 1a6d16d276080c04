import type { Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import { activity } from '../activity';
import type { Caller } from '../caller';
import { invalid } from '../invalid';
import type { Deps } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { seenKeyResult } from '../seen-key-result';
import { cycleOf, objectiveView } from '../views/objective-view';
import { copied } from './copied';
import { beginEdit, writeSteps } from './edit-objective';
import { nextKeys, rowsOfKeyResult } from './new-key-results';
import { counterAddress } from './next-key';
import { objectiveChanged } from './objective-changed';
import { refuseMore } from './receive-key-result';

/**
 * Copies a key result into an objective that the caller may edit, as a draft with a new key and without what
 * happened to it. Sent twice it makes one.
 */
export async function copyKeyResult(
  deps: Deps,
  caller: Caller,
  input: Parsed<'keyResult.copy'>,
): Promise<ObjectiveView> {
  return again(async () => {
    const { keyResult: source } = await seenKeyResult(deps, caller, input);
    const editing = await beginEdit(deps, caller, { objectiveId: input.toObjectiveId });
    const { organisation, objective, team } = editing;
    if (objective.record.keyResults.some(({ id }) => id === input.id)) {
      return objectiveView(objective.record, team.record.name, organisation);
    }
    refuseMore(objective.record);
    const prefix = organisation.settings.prefixes.keyResult;
    const counters = await deps.store.read([counterAddress(prefix), { kind: 'work', key: input.id }]);
    if (counters.get('work', input.id) !== undefined) {
      throw invalid([{ field: 'id', hint: 'This key result exists already, in another objective.' }]);
    }
    const { keys, step } = nextKeys(counters, prefix, 1);
    const cycle = cycleOf(objective.record, organisation.cycles);
    const own = { id: input.id, key: keys[0] ?? '' };
    const made = copied(source, own, cycle, input.fromCurrent, organisation.today);
    const next: ObjectiveRecord = {
      ...objective.record,
      keyResults: [...objective.record.keyResults, made],
    };
    await deps.store.commit([
      ...writeSteps(editing, next),
      step,
      ...rowsOfKeyResult(made, next),
      activity(deps, caller, `objective:${next.id}`, `${made.key} copied from ${source.key}`, {
        after: { title: made.title },
      }),
    ]);
    await objectiveChanged(deps, next);
    return objectiveView(next, team.record.name, organisation);
  });
}
