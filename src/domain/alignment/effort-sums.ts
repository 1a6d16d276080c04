import { byId, compareIds } from './id-order';
import type { Attribution } from './sprint-alignment';

/** An issue with what it weighs and what it counts for. */
export interface AttributedIssue {
  readonly id: string;
  readonly effort: number;
  readonly attribution: Attribution;
}

/** Effort of some issues by what they serve, in their unit: `keyResult` + `area` + `unaligned` is all of it. */
export interface EffortSums {
  readonly total: number;
  readonly keyResult: number;
  readonly area: number;
  readonly unaligned: number;
  /** By id of the key result and of the KRA, in the order of the ids. */
  readonly byKeyResult: ReadonlyMap<string, number>;
  readonly byArea: ReadonlyMap<string, number>;
}

/**
 * Effort of some issues, of a sprint's plan or of what was done in it, by what they serve (PRODUCT §3.16): each once
 * by id, in any order. Issues without effort add nothing: planned and done stay in one unit.
 */
export function effortSums(issues: readonly AttributedIssue[]): EffortSums {
  const once = new Map<string, AttributedIssue>();
  for (const issue of issues) if (!once.has(issue.id)) once.set(issue.id, issue);
  const sums = { 'key-result': 0, area: 0, unaligned: 0 };
  const byKeyResult = new Map<string, number>();
  const byArea = new Map<string, number>();
  // Added up in one order, so that the last digit does not depend on the order of the rows.
  for (const issue of [...once.values()].sort((a, b) => compareIds(a.id, b.id))) {
    const effort = weightOf(issue.effort);
    if (effort === 0) continue;
    const { side, shares } = issue.attribution;
    sums[side] += effort;
    const sumsById = side === 'area' ? byArea : byKeyResult;
    for (const { id, share } of shares) sumsById.set(id, (sumsById.get(id) ?? 0) + effort * share);
  }
  return {
    total: sums['key-result'] + sums.area + sums.unaligned,
    keyResult: sums['key-result'],
    area: sums.area,
    unaligned: sums.unaligned,
    byKeyResult: byId(byKeyResult),
    byArea: byId(byArea),
  };
}

/** What is not a positive number weighs nothing. */
export const weightOf = (effort: number): number => (Number.isFinite(effort) && effort > 0 ? effort : 0);
