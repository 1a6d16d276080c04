import { type RefObject, useRef } from 'react';
import type { TryAction } from './tries';

/**
 * A step that is tried often takes its own button away: the focus goes to the heading above it, so that the keyboard
 * goes on where it was, and nothing scrolls.
 */
export function useFocusAfter(
  dispatch: (action: TryAction) => void,
): readonly [heading: RefObject<HTMLHeadingElement>, act: (action: TryAction) => void] {
  const heading = useRef<HTMLHeadingElement>(null);
  const act = (action: TryAction) => {
    dispatch(action);
    heading.current?.focus({ preventScroll: true });
  };
  return [heading, act];
}
