import type { FieldProblem } from '../../okr/field-problem';
import { type CoachLimits, DEFAULT_COACH_LIMITS } from './coach-limits';

export type CoachLimit = keyof CoachLimits;
export type CoachLimitProblem = FieldProblem<CoachLimit, 'out-of-range' | 'not-whole' | 'not-below'>;

interface CoachRange {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}
const COUNT: CoachRange = { min: 1, max: 50, whole: true };

/** Between which numbers an organisation may choose each limit of the coach. */
export const COACH_RANGES: Readonly<Record<CoachLimit, CoachRange>> = {
  mostKeyResults: COUNT,
  fewestKeyResults: { ...COUNT, min: 0 },
  mostObjectives: COUNT,
  frequentShare: { min: 0, max: 1, whole: false },
  frequentDays: { min: 1, max: 366, whole: true },
  mostOwned: COUNT,
  farTarget: { min: 0.5, max: 100, whole: false },
};

export function isCoachLimit(name: string): name is CoachLimit {
  return Object.hasOwn(COACH_RANGES, name);
}
export const COACH_LIMITS: readonly CoachLimit[] = Object.keys(COACH_RANGES).filter(isCoachLimit);

/** What is wrong with the limits that an organisation chose for itself, by name; empty when nothing is. */
export function checkCoachLimits(chosen: Partial<CoachLimits>): CoachLimitProblem[] {
  const problems = COACH_LIMITS.flatMap((field): CoachLimitProblem[] => {
    const value = chosen[field];
    const { min, max, whole } = COACH_RANGES[field];
    if (value === undefined) return [];
    if (!(value >= min && value <= max)) {
      return [{ field, code: 'out-of-range', hint: `Enter a number from ${min} to ${max}.` }];
    }
    return whole && !Number.isInteger(value)
      ? [{ field, code: 'not-whole', hint: 'Enter a whole number.' }]
      : [];
  });
  const { fewestKeyResults, mostKeyResults } = { ...DEFAULT_COACH_LIMITS, ...chosen };
  if (problems.length === 0 && fewestKeyResults > mostKeyResults) {
    const hint = 'The fewest key results cannot be more than the most.';
    problems.push({ field: 'fewestKeyResults', code: 'not-below', hint });
  }
  return problems;
}
