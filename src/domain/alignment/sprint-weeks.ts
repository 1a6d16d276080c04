import type { DayRange } from '../okr/day-range';
import { sprintLengthDays, teamWeeks } from './effort';

/** A sprint's whole effort, in its board's unit, planned and done, and its days. */
export interface WeighedSprint {
  readonly planned: number;
  readonly done: number;
  readonly days: DayRange | null;
}

/**
 * Team-weeks that one point (or issue) of a sprint stands for (PRODUCT §3.13): its share of the sprint times the
 * sprint's weeks. The sprint is what was planned or, where more was done, what was done, so that a team never works
 * longer than its sprint and a running sprint's first issue is not all of it. 0 of a sprint without days or effort.
 */
export function weeksPerEffort({ planned, done, days }: WeighedSprint): number {
  const whole = Math.max(planned, done);
  if (days === null || whole <= 0) return 0;
  return teamWeeks(1 / whole, sprintLengthDays(days));
}
