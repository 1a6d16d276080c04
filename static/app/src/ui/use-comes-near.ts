import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether an element has come to what is on the screen once: for what costs, and stands far below. */
export function useComesNear<E extends Element>(): readonly [RefObject<E>, boolean] {
  const place = useRef<E>(null);
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const element = place.current;
    if (near || element === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);
  return [place, near];
}
