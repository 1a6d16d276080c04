import type { IssueRecord, Removal, Row } from './store/records';
import type { Store } from './store/store';

/** An issue as searches still see it; undefined: they do not know it yet. Moments are epoch ms. */
interface Earlier {
  /** When it was changed: a clock that shows less was set back, and then nothing is awaited any more. */
  since: number;
  until: number;
  issue: IssueRecord | undefined;
}

/** What the search index has not heard of yet: every change of an issue is seen only so long after it was made. */
export function createIndexLag(store: Store) {
  /** Oldest first: the first that holds is what is seen. */
  const earlier = new Map<number, Earlier[]>();

  return {
    /** To be told before the rows are stored. Deleted issues are gone at once. */
    before(rows: readonly Row[], removals: readonly Removal[], since: number, lagMs: number): void {
      const until = since + lagMs;
      for (const row of rows) {
        if (row.table !== 'issue') continue;
        const { id } = row.record;
        earlier.set(id, [...(earlier.get(id) ?? []), { since, until, issue: store.issues.byId.get(id) }]);
      }
      for (const removal of removals) if (removal.table === 'issue') earlier.delete(removal.id);
    },
    /** What searches see at a moment in place of issues as they are. */
    staleAt(at: number): ReadonlyMap<number, IssueRecord | undefined> {
      const stale = new Map<number, IssueRecord | undefined>();
      for (const [id, versions] of earlier) {
        const left = versions.filter(({ since, until }) => since <= at && at < until);
        const [seen] = left;
        if (!seen) earlier.delete(id);
        else {
          earlier.set(id, left);
          stale.set(id, seen.issue);
        }
      }
      return stale;
    },
    clear: () => earlier.clear(),
  };
}
