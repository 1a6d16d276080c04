/** Something in a file that keeps it from being imported, and what to do about it. */
export interface ImportProblem {
  /** Which file, from 0. */
  readonly file: number;
  /** As spreadsheets count: the header is row 1; 0 where it is about the file as a whole. */
  readonly row: number;
  /** The column's header; null where it is about the row as a whole. */
  readonly column: string | null;
  /** What the cell says, cut short. */
  readonly cell: string;
  readonly hint: string;
}

const CELL_SHOWN = 60;

export function shownCell(cell: string): string {
  return cell.length > CELL_SHOWN ? `${cell.slice(0, CELL_SHOWN)}…` : cell;
}
