import { type RefObject, useLayoutEffect, useState } from 'react';
import { type RowWindow, rowWindow } from './row-window';

const UNSEEN = { top: 0, height: 800 };

/** The rows in sight of a box that scrolls; drawn anew at most once a frame. */
export function useRowWindow(box: RefObject<HTMLElement>, offsets: readonly number[]): RowWindow {
  const [view, setView] = useState(UNSEEN);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const { scrollTop: top, clientHeight: height } = element;
      setView((old) => (old.top === top && old.height === height ? old : { top, height }));
    };
    const later = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', later, { passive: true });
    const sized = new ResizeObserver(later);
    sized.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', later);
      sized.disconnect();
    };
  }, [box]);
  return rowWindow(offsets, view.top, view.height);
}
