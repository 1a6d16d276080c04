import type { IssueRecord } from './records';

const NONE: ReadonlySet<number> = new Set();

/** Issues by some value of theirs, e.g. by assignee. */
export interface Lookup {
  /** Ids of the issues that have the value. */
  with(value: string): ReadonlySet<number>;
  /** All values that some issue has, and that one had once. */
  values(): Iterable<string>;
}

export interface WritableLookup extends Lookup {
  add(issue: IssueRecord): void;
  remove(issue: IssueRecord): void;
}

/** An empty look-up by the values that `valuesOf` finds; they must depend on nothing but the issue. */
export function createLookup(valuesOf: (issue: IssueRecord) => Iterable<string>): WritableLookup {
  const ids = new Map<string, Set<number>>();
  return {
    with: (value) => ids.get(value) ?? NONE,
    values: () => ids.keys(),
    add(issue) {
      for (const value of valuesOf(issue)) {
        const known = ids.get(value);
        if (known) known.add(issue.id);
        else ids.set(value, new Set([issue.id]));
      }
    },
    remove(issue) {
      for (const value of valuesOf(issue)) ids.get(value)?.delete(issue.id);
    },
  };
}
