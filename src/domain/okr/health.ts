import { isInside } from './bounds';
import type { CalendarDay } from './calendar-day';
import { addDays, daysBetween } from './calendar-day';
import { compareDatedValues, type DatedValue } from './dated-value';
import { type Rhythm, rhythmDays } from './rhythm';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';

/** A health metric: watched within its healthy range, with no end (PRODUCT §2). */
export interface HealthFacts {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly values: readonly DatedValue[];
  readonly rhythm: Rhythm;
  readonly sprintDays: number;
}

export const HEALTH_STATES = ['healthy', 'outside', 'stale', 'no-data'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

export interface Health {
  readonly state: HealthState;
  readonly latest: DatedValue | null;
  /** While outside: the day of the first value outside since the last one inside. */
  readonly outsideSince: CalendarDay | null;
}

/** How a health metric stands: outside goes before stale, for a range that was left is news however old. */
export function healthOf(
  facts: HealthFacts,
  today: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Health {
  const values = facts.values.filter((value) => value.day <= today).sort(compareDatedValues);
  const latest = values.at(-1);
  if (latest === undefined) return { state: 'no-data', latest: null, outsideSince: null };
  const range = { kind: 'keep-within', lower: facts.lower, upper: facts.upper } as const;
  if (!isInside(range, latest.value)) {
    const lastInside = values.findLastIndex((value) => isInside(range, value.value));
    return { state: 'outside', latest, outsideSince: values[lastInside + 1]?.day ?? latest.day };
  }
  const patience = thresholds.staleBeats * rhythmDays(facts.rhythm, facts.sprintDays);
  const state = daysBetween(latest.day, today) > patience ? 'stale' : 'healthy';
  return { state, latest, outsideSince: null };
}

/** The day by which the next value is wanted; null before the first. */
export function nextValueDue(facts: HealthFacts, today: CalendarDay): CalendarDay | null {
  const { latest } = healthOf(facts, today);
  return latest === null ? null : addDays(latest.day, rhythmDays(facts.rhythm, facts.sprintDays));
}
