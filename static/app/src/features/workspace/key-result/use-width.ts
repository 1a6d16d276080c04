import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width in pixels that an element has now; 0 before it is drawn. */
export function useWidth<E extends HTMLElement>(): readonly [RefObject<E>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const read = () => setWidth(Math.floor(current.clientWidth));
    read();
    const observer = new ResizeObserver(read);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
