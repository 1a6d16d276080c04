import { type RefObject, useEffect, useRef } from 'react';

/**
 * Brings a message into view and the focus to it when it appears: always when it answers what the person just did
 * (`answers`), else only where the focus would be nowhere, as after a button that went away.
 */
export function useMessageFocus<E extends HTMLElement>(answers: boolean): RefObject<E> {
  const message = useRef<E>(null);
  useEffect(() => {
    const nowhere = document.hasFocus() && document.activeElement === document.body;
    if (answers || nowhere) message.current?.focus();
  }, [answers]);
  return message;
}
