import type { GoalLine } from './goal-lines';

/** A sprint with more key results than this has no focus (PRODUCT §5.4). */
export const KEY_RESULTS_PER_SPRINT_LIMIT = 3;

const ISSUE_KEY = /(?<![\p{L}\p{N}_-])\p{Lu}[\p{Lu}\p{N}_]+-\d+(?![\p{L}\p{N}_-])/giu;
const ISSUE_ADDRESS = /https?:\/\/\S*\/browse\/\p{L}[\p{L}\p{N}_]+-\d+\S*/giu;

/** True for a line that says nothing but which issues are to be done: "SHOP-1, SHOP-2", addresses of issues. */
export function isOnlyIssueKeys(lineText: string): boolean {
  const rest = lineText.replace(ISSUE_ADDRESS, '#').replace(ISSUE_KEY, '#');
  return (
    rest.includes('#') &&
    !/[\p{L}\p{N}\p{Extended_Pictographic}]|##/u.test(rest.replace(/\b(?:and|und)\b/giu, ''))
  );
}

/** True when the line serves a key result or, by an area's tag, the upkeep of one; an objective alone is not enough. */
export const isAligned = (line: Pick<GoalLine, 'keys'>): boolean =>
  line.keys.some((ref) => ref.kind !== 'objective');

/** The key results that a goal names, each once, in order. */
export const keyResultsOf = (lines: readonly Pick<GoalLine, 'keys'>[]): string[] => [
  ...new Set(
    lines.flatMap((line) => line.keys.filter((ref) => ref.kind === 'keyResult').map((ref) => ref.key)),
  ),
];

export interface GoalHygiene {
  /** The sprint has no goal, or one without a line. */
  readonly noGoal: boolean;
  /** There is a goal, and each of its lines is only issue keys. */
  readonly onlyIssueKeys: boolean;
  /** Indexes of lines that are only issue keys. */
  readonly linesOfIssueKeys: readonly number[];
  /** Indexes of lines with neither a key result nor an area. */
  readonly linesWithoutKeyResult: readonly number[];
  /** More than {@link KEY_RESULTS_PER_SPRINT_LIMIT} key results. */
  readonly tooManyKeyResults: boolean;
}

/** What can be said about a goal by its text alone (PRODUCT §5.4). */
export function goalHygiene(lines: readonly Pick<GoalLine, 'index' | 'text' | 'keys'>[]): GoalHygiene {
  const ofIssueKeys = lines.filter((line) => isOnlyIssueKeys(line.text)).map((line) => line.index);
  return {
    noGoal: lines.length === 0,
    onlyIssueKeys: lines.length > 0 && ofIssueKeys.length === lines.length,
    linesOfIssueKeys: ofIssueKeys,
    linesWithoutKeyResult: lines.filter((line) => !isAligned(line)).map((line) => line.index),
    tooManyKeyResults: keyResultsOf(lines).length > KEY_RESULTS_PER_SPRINT_LIMIT,
  };
}
