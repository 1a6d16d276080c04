import type { Space, StoredRow } from './row';

/** How rows were, for as long as queries may still see them so. */
export interface QueryPast {
  /** A row is about to be replaced or removed; `before` reads it as it is (undefined: there is none). */
  note(space: Space, key: string, before: () => StoredRow | undefined): void;
  /** Rows of a space that were changed after this moment (epoch ms), as they were at it. */
  changedSince(space: Space, moment: number): ReadonlyMap<string, StoredRow | undefined>;
  forget(): void;
}

interface Change {
  at: number;
  space: string;
  key: string;
  before: StoredRow | undefined;
}

const PRUNE_AT_LEAST = 500;

/**
 * Kept in memory: after a restart queries are fresh. Nothing is kept while `lagMs` is 0. Changes that lie in the
 * future, because the clock was turned back, count as seen.
 */
export function createQueryPast(now: () => number, lagMs: () => number): QueryPast {
  let changes: Change[] = [];
  let pruneAt = PRUNE_AT_LEAST;
  const prune = (): void => {
    const [from, to] = [now() - lagMs(), now()];
    changes = changes.filter(({ at }) => at > from && at <= to);
    pruneAt = Math.max(PRUNE_AT_LEAST, 2 * changes.length);
  };
  return {
    note(space, key, before) {
      if (lagMs() === 0) {
        changes = [];
        return;
      }
      changes.push({ at: now(), space: nameOf(space), key, before: before() });
      if (changes.length > pruneAt) prune();
    },
    changedSince(space, moment) {
      const name = nameOf(space);
      const until = now();
      const then = new Map<string, StoredRow | undefined>();
      for (const change of changes) {
        if (change.at <= moment || change.at > until || change.space !== name) continue;
        if (!then.has(change.key)) then.set(change.key, change.before);
      }
      return then;
    },
    forget() {
      changes = [];
    },
  };
}

function nameOf(space: Space): string {
  return JSON.stringify(space);
}
