import { useEffect, useState } from 'react';

/** A menu goes away when one of its items opens a dialog: then its button is where the person came from. */
function lastingOpener(): HTMLElement | null {
  const focused = document.activeElement;
  const trigger = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const opener = trigger ? document.getElementById(trigger) : focused;
  return opener instanceof HTMLElement ? opener : null;
}

/**
 * Puts the focus back, when the caller goes away, to where it was when the caller was first drawn. Radix does so too,
 * but looks too late: a field with `autoFocus` has the focus by then.
 */
export function useFocusReturn(): void {
  const [opener] = useState(lastingOpener);
  useEffect(
    () => () => {
      setTimeout(() => opener?.isConnected && opener.focus(), 0);
    },
    [opener],
  );
}
