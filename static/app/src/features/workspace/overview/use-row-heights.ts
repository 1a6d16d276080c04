import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { TreeRow } from './tree-rows';

/** Below this width (in rem) rows become cards. */
const NARROW_REM = 46;

/** Rows that are new to the window are measured in the first or second look. */
const LOOKS_A_FRAME = 8;

/** Heights in rem that hold two lines of text and one of facts; a row that needs more is measured when it is drawn. */
const WIDE: Readonly<Record<TreeRow['kind'], number>> = { team: 2.5, objective: 4.25, 'key-result': 4.25 };
const CARDS: Readonly<Record<TreeRow['kind'], number>> = { team: 2.75, objective: 8, 'key-result': 11 };

/**
 * How high each row is, in pixels of the text size of now, and whether there is room for columns. `leastOf` is what a
 * row takes at least, `heightOf` what it takes as far as it is known; `rows` holds those that are drawn.
 */
export function useRowHeights(box: RefObject<HTMLElement>, rows: RefObject<HTMLElement>) {
  const [size, setSize] = useState({ rem: 16, narrow: false });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const narrow = element.clientWidth < NARROW_REM * rem;
      setSize((old) => (old.rem === rem && old.narrow === narrow ? old : { rem, narrow }));
    };
    look();
    const sized = new ResizeObserver(look);
    sized.observe(element);
    return () => sized.disconnect();
  }, [box]);
  const { rem, narrow } = size;
  const leastOf = useCallback((row: TreeRow) => (narrow ? CARDS : WIDE)[row.kind] * rem, [narrow, rem]);
  const [measured, setMeasured] = useState<ReadonlyMap<string, number>>(new Map());
  const measure = useCallback(() => {
    const drawn = [...(rows.current?.children ?? [])].filter((each) => each instanceof HTMLElement);
    setMeasured((old) => {
      const news = drawn.filter((each) => each.offsetHeight > 0 && old.get(each.id) !== each.offsetHeight);
      return news.length === 0
        ? old
        : new Map([...old, ...news.map((each) => [each.id, each.offsetHeight] as const)]);
    });
  }, [rows]);
  // Before they are painted, so that no row is seen in a place that is not its own. Heights that chase each other (a scroll
  // bar that comes with one and goes with the other) wait for the next frame: React ends a page that never comes to rest.
  const looks = useRef(0);
  useLayoutEffect(() => {
    if (looks.current === 0) requestAnimationFrame(() => (looks.current = 0));
    looks.current += 1;
    if (looks.current <= LOOKS_A_FRAME) measure();
  });
  useLayoutEffect(() => {
    const element = rows.current;
    if (element === null) return;
    const sized = new ResizeObserver(measure);
    sized.observe(element);
    return () => sized.disconnect();
  }, [rows, measure]);
  const heightOf = useCallback((row: TreeRow) => measured.get(row.id) ?? leastOf(row), [measured, leastOf]);
  return { heightOf, leastOf, narrow };
}
