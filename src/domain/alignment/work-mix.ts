import { cutShare } from '../okr/percent';
import { ENGLISH, type PlainWords } from '../okr/plain-words';
import type { AlignmentShares } from './sprint-alignment';
import { wholePercents } from './whole-percents';

/** How a team wants to divide its work, in percent (PRODUCT §3.16). */
export interface WorkMix {
  readonly keyResult: number;
  readonly area: number;
  readonly unaligned: number;
}

export const DEFAULT_WORK_MIX: WorkMix = { keyResult: 70, area: 20, unaligned: 10 };

export const WORK_MIX_PARTS = ['keyResult', 'area', 'unaligned'] as const;
export type WorkMixPart = (typeof WORK_MIX_PARTS)[number];

/** One share of a sprint beside the share the team wants, in whole percent. */
export interface ComparedPart {
  readonly part: WorkMixPart;
  readonly actual: number;
  readonly wanted: number;
  /** actual − wanted, in percentage points. */
  readonly difference: number;
}

/**
 * The three shares in the order of {@link WORK_MIX_PARTS}; `actual` adds to 100, `wanted` too. What is aligned is
 * together cut as `percentText` cuts it: a sprint's alignment reads the same wherever it stands.
 */
export function compareWorkMix(shares: AlignmentShares, mix: WorkMix = DEFAULT_WORK_MIX): ComparedPart[] {
  const actual = wholeShares(shares);
  const wanted = wholePercents(WORK_MIX_PARTS.map((part) => mix[part]));
  const target = wanted.some((share) => share > 0) ? wanted : WORK_MIX_PARTS.map((p) => DEFAULT_WORK_MIX[p]);
  return WORK_MIX_PARTS.map((part, at) => {
    const compared = { actual: actual[at] ?? 0, wanted: target[at] ?? 0 };
    return { part, ...compared, difference: compared.actual - compared.wanted };
  });
}

/** The three as whole percent that add to 100, in the order of {@link WORK_MIX_PARTS}; parts of any size, all 0 stay 0. */
export function wholeShares({
  keyResult,
  area,
  unaligned,
}: AlignmentShares): readonly [keyResult: number, area: number, unaligned: number] {
  const all = keyResult + area + unaligned;
  if (!(all > 0)) return [0, 0, 0];
  const aligned = Math.round(cutShare((keyResult + area) / all, 100) * 100);
  const [whole = 0] = wholePercents([keyResult, area], aligned);
  return [whole, aligned - whole, 100 - aligned];
}

const PART_WORDS: Readonly<Record<WorkMixPart, string>> = {
  keyResult: 'for key results',
  area: 'for key result areas',
  unaligned: 'unaligned',
};

/** `12 percentage points less than the work mix`, `as in the work mix`. */
export function differenceWords(difference: number, words: PlainWords = ENGLISH): string {
  if (difference === 0) return 'as in the work mix';
  const points = Math.abs(difference);
  const unit = points === 1 ? 'percentage point' : 'percentage points';
  return `${words.number(points)} ${unit} ${difference > 0 ? 'more' : 'less'} than the work mix`;
}

/** `58 % for key results, 12 percentage points less than the work mix.` */
export function comparedPartSentence(compared: ComparedPart, words: PlainWords = ENGLISH): string {
  const share = words.percent(compared.actual / 100);
  return `${share} ${PART_WORDS[compared.part]}, ${differenceWords(compared.difference, words)}.`;
}
