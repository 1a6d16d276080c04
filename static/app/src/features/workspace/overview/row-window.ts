/** Which rows of a long list are drawn: those in sight and a few around, so that scrolling meets no gaps. */
export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  /** Pixels above the first one drawn. */
  readonly before: number;
  /** Pixels of the whole list. */
  readonly height: number;
}

const AROUND_PX = 400;

/** Pixels above each row, and below the last: `offsets[i]` is where row i begins. */
export function rowOffsets(heights: readonly number[]): readonly number[] {
  const offsets = [0];
  let sum = 0;
  for (const height of heights) {
    sum += height;
    offsets.push(sum);
  }
  return offsets;
}

/** The window over rows that begin at `offsets`, scrolled to `top` in a box of `height` pixels. */
export function rowWindow(offsets: readonly number[], top: number, height: number): RowWindow {
  const count = offsets.length - 1;
  const first = Math.max(0, rowAt(offsets, top - AROUND_PX));
  const last = Math.min(count, rowAt(offsets, top + height + AROUND_PX) + 1);
  return { first, last, before: offsets[first] ?? 0, height: offsets[count] ?? 0 };
}

/** Where to scroll so that a row is in sight; the same place when it is. */
export function scrolledTo(
  offsets: readonly number[],
  row: number,
  view: { readonly top: number; readonly height: number },
): number {
  const begin = offsets[row] ?? 0;
  const end = offsets[row + 1] ?? begin;
  if (begin < view.top) return begin;
  return end > view.top + view.height ? end - view.height : view.top;
}

/** The row at a height, by bisection. */
function rowAt(offsets: readonly number[], y: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, offsets.length - 2);
}
