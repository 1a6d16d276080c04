import type { DayPlan } from '../okrs/plan';
import { addDays, type Quarter } from './quarters';

/** The day of the calendar that a plan means, within its cycle or counted from today. */
export function dayOf({ from, days }: DayPlan, cycle: Quarter, today: string): string {
  return addDays(from === 'start' ? cycle.start : today, days);
}
