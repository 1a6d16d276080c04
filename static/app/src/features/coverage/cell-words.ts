import type { Formats } from '../../format/formats';
import type { Grid, GridRow } from './coverage-grid';
import { effortWords } from './effort-words';
import { columnName, rowTitle } from './grid-text';

/** How a number came about, for the cell that somebody points at: what it is, and of how much. */
export function cellWords(grid: Grid, row: GridRow | undefined, column: number, formats: Formats): string {
  if (row === undefined) return '';
  const name = row.kind === 'other' || row.kind === 'unaligned' ? rowTitle(row) : row.key;
  const found = grid.columns[column];
  const { unit } = grid;
  if (found === undefined) {
    if (column < 0 || unit === null) return '';
    return `${name}: ${effortWords(row.sum, unit, formats)} in all columns but plans, of ${effortWords(grid.sum, unit, formats)}.${row.again.some((each) => each > 0) ? ' What two sprints completed counts once, in the later one.' : ''}`;
  }
  const cell = row.cells[column] ?? 0;
  const all = grid.columnSums[column] ?? 0;
  const where = columnName(found, formats);
  if (cell === 0) return `${name} in ${where}: no work.`;
  const of = all === 0 ? '' : `, ${formats.percent(cell / all)} of the ${effortWords(all, unit, formats)}`;
  const later = row.again[column] ?? 0;
  const again =
    later === 0
      ? ''
      : ` ${effortWords(later, unit, formats)} of it re-opened and completed again in a later sprint: the sum counts them there.`;
  const how =
    unit === 'team-weeks'
      ? ' A team-week: share of the board’s sprint × its weeks.'
      : ' An issue of several key results counts for each in even parts.';
  return `${name} in ${where}: ${effortWords(cell, unit, formats)}${found.isPlan ? ' planned so far' : ''}${of} in it.${again}${how}`;
}
