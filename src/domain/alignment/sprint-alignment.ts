import { effortSums, weightOf } from './effort-sums';

/** What one level (an issue, one of its ancestors, a goal line) serves by `contributes` links; open ones only. */
export interface Serves {
  /** Ids of active and draft key results. */
  readonly keyResults: readonly string[];
  /** Ids of KRAs. */
  readonly areas: readonly string[];
}

/** An issue of a sprint; sub-tasks are in their parent and are none. */
export interface AlignedIssue {
  readonly id: string;
  /** In the sprint's unit, points or issues; what is not a positive number weighs nothing. */
  readonly effort: number;
  /** Nearest first: the issue, its parent, upwards, then the goal line it is assigned to. */
  readonly levels: readonly Serves[];
}

export const ALIGNMENT_SIDES = ['key-result', 'area', 'unaligned'] as const;
export type AlignmentSide = (typeof ALIGNMENT_SIDES)[number];

/** A part of an issue that belongs to a key result or KRA; the parts of an issue add to 1, of an unaligned one to 0. */
export interface AttributedShare {
  readonly id: string;
  readonly share: number;
}

export interface Attribution {
  readonly side: AlignmentSide;
  readonly shares: readonly AttributedShare[];
  /** Place of the level that won among the issue's levels; null of an unaligned one. */
  readonly level: number | null;
}

/** The three shares of a sprint; they add to 1. */
export interface AlignmentShares {
  readonly keyResult: number;
  readonly area: number;
  readonly unaligned: number;
}

export interface SprintAlignment {
  readonly shares: AlignmentShares;
  /** Of all issues, in the unit of their effort; the number of issues when `weighsIssues`. */
  readonly effort: number;
  /** True when no issue has any effort: then each weighs 1. */
  readonly weighsIssues: boolean;
  /** Effort by id of the key result and of the KRA, in the order of the ids; with `unaligned` they add to `effort`. */
  readonly byKeyResult: ReadonlyMap<string, number>;
  readonly byArea: ReadonlyMap<string, number>;
  readonly unaligned: number;
  readonly byIssue: ReadonlyMap<string, Attribution>;
}

const UNALIGNED: Attribution = { side: 'unaligned', shares: [], level: null };

/**
 * What an issue counts for (PRODUCT §3.16): the nearest level that serves anything wins. Its key results share
 * evenly; its KRAs do so where it has no key result.
 */
export function attributionOf(levels: readonly Serves[]): Attribution {
  for (const [level, { keyResults, areas }] of levels.entries()) {
    if (keyResults.length > 0) return { side: 'key-result', shares: evenShares(keyResults), level };
    if (areas.length > 0) return { side: 'area', shares: evenShares(areas), level };
  }
  return UNALIGNED;
}

function evenShares(ids: readonly string[]): AttributedShare[] {
  const once = [...new Set(ids)];
  return once.map((id) => ({ id, share: 1 / once.length }));
}

/**
 * How much of a sprint serves key results, KRAs or neither (PRODUCT §3.16). Each issue counts once by id, in any
 * order. null of a sprint without issues: there is nothing to say about it.
 */
export function sprintAlignment(issues: readonly AlignedIssue[]): SprintAlignment | null {
  if (issues.length === 0) return null;
  const weighsIssues = issues.every(({ effort }) => weightOf(effort) === 0);
  const attributed = issues.map(({ id, effort, levels }) => ({
    id,
    effort: weighsIssues ? 1 : effort,
    attribution: attributionOf(levels),
  }));
  const { total, keyResult, area, unaligned, byKeyResult, byArea } = effortSums(attributed);
  return {
    shares: { keyResult: keyResult / total, area: area / total, unaligned: unaligned / total },
    effort: total,
    weighsIssues,
    byKeyResult,
    byArea,
    unaligned,
    // The first of an id counts, here as in the sums.
    byIssue: new Map(attributed.toReversed().map(({ id, attribution }) => [id, attribution])),
  };
}

/** Alignment of a sprint, 0..1: what serves key results or KRAs ÷ all (PRODUCT §3.16). */
export function alignedShare({ keyResult, area }: AlignmentShares): number {
  return Math.min(1, keyResult + area);
}
