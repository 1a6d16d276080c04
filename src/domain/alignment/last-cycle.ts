import { compareIds } from './id-order';

/** A link of an issue to a key result that is closed or cancelled. */
export interface ClosedLink {
  readonly issueId: string;
  readonly keyResultId: string;
}

/** A key result as its successor is looked up: `successor` continues it in a later cycle. */
export interface Succession {
  readonly open: boolean;
  readonly successor: string | null;
}

export interface LastCycleTarget {
  readonly keyResultId: string;
  /** Issues linked to it, each once. */
  readonly issueIds: readonly string[];
  /** The open key result that continues it, to be offered; null: somebody has to choose one. */
  readonly offer: string | null;
}

/**
 * The closed key results that issues are still linked to, "last cycle" (PRODUCT §5.9): those issues are unaligned,
 * and one click links them to what continues it. Successors are followed until an open one. Most issues first.
 */
export function lastCycleTargets(
  links: readonly ClosedLink[],
  keyResults: ReadonlyMap<string, Succession>,
): LastCycleTarget[] {
  const issues = new Map<string, Set<string>>();
  for (const { issueId, keyResultId } of links) {
    if (keyResults.get(keyResultId)?.open) continue;
    issues.set(keyResultId, (issues.get(keyResultId) ?? new Set()).add(issueId));
  }
  return [...issues]
    .map(([keyResultId, ids]) => ({
      keyResultId,
      issueIds: [...ids].sort(compareIds),
      offer: openSuccessor(keyResultId, keyResults),
    }))
    .sort((a, b) => b.issueIds.length - a.issueIds.length || compareIds(a.keyResultId, b.keyResultId));
}

/** The open key result that continues a closed one, however many cycles later; null where the line ends. */
export function openSuccessor(
  keyResultId: string,
  keyResults: ReadonlyMap<string, Succession>,
): string | null {
  const seen = new Set([keyResultId]);
  let next = keyResults.get(keyResultId)?.successor ?? null;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const facts = keyResults.get(next);
    if (facts?.open) return next;
    next = facts?.successor ?? null;
  }
  return null;
}
