/** Days of the calendar as `YYYY-MM-DD`, counted in UTC so that no clock change shifts one. */
const DAY_MS = 86_400_000;

export interface Quarter {
  readonly name: string;
  /** First and last day, both included. */
  readonly start: string;
  readonly end: string;
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The day it is at a moment, in a time zone. */
export function dayAt(now: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
}

export interface Cycles {
  readonly before: Quarter;
  readonly running: Quarter;
  readonly next: Quarter;
  /** The fiscal year that holds the running quarter. */
  readonly year: Quarter;
}

/**
 * The running quarter with its neighbours and its year. A quarter begins on the first of a month, 40 to 70 days ago:
 * far enough in for its numbers to tell something, and near enough to the sprints whose goals name its key results.
 * Where the calendar's quarter fits it is that one (`Q4 2026`); else it belongs to a fiscal year that begins in
 * February or March, as in retail, named after the year it ends in (`Q3 FY2027`).
 */
export function quartersAt(today: string): Cycles {
  const earliest = addDays(today, -70);
  const starts = Array.from({ length: 31 }, (_, index) => addDays(earliest, index)).filter((day) =>
    day.endsWith('-01'),
  );
  const start = starts.find((day) => monthOf(day) % 3 === 1) ?? starts[0] ?? earliest;
  const yearStart = monthsAfter(start, -((monthOf(start) - firstMonthOf(start) + 12) % 12));
  return {
    before: quarterFrom(monthsAfter(start, -3)),
    running: quarterFrom(start),
    next: quarterFrom(monthsAfter(start, 3)),
    year: { name: yearOf(start), start: yearStart, end: addDays(monthsAfter(yearStart, 12), -1) },
  };
}

function quarterFrom(start: string): Quarter {
  const quarter = Math.floor((monthOf(start) - firstMonthOf(start) + 12) / 3) % 4;
  return { name: `Q${quarter + 1} ${yearOf(start)}`, start, end: addDays(monthsAfter(start, 3), -1) };
}

/** 1, 2 or 3: the month in which a year begins that has a quarter beginning here. */
function firstMonthOf(quarterStart: string): number {
  return ((monthOf(quarterStart) - 1) % 3) + 1;
}

function yearOf(quarterStart: string): string {
  const year = Number(quarterStart.slice(0, 4));
  const first = firstMonthOf(quarterStart);
  return first === 1 ? `${year}` : `FY${monthOf(quarterStart) >= first ? year + 1 : year}`;
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

function monthsAfter(first: string, months: number): string {
  return new Date(Date.UTC(Number(first.slice(0, 4)), monthOf(first) - 1 + months, 1))
    .toISOString()
    .slice(0, 10);
}
