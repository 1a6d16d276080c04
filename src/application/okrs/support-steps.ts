import { wouldMakeCircle } from '../../domain/okr/objective-tree';
import { AppError, isAppError } from '../app-error';
import type { Caller } from '../caller';
import { needKeyResult, withKeyResult } from '../find';
import { hiddenObjectives } from '../hidden-ones';
import { invalid } from '../invalid';
import type { Address, Change, Deps, Stored } from '../ports';
import type { Support } from '../records/key-result-parts';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import type { SettingsRecord } from '../records/settings-record';
import { needSeen } from '../visibility';

/** Key results that may support one shared key result: each stands in its row. */
const SUPPORTERS_LIMIT = 50;
/** Shared key results that support further ones. */
const CHAIN_LIMIT = 8;

type Pointer = Pick<Support, 'keyResultId' | 'objectiveId'>;

/**
 * What a key result supports after a save (PRODUCT §2); `wanted` undefined leaves it. Throws INVALID_INPUT for
 * a shared key result that the caller does not see, of the same objective, or in a circle.
 */
export async function chosenSupport(
  deps: Deps,
  caller: Caller,
  own: Pointer,
  known: Support | null,
  wanted: Pointer | null | undefined,
  settings: SettingsRecord,
): Promise<{ readonly supports: Support | null; readonly above: readonly Stored<'objective'>[] }> {
  if (wanted === undefined || wanted?.keyResultId === known?.keyResultId)
    return { supports: known, above: [] };
  if (wanted === null) {
    // Who does not see the shared one was shown none: to them it is not theirs to take away.
    const hidden = await hiddenObjectives(deps, caller, known === null ? [] : [known.objectiveId]);
    return { supports: hidden.size > 0 ? known : null, above: [] };
  }
  if (wanted.objectiveId === own.objectiveId) {
    throw refused('Key results of one objective count beside each other. Choose one of another objective.');
  }
  const above: Stored<'objective'>[] = [];
  const parents = new Map<string, string | null>();
  let shared: KeyResultRecord | undefined;
  for (let at: Pointer | null = wanted; at !== null && !parents.has(at.keyResultId); ) {
    const here: Pointer = at;
    const rows = await deps.store.read([{ kind: 'objective', key: here.objectiveId }]);
    const row =
      shared === undefined
        ? await needSeen(deps, caller, rows, here.objectiveId, settings).catch(gone)
        : rows.get('objective', here.objectiveId);
    const keyResult: KeyResultRecord | undefined =
      shared === undefined && row !== undefined
        ? sharedIn(row.record, here.keyResultId)
        : row?.record.keyResults.find((each) => each.id === here.keyResultId);
    if (row === undefined || keyResult === undefined) break;
    shared ??= keyResult;
    if (!above.some(({ record }) => record.id === row.record.id)) above.push(row);
    if (above.length > CHAIN_LIMIT) throw refused('Too many key results support one another here.');
    parents.set(keyResult.id, keyResult.supports?.keyResultId ?? null);
    at = keyResult.supports;
  }
  if (wouldMakeCircle((id) => parents.get(id) ?? null, own.keyResultId, wanted.keyResultId)) {
    throw refused('They would support each other in a circle. Choose one that does not lead back here.');
  }
  if (shared === undefined) throw refused('This key result does not exist any more. Choose another.');
  return { supports: { ...wanted, key: shared.key }, above };
}

/**
 * The steps that keep `supporters` of shared key results in line with a change of what one of `objective`
 * supports; rows in `above` are written too, so that two who close a circle at once meet.
 */
export async function supporterSteps(
  deps: Deps,
  supporter: Support,
  before: Support | null,
  after: Support | null,
  above: readonly Stored<'objective'>[] = [],
): Promise<Change[]> {
  if (before?.keyResultId === after?.keyResultId) return [];
  const rows = new Map(above.map((row) => [row.record.id, row]));
  const missing = [before, after].flatMap((each) =>
    each === null || rows.has(each.objectiveId) ? [] : [each.objectiveId],
  );
  const read = await deps.store.read(
    [...new Set(missing)].map((key): Address => ({ kind: 'objective', key })),
  );
  for (const id of missing) {
    const row = read.get('objective', id);
    if (row !== undefined) rows.set(id, row);
  }
  // Its own row is written by whoever asked.
  rows.delete(supporter.objectiveId);
  return [...rows.values()].map(({ record, version }): Change => {
    const next = record.keyResults.reduce((objective, keyResult) => {
      const others = keyResult.supporters.filter((each) => each.keyResultId !== supporter.keyResultId);
      const gains = after?.keyResultId === keyResult.id;
      if (!gains && others.length === keyResult.supporters.length) return objective;
      if (gains && others.length >= SUPPORTERS_LIMIT) {
        throw new AppError(
          'LIMIT_REACHED',
          `${keyResult.key} has ${SUPPORTERS_LIMIT} supporting key results. Share another one.`,
        );
      }
      if (gains) return withKeyResult(objective, { ...keyResult, supporters: [...others, supporter] });
      const fedBy = keyResult.fedBy.filter(({ through }) => through !== supporter.keyResultId);
      return withKeyResult(objective, { ...keyResult, supporters: others, fedBy });
    }, record);
    return { op: 'put', kind: 'objective', key: record.id, record: next, version };
  });
}

function sharedIn(objective: ObjectiveRecord, keyResultId: string): KeyResultRecord {
  try {
    return needKeyResult(objective, keyResultId);
  } catch (thrown) {
    return gone(thrown);
  }
}

function gone(thrown: unknown): never {
  if (isAppError(thrown, 'NOT_FOUND')) {
    throw refused('This key result does not exist any more. Choose another.');
  }
  throw thrown;
}

function refused(hint: string): AppError {
  return invalid([{ field: 'supports', hint }]);
}
