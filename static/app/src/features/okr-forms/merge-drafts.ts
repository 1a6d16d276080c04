import { isSameValue } from './same-value';

/** What became of two edits of the same thing. */
export interface Merge<D> {
  readonly draft: D;
  /** Fields that only the other person changed: theirs was taken over. */
  readonly takenOver: readonly (keyof D & string)[];
  /** Fields that both changed: mine stayed, theirs is offered. */
  readonly contested: readonly (keyof D & string)[];
}

/**
 * Joins what this person typed (`mine`, begun from `base`) with what somebody else saved meanwhile (`theirs`), field by
 * field, so that nobody's change is lost (PRODUCT §6). Fields must be plain data.
 */
export function mergeDrafts<D extends object>(base: D, mine: D, theirs: D): Merge<D> {
  const isField = (name: string): name is keyof D & string => name in theirs;
  const fields = Object.keys(theirs).filter(isField);
  const changed = fields.filter(
    (field) => !isSameValue(theirs[field], base[field]) && !isSameValue(theirs[field], mine[field]),
  );
  const contested = changed.filter((field) => !isSameValue(mine[field], base[field]));
  const takenOver = changed.filter((field) => isSameValue(mine[field], base[field]));
  const taken = Object.fromEntries(takenOver.map((field) => [field, theirs[field]]));
  return { draft: { ...mine, ...taken }, takenOver, contested };
}
