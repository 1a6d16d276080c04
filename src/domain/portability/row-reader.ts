import type { CalendarDay } from '../okr/calendar-day';
import { choiceIn, type DateOrder, dayIn, type NumberStyle, numberIn, yesNoIn } from './cells';
import { COLUMNS_OF, type Column, type ImportKind } from './columns';
import type { CsvRow } from './csv-read';
import { withoutGuard } from './csv-write';
import { type ImportProblem, shownCell } from './import-problem';

/** How the cells of a file are to be read, as its importer said or the preview guessed. */
export interface FileReading {
  readonly file: number;
  readonly kind: ImportKind;
  /** For each cell its column's name; null: not imported. */
  readonly columns: readonly (string | null)[];
  readonly numbers: NumberStyle;
  readonly dates: DateOrder;
}

/** The cells of one row by their column, read and judged one by one; what is wrong is collected. */
export interface RowReader {
  readonly row: number;
  readonly problems: ImportProblem[];
  /** Text without blanks at its ends; '' where there is none. A formula is text like any other. */
  text(column: string, limit: number): string;
  /** The same, of which there must be some. */
  required(column: string, limit: number): string;
  number(column: string): number | null;
  day(column: string): CalendarDay | null;
  yesNo(column: string): boolean;
  choice<T extends string>(
    column: string,
    choices: readonly T[],
    otherwise: T,
    words?: Readonly<Record<string, T>>,
  ): T;
  /** Notes a problem that a rule found. */
  refuse(column: string | null, hint: string): void;
}

export function readRow(row: CsvRow, reading: FileReading): RowReader {
  const { file, kind, columns, numbers, dates } = reading;
  const problems: ImportProblem[] = [];
  const cellOf = (name: string) => {
    const index = columns.indexOf(name);
    return index === -1 ? '' : withoutGuard(row.cells[index] ?? '').trim();
  };
  const headerOf = (name: string) =>
    COLUMNS_OF[kind].find((each: Column) => each.name === name)?.header ?? name;
  const refuse = (name: string | null, hint: string) => {
    const cell = name === null ? '' : shownCell(cellOf(name));
    problems.push({ file, row: row.row, column: name === null ? null : headerOf(name), cell, hint });
  };
  const text = (name: string, limit: number) => {
    const cell = cellOf(name);
    if (cell.length > limit) {
      refuse(name, `This is ${cell.length} characters long; at most ${limit} fit. Shorten it.`);
    }
    return cell;
  };
  return {
    row: row.row,
    problems,
    refuse,
    text,
    required(name, limit) {
      const cell = text(name, limit);
      if (cell === '') refuse(name, `${headerOf(name)} is empty. Fill it in, or take the row out.`);
      return cell;
    },
    number(name) {
      const cell = cellOf(name);
      if (cell === '') return null;
      const number = numberIn(cell, numbers);
      if (number === undefined) refuse(name, numberHint(cell, numbers));
      return number ?? null;
    },
    day(name) {
      const cell = cellOf(name);
      if (cell === '') return null;
      const day = dayIn(cell, dates);
      if (day === undefined) refuse(name, dayHint(cell, dates));
      return day ?? null;
    },
    yesNo(name) {
      const said = yesNoIn(cellOf(name));
      if (said === undefined) refuse(name, 'Write yes or no.');
      return said ?? false;
    },
    choice(name, choices, otherwise, words = {}) {
      const cell = cellOf(name);
      if (cell === '') return otherwise;
      const chosen = choiceIn(cell, choices, words);
      if (chosen === undefined)
        refuse(name, `Not known here. Write one of: ${choices.filter((each) => each !== '').join(', ')}.`);
      return chosen ?? otherwise;
    },
  };
}

function numberHint(cell: string, style: NumberStyle): string {
  const other: NumberStyle = style === 'point' ? 'comma' : 'point';
  const words = { point: 'decimal points (1,234.5)', comma: 'decimal commas (1.234,5)' };
  if (numberIn(cell, other) !== undefined) {
    return `Not a number with ${words[style]}, but one with ${words[other]}. Choose those for the file, or change the cell.`;
  }
  return 'Not a number. Write digits only; the unit has a column of its own.';
}

function dayHint(cell: string, order: DateOrder): string {
  const other: DateOrder = order === 'day-first' ? 'month-first' : 'day-first';
  if (dayIn(cell, other) !== undefined) {
    return `No such date with the ${order.replace('-', ' ')}. Choose ${other.replace('-', ' ')} for the file, or write it as 2026-12-31.`;
  }
  return 'Not a date that exists. Write it as 2026-12-31.';
}
