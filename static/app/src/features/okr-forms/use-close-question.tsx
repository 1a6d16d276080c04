import './okr-forms.css';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/button';

/**
 * Keeps a form in a dialog from going away with what was written in it: closing asks first, in the place of the form's
 * buttons, where something was `changed`. `close` is for everything that closes; `footer` wraps those buttons.
 */
export function useCloseQuestion(changed: boolean, onClose: () => void) {
  const [asking, setAsking] = useState(false);
  const from = useRef<Element | null>(null);
  const question = useRef<HTMLDivElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const words = useId();
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus();
  }, [asking]);
  const close = () => {
    if (!changed) onClose();
    else if (!asking) {
      from.current = document.activeElement;
      setAsking(true);
    }
    // Escape answers the question it is pressed in; a second × only points at it.
    else if (question.current?.contains(document.activeElement)) setAsking(false);
    else keep.current?.focus();
  };
  const footer = (buttons: ReactNode) => (
    <>
      <div className="foot-part" hidden={asking}>
        {buttons}
      </div>
      {asking && (
        <div ref={question} className="close-question" role="alertdialog" aria-labelledby={words}>
          <p id={words}>Discard what you wrote?</p>
          <Button look="danger" onClick={onClose}>
            Discard
          </Button>
          <Button ref={keep} onClick={() => setAsking(false)}>
            Keep writing
          </Button>
        </div>
      )}
    </>
  );
  return { close, footer };
}
