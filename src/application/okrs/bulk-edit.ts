import type { Answer, Parsed } from '../../contract/api';
import { activity, differences } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { needKeyResult, withKeyResult } from '../find';
import type { Deps } from '../ports';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { chosenAreas } from './chosen-areas';
import { beginEdit, writeSteps } from './edit-objective';
import { cycleToMoveTo, inCycle } from './move-objective';
import { objectivesChanged } from './objective-changed';

type Set = Parsed<'okrs.bulkEdit'>['set'];
interface Edited {
  readonly id: string;
  readonly key: string;
  /** The objective before and after; none where it was so already. */
  readonly changed: readonly ObjectiveRecord[];
}

/**
 * Changes owner, cycle, KRAs or weight of many objectives and key results: each is tried by itself with the caller's
 * right to it, and the answer says which were refused and why. What is so already counts as done, so that a second
 * sending does nothing.
 */
export async function bulkEdit(
  deps: Deps,
  caller: Caller,
  input: Parsed<'okrs.bulkEdit'>,
): Promise<Answer<'okrs.bulkEdit'>> {
  const done: { id: string; key: string }[] = [];
  const refused: { id: string; key: string | null; reason: string }[] = [];
  const changed: ObjectiveRecord[] = [];
  const attempt = async (id: string, edit: () => Promise<Edited>) => {
    try {
      const edited = await again(edit);
      done.push({ id, key: edited.key });
      changed.push(...edited.changed);
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code === 'INTERNAL') throw thrown;
      refused.push({ id, key: null, reason: thrown.message });
    }
  };
  for (const objectiveId of new Set(input.objectiveIds)) {
    await attempt(objectiveId, () => editOne(deps, caller, objectiveId, input.set));
  }
  for (const { objectiveId, keyResultId } of input.keyResults) {
    await attempt(keyResultId, () => editKeyResult(deps, caller, { objectiveId, keyResultId }, input.set));
  }
  await objectivesChanged(deps, changed);
  return { done, refused };
}

async function editOne(deps: Deps, caller: Caller, objectiveId: string, set: Set): Promise<Edited> {
  const editing = await beginEdit(deps, caller, { objectiveId });
  const { record } = editing.objective;
  const cycle = cycleToMoveTo(record, set.cycleId ?? record.cycleId, editing.organisation.cycles);
  const wanted: ObjectiveRecord = {
    ...inCycle(record, cycle),
    ownerId: set.ownerId === undefined ? record.ownerId : set.ownerId,
    weight: set.weight ?? record.weight,
    areas: await chosenAreas(deps.store, record.areas, set.areaIds),
  };
  const { id, key } = record;
  if (JSON.stringify(wanted) === JSON.stringify(record)) return { id, key, changed: [] };
  const next = { ...wanted, revision: record.revision + 1 };
  const plain = ({ ownerId, cycleId, areas, weight }: ObjectiveRecord) => ({
    ownerId,
    cycleId,
    areas,
    weight,
  });
  await deps.store.commit([
    ...writeSteps(editing, next),
    activity(deps, caller, `objective:${id}`, 'objective changed', differences(plain(record), plain(next))),
  ]);
  return { id, key, changed: [record, next] };
}

async function editKeyResult(
  deps: Deps,
  caller: Caller,
  what: { readonly objectiveId: string; readonly keyResultId: string },
  set: Set,
): Promise<Edited> {
  const editing = await beginEdit(deps, caller, what);
  const { record } = editing.objective;
  const keyResult = needKeyResult(record, what.keyResultId);
  if (set.cycleId !== undefined || set.areaIds !== undefined) {
    throw new AppError(
      'INVALID_INPUT',
      `${keyResult.key} takes its cycle and KRAs from ${record.key}. Change them there.`,
    );
  }
  const wanted: KeyResultRecord = {
    ...keyResult,
    ownerId: set.ownerId === undefined ? keyResult.ownerId : set.ownerId,
    weight: set.weight ?? keyResult.weight,
  };
  const { id, key } = keyResult;
  if (JSON.stringify(wanted) === JSON.stringify(keyResult)) return { id, key, changed: [] };
  const next = withKeyResult(record, { ...wanted, revision: keyResult.revision + 1 });
  const plain = ({ ownerId, weight }: KeyResultRecord) => ({ ownerId, weight });
  await deps.store.commit([
    ...writeSteps(editing, next),
    activity(
      deps,
      caller,
      `objective:${record.id}`,
      `${key} changed`,
      differences(plain(keyResult), plain(wanted)),
    ),
  ]);
  return { id, key, changed: [next] };
}
