import type { IssueRecord } from './records';

const compare = (a: IssueRecord, b: IssueRecord): number => a.rank - b.rank || a.id - b.id;

/** Issues in the order of their ranks, sorted when first asked for; later changes are merged into it. */
export interface RankOrder {
  list(): readonly IssueRecord[];
  /** An issue was written, or removed (undefined). */
  changed(id: number, issue: IssueRecord | undefined): void;
  clear(): void;
}

function merge(kept: readonly IssueRecord[], added: readonly IssueRecord[]): IssueRecord[] {
  const merged: IssueRecord[] = [];
  let next = 0;
  for (const issue of kept) {
    for (let other = added[next]; other && compare(other, issue) < 0; other = added[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(issue);
  }
  return [...merged, ...added.slice(next)];
}

export function createRankOrder(all: () => Iterable<IssueRecord>): RankOrder {
  let order: readonly IssueRecord[] | undefined;
  const changes = new Map<number, IssueRecord | undefined>();
  return {
    list() {
      if (!order) order = [...all()].sort(compare);
      else if (changes.size > 0) {
        const added = [...changes.values()].filter((issue) => issue !== undefined).sort(compare);
        order = merge(
          order.filter((issue) => !changes.has(issue.id)),
          added,
        );
      }
      changes.clear();
      return order;
    },
    changed(id, issue) {
      if (order) changes.set(id, issue);
    },
    clear() {
      order = undefined;
      changes.clear();
    },
  };
}
