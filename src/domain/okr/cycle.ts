import { addDays, type CalendarDay, makeCalendarDay, partsOfDay } from './calendar-day';
import { type DayRange, daysIn, overlapDays } from './day-range';
import type { FieldProblem } from './field-problem';

export const CYCLE_STATES = ['planning', 'active', 'closed'] as const;
export type CycleState = (typeof CYCLE_STATES)[number];

/** A named period with inclusive dates; cycles may overlap (PRODUCT §2 Cycle). */
export interface Cycle extends DayRange {
  readonly id: string;
  readonly name: string;
  readonly state: CycleState;
}

/** Kinds of cycle whose dates follow from the fiscal year; a cycle of free dates needs no proposal. */
export const CYCLE_KINDS = ['month', 'quarter', 'trimester', 'half-year', 'year'] as const;
export type CycleKind = (typeof CYCLE_KINDS)[number];

const MONTHS: Readonly<Record<CycleKind, number>> = {
  month: 1,
  quarter: 3,
  trimester: 4,
  'half-year': 6,
  year: 12,
};
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export interface CycleProposal extends DayRange {
  readonly name: string;
}

/**
 * The cycle of a kind that holds `day`, in fiscal years that begin with the month `fiscalFirstMonth`
 * (1–12). A fiscal year that is not the calendar year is named after the year it ends in, as
 * `Q1 FY2027`; a calendar year as `Q1 2027`. Throws RangeError for a month that does not exist.
 */
export function proposeCycle(kind: CycleKind, day: CalendarDay, fiscalFirstMonth: number): CycleProposal {
  if (!Number.isInteger(fiscalFirstMonth) || fiscalFirstMonth < 1 || fiscalFirstMonth > 12) {
    throw new RangeError(`not a month: ${fiscalFirstMonth}`);
  }
  const { year, month } = partsOfDay(day);
  const monthOfYear = (month - fiscalFirstMonth + 12) % 12;
  const index = Math.floor(monthOfYear / MONTHS[kind]);
  const fiscalStartYear = month >= fiscalFirstMonth ? year : year - 1;
  const start = firstOfMonth(fiscalStartYear, fiscalFirstMonth + index * MONTHS[kind]);
  const startParts = partsOfDay(start);
  const end = addDays(firstOfMonth(startParts.year, startParts.month + MONTHS[kind]), -1);
  const fiscalYear = fiscalFirstMonth === 1 ? `${year}` : `FY${fiscalStartYear + 1}`;
  return { name: nameOf(kind, index, fiscalYear, start), start, end };
}

function firstOfMonth(year: number, month: number): CalendarDay {
  return makeCalendarDay(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1);
}

function nameOf(kind: CycleKind, index: number, fiscalYear: string, start: CalendarDay): string {
  switch (kind) {
    case 'month':
      return `${MONTH_NAMES[partsOfDay(start).month - 1]} ${partsOfDay(start).year}`;
    case 'quarter':
      return `Q${index + 1} ${fiscalYear}`;
    case 'trimester':
      return `T${index + 1} ${fiscalYear}`;
    case 'half-year':
      return `H${index + 1} ${fiscalYear}`;
    case 'year':
      return fiscalYear;
  }
}

/** True when the two share a day. */
export function cyclesOverlap(a: DayRange, b: DayRange): boolean {
  return overlapDays(a, b) > 0;
}

/**
 * The cycle a sprint belongs to: the one with most of its days; at a tie the later (PRODUCT §3.17).
 * Later means the later start and then the earlier end, so that a quarter inside a yearly cycle wins in
 * its first quarter as in all others. Undefined when no cycle holds a day of the sprint.
 */
export function cycleOfSprint<C extends DayRange>(cycles: readonly C[], sprint: DayRange): C | undefined {
  let best: C | undefined;
  for (const cycle of cycles) {
    if (!cyclesOverlap(cycle, sprint)) continue;
    if (best === undefined || holdsMore(cycle, best, sprint)) best = cycle;
  }
  return best;
}

function holdsMore(candidate: DayRange, best: DayRange, sprint: DayRange): boolean {
  const more = overlapDays(candidate, sprint) - overlapDays(best, sprint);
  if (more !== 0) return more > 0;
  if (candidate.start !== best.start) return candidate.start > best.start;
  return candidate.end < best.end;
}

export const CYCLE_NAME_LIMIT = 80;
/** Five years: longer is a slip in a date. */
export const CYCLE_DAYS_LIMIT = 1827;

export type CycleProblem = FieldProblem<'name' | 'end', 'required' | 'too-long' | 'end-before-start'>;

/** What is wrong with a cycle's name and dates; empty when nothing is. */
export function checkCycle(cycle: { readonly name: string } & DayRange): CycleProblem[] {
  const problems: CycleProblem[] = [];
  if (cycle.name.trim() === '') {
    problems.push({ field: 'name', code: 'required', hint: 'Give the cycle a name, such as "Q1 2027".' });
  } else if (cycle.name.length > CYCLE_NAME_LIMIT) {
    const hint = `Keep the name within ${CYCLE_NAME_LIMIT} characters.`;
    problems.push({ field: 'name', code: 'too-long', hint });
  }
  if (cycle.end < cycle.start) {
    const hint = 'The last day must not be before the first.';
    problems.push({ field: 'end', code: 'end-before-start', hint });
  } else if (daysIn(cycle) > CYCLE_DAYS_LIMIT) {
    problems.push({ field: 'end', code: 'too-long', hint: 'A cycle may last at most five years.' });
  }
  return problems;
}
