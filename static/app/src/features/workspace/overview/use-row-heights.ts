import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import type { TreeRow } from './tree-rows';

/** Below this width (in rem) rows become cards. */
const NARROW_REM = 46;

/** Heights in rem; each holds two lines of its longest text, so that nothing need be measured to scroll. */
const WIDE: Readonly<Record<TreeRow['kind'], number>> = { team: 2.5, objective: 4.25, 'key-result': 4.25 };
const CARDS: Readonly<Record<TreeRow['kind'], number>> = { team: 2.75, objective: 8, 'key-result': 11 };

/** How high each row is, in pixels of the text size of now, and whether there is room for columns. */
export function useRowHeights(box: RefObject<HTMLElement>) {
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
  const heightOf = useCallback((row: TreeRow) => (narrow ? CARDS : WIDE)[row.kind] * rem, [narrow, rem]);
  return { heightOf, narrow };
}
