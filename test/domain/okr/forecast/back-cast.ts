import type { DatedValue } from '../../../../src/domain/okr/dated-value';
import { type History, type HistoryKind, makeHistories } from './generators';

/** The last values of each history that a back-cast holds back: about a third of the window. */
export const HELD_BACK = 4;

/** A history cut before its last part, with the value that it ends with. */
export interface BackCast {
  readonly history: History;
  readonly known: readonly DatedValue[];
  readonly end: DatedValue;
}

/** Histories of a kind cut for back-casting; those that missed too many weeks to try are left out. */
export function backCasts(kind: HistoryKind, count: number): BackCast[] {
  return makeHistories(kind, count).flatMap((history) => {
    const known = history.values.slice(0, -HELD_BACK);
    const end = history.values.at(-1);
    return end === undefined || known.length < 4 ? [] : [{ history, known, end }];
  });
}
