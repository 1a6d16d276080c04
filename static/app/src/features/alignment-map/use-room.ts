import { type RefObject, useLayoutEffect, useState } from 'react';

/** Narrower than so many pixels five columns cannot be read: the picture then scrolls by itself. */
const LEAST = 720;
/** While the room is not known. */
const USUAL = 1080;
/** Wider the bands only grow longer. */
const MOST = 1600;

/** How wide the picture in a box may be, in pixels; follows the window. */
export function useRoom(box: RefObject<HTMLElement | null>, padding: number): number {
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    const measure = () => {
      const room = box.current?.clientWidth ?? 0;
      if (room > 0) setWidth(Math.min(MOST, Math.max(LEAST, room - padding)));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [box, padding]);
  return width;
}
