/** Where the arrow keys lead in a table: row and column, column 0 being the row's heading. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** The place that a key leads to (ARIA grid); null for keys that lead nowhere. Home and End stay in the row. */
export function gridMove(
  at: GridPlace,
  key: string,
  size: { readonly rows: number; readonly columns: number },
  { ctrl, rtl }: { readonly ctrl: boolean; readonly rtl: boolean },
): GridPlace | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  if (key === 'Home') return { row: ctrl ? 0 : at.row, column: 0 };
  if (key === 'End') return { row: ctrl ? last.row : at.row, column: last.column };
  const step = STEPS[key];
  if (step === undefined) return null;
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return {
    row: within(at.row + step[0], last.row),
    column: within(at.column + step[1] * (rtl ? -1 : 1), last.column),
  };
}
