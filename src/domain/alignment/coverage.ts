import { addDays, type CalendarDay, earlierDay } from '../okr/calendar-day';
import { cycleOfSprint } from '../okr/cycle';
import { type DayRange, holdsDay } from '../okr/day-range';

/** A grid of effort: a row for each key result, a column for each sprint or fortnight. */
export interface Coverage<Column> {
  readonly columns: readonly Column[];
  /** In the order in which the key results were given; a row without work is there, and blank. */
  readonly rows: readonly CoverageRow[];
  /** Of each column over the rows. */
  readonly columnSums: readonly number[];
  readonly sum: number;
}

export interface CoverageRow {
  readonly keyResultId: string;
  /** As many as there are columns; 0 is blank. */
  readonly cells: readonly number[];
  readonly sum: number;
}

/** A sprint with its effort by id of the key result, planned or done as the caller chooses. */
export interface SprintEffort {
  readonly id: string;
  readonly byKeyResult: ReadonlyMap<string, number>;
}

/** Work on a key result, in team-weeks, and the day it was completed on (of planned work: is to be). */
export interface CompletedWork {
  readonly keyResultId: string;
  readonly teamWeeks: number;
  readonly completedOn: CalendarDay;
}

/** Coverage of one board: key results × its sprints as given, in the board's unit (PRODUCT §3.17). */
export function boardCoverage<S extends SprintEffort>(
  keyResultIds: readonly string[],
  sprints: readonly S[],
): Coverage<S> {
  return grid(keyResultIds, sprints, (keyResultId, at) => sprints[at]?.byKeyResult.get(keyResultId) ?? 0);
}

/**
 * Coverage above a board: key results × fortnights of the cycle, in team-weeks (PRODUCT §3.17). Work is credited to
 * where its completion day falls; what was completed outside the cycle is in no column.
 */
export function cycleCoverage(
  keyResultIds: readonly string[],
  cycle: DayRange,
  work: readonly CompletedWork[],
): Coverage<DayRange> {
  const columns = fortnightsOf(cycle);
  const cells = new Map<string, number>();
  for (const { keyResultId, teamWeeks, completedOn } of work) {
    const at = columns.findIndex((column) => holdsDay(column, completedOn));
    const cell = `${at} ${keyResultId}`;
    cells.set(cell, (cells.get(cell) ?? 0) + teamWeeks);
  }
  return grid(keyResultIds, columns, (keyResultId, at) => cells.get(`${at} ${keyResultId}`) ?? 0);
}

/** Fourteen days each from the cycle's start; the last ends with the cycle. */
export function fortnightsOf(cycle: DayRange): DayRange[] {
  const fortnights: DayRange[] = [];
  for (let start = cycle.start; start <= cycle.end; start = addDays(start, FORTNIGHT)) {
    fortnights.push({ start, end: earlierDay(addDays(start, FORTNIGHT - 1), cycle.end) });
  }
  return fortnights;
}
const FORTNIGHT = 14;

/** The sprints that belong to a cycle: it holds most of their days, at a tie the later cycle does (PRODUCT §3.17). */
export function sprintsOfCycle<S extends DayRange>(
  cycleId: string,
  cycles: readonly (DayRange & { readonly id: string })[],
  sprints: readonly S[],
): S[] {
  return sprints.filter((sprint) => cycleOfSprint(cycles, sprint)?.id === cycleId);
}

function grid<Column>(
  keyResultIds: readonly string[],
  columns: readonly Column[],
  cellOf: (keyResultId: string, at: number) => number,
): Coverage<Column> {
  const rows = [...new Set(keyResultIds)].map((keyResultId) => {
    const cells = columns.map((_, at) => cellOf(keyResultId, at));
    return { keyResultId, cells, sum: total(cells) };
  });
  const columnSums = columns.map((_, at) => total(rows.map((row) => row.cells[at] ?? 0)));
  return { columns, rows, columnSums, sum: total(columnSums) };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
