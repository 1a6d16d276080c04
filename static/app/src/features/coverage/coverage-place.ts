/** How effort is counted: what was planned at the start of sprints, or what was done in them. */
export type Measure = 'planned' | 'done';

/** What is open of the heat map: the part of the address behind `/sprints/`, so that browser and reload come back to it. */
export interface CoveragePlace {
  /** Id of the board whose sprints are the columns; `all`: every board, by fortnight; null: whichever comes first. */
  readonly board: string | null;
  readonly measure: Measure;
  /** The cell whose issues are shown. */
  readonly cell: { readonly column: string; readonly row: string } | null;
}

export const START: CoveragePlace = { board: null, measure: 'done', cell: null };

const PLACE =
  /^(?:board-(\d{1,18}|all))?-?(planned)?(?:-?in-(\d{1,18})-for-([A-Z]{1,10}-\d{1,9}|unaligned|other))?$/;

/** Reads the part; what it does not know begins at the start. */
export function parsePlace(part: string | null): CoveragePlace {
  const [, board, planned, column, row] = PLACE.exec(part ?? '') ?? [];
  return {
    board: board ?? null,
    measure: planned === undefined ? 'done' : 'planned',
    cell: column === undefined || row === undefined ? null : { column, row },
  };
}

/** The part as `parsePlace` reads it; null at the start. */
export function makePlace({ board, measure, cell }: CoveragePlace): string | null {
  const parts = [
    ...(board === null ? [] : [`board-${board}`]),
    ...(measure === 'done' ? [] : [measure]),
    ...(cell === null ? [] : [`in-${cell.column}-for-${cell.row}`]),
  ];
  return parts.length === 0 ? null : parts.join('-');
}
