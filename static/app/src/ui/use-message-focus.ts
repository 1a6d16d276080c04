import { type RefObject, useEffect, useRef } from 'react';

/** The second half of a double click must not meet another button, as it would if the first one had scrolled the view. */
const DOUBLE_CLICK_MS = 300;

/**
 * Brings a message into view and the focus to it when it appears: always when it answers what the person just did
 * (`answers`), else only where the focus would be nowhere, as after a button that went away.
 */
export function useMessageFocus<E extends HTMLElement>(answers: boolean): RefObject<E> {
  const message = useRef<E>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const nowhere = document.hasFocus() && document.activeElement === document.body;
      if (answers || nowhere) message.current?.focus();
    }, DOUBLE_CLICK_MS);
    return () => clearTimeout(timer);
  }, [answers]);
  return message;
}
