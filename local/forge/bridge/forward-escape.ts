/**
 * Calls `escaped` for every Escape in the page that nothing in it took: a dialog that closes itself prevents the key's
 * default, and an open list or menu says so with `aria-expanded` before it closes.
 */
export function forwardEscape(page: Window, escaped: () => void): void {
  let isTaken = false;
  page.addEventListener(
    'keydown',
    (event) => {
      const target = event.target;
      isTaken = target instanceof Element && target.getAttribute('aria-expanded') === 'true';
    },
    { capture: true },
  );
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented && !isTaken) escaped();
  });
}
