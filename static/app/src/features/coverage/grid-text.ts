import { type CsvCell, writeCsv } from '../../../../../src/domain/portability/csv-write';
import type { Formats } from '../../format/formats';
import type { Grid, GridColumn, GridRow } from './coverage-grid';
import { effortNumber, unitWords } from './effort-words';

/** What a column is called: its sprint, or the days of its fortnight. */
export function columnName(column: GridColumn, formats: Formats): string {
  if (column.sprint !== null) return column.sprint.name;
  return column.start === null || column.end === null ? '' : formats.dayRange(column.start, column.end);
}

/** How much of a column is aligned, and of what: `86 % of done aligned`. */
export function alignedWords({ aligned, alignedOf }: GridColumn, formats: Formats): string {
  if (aligned === null) return 'no work';
  return `${formats.percent(aligned)}${alignedOf === 'now' ? '' : ` of ${alignedOf}`} aligned`;
}

export function rowTitle(row: GridRow): string {
  switch (row.kind) {
    case 'objective':
      return row.objective.title;
    case 'key-result':
      return row.keyResult.title;
    case 'area':
      return row.area.name;
    case 'other':
      return 'Other key results';
    case 'unaligned':
      return 'Unaligned';
  }
}

const keyOf = (row: GridRow): string => (row.kind === 'other' || row.kind === 'unaligned' ? '' : row.key);
const statusOf = (row: GridRow): string => (row.kind === 'key-result' ? row.keyResult.status.word : '');
const noteOf = (row: GridRow): string =>
  row.kind !== 'key-result'
    ? ''
    : row.neglected !== null
      ? `Neglected. ${row.neglected}`
      : row.unlinked
        ? 'No issue is linked.'
        : '';

/** The heat map as a text with tabs between cells, which spreadsheets and mails take as a table. */
export function gridText(grid: Grid, heading: string, formats: Formats): string {
  const head = ['Key', 'Key result', 'Status', ...grid.columns.map((each) => columnName(each, formats))];
  const lines = grid.rows
    .filter((row) => row.kind !== 'objective')
    .map((row) => [
      keyOf(row),
      rowTitle(row),
      statusOf(row),
      ...row.cells.map((cell) => (cell === 0 ? '' : effortNumber(cell, grid.unit, formats))),
      ...(grid.unit === null ? [] : [effortNumber(row.sum, grid.unit, formats)]),
      noteOf(row),
    ]);
  const all = [[...head, ...(grid.unit === null ? [] : ['Sum']), 'Note'], ...lines];
  return [`${heading} (${unitWords(grid.unit)})`, ...all.map((cells) => cells.join('\t').trimEnd())].join(
    '\n',
  );
}

/** The same as CSV, with plain numbers. */
export function gridCsv(grid: Grid, formats: Formats): string {
  const rows: CsvCell[][] = grid.rows
    .filter((row) => row.kind !== 'objective')
    .map((row) => [
      keyOf(row),
      rowTitle(row),
      row.kind === 'key-result' ? row.objective.key : '',
      statusOf(row),
      ...row.cells,
      ...(grid.unit === null ? [] : [row.sum]),
      noteOf(row),
    ]);
  const head = [
    ...['Key', 'Key result', 'Objective', 'Status'],
    ...grid.columns.map((each) => columnName(each, formats)),
    ...(grid.unit === null ? [] : ['Sum']),
    'Note',
  ];
  return writeCsv([head, ...rows]);
}
