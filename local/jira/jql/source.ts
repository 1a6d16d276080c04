import type { Lookup } from '../store/lookup';

/**
 * A set of issues that holds at least all those which a clause finds. Searches try the clause on these instead of
 * on everything.
 */
export interface Source {
  /**
   * What it takes to have it: 0 an index that is always there, 1 one that is built at its first use, 2 one that
   * reads the changelogs of all issues at its first use.
   */
  effort: 0 | 1 | 2;
  /** About how many there are. */
  size(): number;
  /** May name an issue twice. */
  ids(): Iterable<number>;
}

export const NOTHING: Source = { effort: 0, size: () => 0, ids: () => [] };

export const sourceOf = (sets: () => Iterable<ReadonlySet<number>>): Source => ({
  effort: 0,
  size() {
    let size = 0;
    for (const set of sets()) size += set.size;
    return size;
  },
  *ids() {
    for (const set of sets()) yield* set;
  },
});

/** Issues that a look-up has under one of the values. */
export function lookedUp(lookup: () => Lookup, values: readonly string[], effort: 1 | 2 = 1): Source {
  return { ...sourceOf(() => values.map((value) => lookup().with(value))), effort };
}

/** Issues that a look-up has under any value that passes. */
export function lookedUpWhere(
  lookup: () => Lookup,
  passes: (value: string) => boolean,
  effort: 1 | 2 = 1,
): Source {
  const sets = function* () {
    for (const value of lookup().values()) if (passes(value)) yield lookup().with(value);
  };
  return { ...sourceOf(sets), effort };
}

/** Everything of all sources; undefined where one of them is not known. */
export function unionOf(sources: readonly (Source | undefined)[]): Source | undefined {
  const known = sources.filter((source) => source !== undefined);
  if (known.length < sources.length) return undefined;
  const efforts = known.map(({ effort }) => effort);
  return {
    effort: efforts.includes(2) ? 2 : efforts.includes(1) ? 1 : 0,
    size: () => known.reduce((sum, source) => sum + source.size(), 0),
    *ids() {
      for (const source of known) yield* source.ids();
    },
  };
}

/** Fewer than these are tried at once; more make it worth building an index that might narrow them. */
const FEW = 2000;

/** The smallest of several sources that hold for the same issues. */
export function smallestOf(sources: readonly (Source | undefined)[]): Source | undefined {
  let best: Source | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const effort of [0, 1, 2]) {
    if (least <= FEW) return best;
    for (const source of sources) {
      if (source?.effort !== effort) continue;
      const size = source.size();
      if (size < least) {
        best = source;
        least = size;
      }
    }
  }
  return best;
}
