import type { Input } from '../../../../../../../src/contract/api';
import type { BulkEdited } from '../../../../../../../src/contract/okrs/lifecycle-answers';
import type { OverviewObjective } from '../../../../../../../src/contract/overview/rows';

export type BulkInput = Input<'okrs.bulkEdit'>;
export type BulkSet = BulkInput['set'];

/** Objectives and key results of one request, as the contract has it. */
const AT_ONCE = 50;

/** A chosen row, with what a request and its answer call it. */
export interface Chosen {
  readonly key: string;
  readonly objectiveId: string;
  /** null for an objective. */
  readonly keyResultId: string | null;
}

/** The rows of these keys, in the order of the Overview; one that is gone is chosen no more. */
export function chosenOf(
  objectives: readonly OverviewObjective[],
  keys: ReadonlySet<string>,
): readonly Chosen[] {
  return objectives.flatMap((objective) => [
    ...(keys.has(objective.key)
      ? [{ key: objective.key, objectiveId: objective.id, keyResultId: null }]
      : []),
    ...objective.keyResults
      .filter(({ key }) => keys.has(key))
      .map(({ id, key }) => ({ key, objectiveId: objective.id, keyResultId: id })),
  ]);
}

/** The requests that change these rows, each as large as one may be. */
export function bulkInputs(chosen: readonly Chosen[], set: BulkSet): readonly BulkInput[] {
  return Array.from({ length: Math.ceil(chosen.length / AT_ONCE) }, (_, piece) => {
    const rows = chosen.slice(piece * AT_ONCE, (piece + 1) * AT_ONCE);
    return {
      objectiveIds: rows.flatMap((row) => (row.keyResultId === null ? [row.objectiveId] : [])),
      keyResults: rows.flatMap(({ objectiveId, keyResultId }) =>
        keyResultId === null ? [] : [{ objectiveId, keyResultId }],
      ),
      set,
    };
  });
}

export interface BulkResult {
  readonly done: readonly Chosen[];
  readonly refused: readonly { readonly key: string; readonly reason: string }[];
}

/** What came of it, row by row, in the order in which they stand. */
export function bulkResult(chosen: readonly Chosen[], answers: readonly BulkEdited[]): BulkResult {
  const done = new Set(answers.flatMap((answer) => answer.done.map(({ id }) => id)));
  const reasons = new Map(answers.flatMap((answer) => answer.refused.map(({ id, reason }) => [id, reason])));
  const idOf = (row: Chosen) => row.keyResultId ?? row.objectiveId;
  return {
    done: chosen.filter((row) => done.has(idOf(row))),
    refused: chosen.flatMap((row) => {
      const reason = reasons.get(idOf(row));
      return reason === undefined ? [] : [{ key: row.key, reason }];
    }),
  };
}

/** The Overview's objectives after a change of these rows, before anything is read again. */
export function withBulk(
  objectives: readonly OverviewObjective[],
  done: readonly Chosen[],
  { ownerId, weight, areaIds, cycleId }: BulkSet,
): readonly OverviewObjective[] {
  const keys = new Set(done.map(({ key }) => key));
  const both = {
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(weight === undefined ? {} : { weight }),
  };
  return objectives
    .filter(({ key, cycleId: own }) => cycleId === undefined || cycleId === own || !keys.has(key))
    .map((objective) => ({
      ...objective,
      ...(keys.has(objective.key) ? { ...both, ...(areaIds === undefined ? {} : { areaIds }) } : {}),
      keyResults: objective.keyResults.map((each) => (keys.has(each.key) ? { ...each, ...both } : each)),
    }));
}
