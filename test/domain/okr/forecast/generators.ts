import { type Chance, createChance } from '../../../../bench/site/random';
import { addDays, calendarDay } from '../../../../src/domain/okr/calendar-day';
import type { DatedValue } from '../../../../src/domain/okr/dated-value';
import type { DayRange } from '../../../../src/domain/okr/day-range';

/**
 * Made-up histories of key results to try a forecast on: one value a week over a window of 13 weeks, as people record
 * them. They were written before the forecast was, so that they know nothing of how it works.
 *
 * Every series draws, from its seed alone: a size (numbers people really enter, rounded as they would), the course of
 * its kind, a level of noise, days (every Friday, or up to two days off), gaps (no week missed, one in ten, one in
 * four; never the last) and whether its noise lingers (in every third series two fifths of one week's deviation are
 * still there in the next, which no straight line expects).
 *
 * | kind       | course, 0 is the baseline and 1 the target          | noise (standard deviation, of that range)      |
 * | ---------- | --------------------------------------------------- | ---------------------------------------------- |
 * | linear     | straight to 0.4–1.3                                 | 0.5–3 %                                        |
 * | noisy      | straight to 0.2–1.2                                 | 10–30 %; one value in twenty three times as far |
 * | flat       | stays at −0.2–0.6                                   | 1–12 %                                         |
 * | decreasing | the value falls, to the target or away from it: straight to 0.3–1.2, or to −0.2–−1 | 2–10 %          |
 * | s-curve    | slow, fast, slow: up to 0.5–1.2, half-way at 40–70 % of the window | 1–5 %                           |
 * | late-jump  | stays at 0–0.2 until 70–90 % of the window, then 0.5–1 higher at once | 1–5 %                       |
 */
export const HISTORY_KINDS = ['linear', 'noisy', 'flat', 'decreasing', 's-curve', 'late-jump'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** One made-up history; values are in the order of their days, one a day. */
export interface History {
  readonly kind: HistoryKind;
  readonly baseline: number;
  readonly target: number;
  readonly window: DayRange;
  readonly values: readonly DatedValue[];
}

const START = calendarDay('2026-10-05');
export const HISTORY_WEEKS = 13;
export const HISTORY_WINDOW: DayRange = { start: START, end: addDays(START, HISTORY_WEEKS * 7 - 1) };

/** Sizes of key results: baseline, target, decimals that people enter. */
const SIZES = [
  [0, 100, 0],
  [42, 55, 1],
  [24, 6, 1],
  [3.8, 2, 2],
  [1200, 2000, 0],
  [-8, 10, 1],
  [0, 1_000_000, 0],
] as const;

/** A value falls towards a target below the baseline, or away from one above it. */
function sizesOf(kind: HistoryKind, towards: boolean): readonly (readonly [number, number, number])[] {
  if (kind !== 'decreasing') return SIZES;
  return SIZES.filter(([baseline, target]) => target < baseline === towards);
}

interface Course {
  /** Progress, unclamped, at a share of the window. */
  readonly at: (share: number) => number;
  readonly noise: number;
  readonly outliers: number;
}

/** The history of a kind that a seed stands for: the same on every machine. */
export function makeHistory(kind: HistoryKind, seed: number): History {
  const chance = createChance(seed * HISTORY_KINDS.length + HISTORY_KINDS.indexOf(kind));
  // The first numbers of neighbouring seeds resemble each other.
  for (let skip = 0; skip < 8; skip += 1) chance.below(2);
  const { at, noise, outliers } = courseOf(kind, chance);
  const [baseline, target, decimals] = chance.pick(sizesOf(kind, at(1) > 0));
  const lingers = chance.below(3) === 0 ? 0.4 : 0;
  const irregular = chance.below(2) === 0;
  const missed = chance.pick([0, 10, 25]);
  const values: DatedValue[] = [];
  let deviation = gaussian(chance);
  for (let week = 0; week < HISTORY_WEEKS; week += 1) {
    // Its spread stays the same from week to week, whether it lingers or not.
    deviation = lingers * deviation + Math.sqrt(1 - lingers ** 2) * gaussian(chance);
    const far = chance.percent(outliers) ? 3 : 1;
    const offset = week * 7 + 4 + (irregular ? chance.below(5) - 2 : 0);
    const skipped = chance.percent(missed);
    if (skipped && week < HISTORY_WEEKS - 1) continue;
    const progress = at(offset / (HISTORY_WEEKS * 7)) + noise * far * deviation;
    const value = Number((baseline + progress * (target - baseline)).toFixed(decimals));
    values.push({ day: addDays(START, offset), value, seq: values.length });
  }
  return { kind, baseline, target, window: HISTORY_WINDOW, values };
}

/** As many histories of a kind, of the seeds from 1. */
export function makeHistories(kind: HistoryKind, count: number): History[] {
  return Array.from({ length: count }, (_, index) => makeHistory(kind, index + 1));
}

function courseOf(kind: HistoryKind, chance: Chance): Course {
  const plain = (at: Course['at'], noise: number): Course => ({ at, noise, outliers: 0 });
  switch (kind) {
    case 'linear':
      return plain(straight(between(chance, 0.4, 1.3)), between(chance, 0.005, 0.03));
    case 'noisy': {
      const at = straight(between(chance, 0.2, 1.2));
      return { at, noise: between(chance, 0.1, 0.3), outliers: 5 };
    }
    case 'flat':
      return plain(always(between(chance, -0.2, 0.6)), between(chance, 0.01, 0.12));
    case 'decreasing': {
      const towards = chance.below(2) === 0;
      const end = towards ? between(chance, 0.3, 1.2) : between(chance, -1, -0.2);
      return plain(straight(end), between(chance, 0.02, 0.1));
    }
    case 's-curve': {
      const [height, middle, steep] = [
        between(chance, 0.5, 1.2),
        between(chance, 0.4, 0.7),
        between(chance, 8, 14),
      ];
      return plain(
        (share) => height / (1 + Math.exp(-steep * (share - middle))),
        between(chance, 0.01, 0.05),
      );
    }
    case 'late-jump': {
      const [level, moment, jump] = [
        between(chance, 0, 0.2),
        between(chance, 0.7, 0.9),
        between(chance, 0.5, 1),
      ];
      return plain((share) => (share < moment ? level : level + jump), between(chance, 0.01, 0.05));
    }
  }
}

const straight = (end: number) => (share: number) => share * end;
const always = (level: number) => () => level;

const FINE = 1_000_000_000;

function between(chance: Chance, low: number, high: number): number {
  return low + (chance.below(FINE) / FINE) * (high - low);
}

/** Standard normal, by Box and Muller. */
function gaussian(chance: Chance): number {
  const radius = Math.sqrt(-2 * Math.log((chance.below(FINE) + 1) / FINE));
  return radius * Math.cos(2 * Math.PI * (chance.below(FINE) / FINE));
}
