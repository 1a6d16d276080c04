import { useEffect, useRef } from 'react';

/** Coming back from a key result, its row is found again: it gets the focus, which brings it into view. */
export function useReturn(open: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (open !== null) {
      last.current = open;
    } else if (last.current !== null) {
      const row = document.getElementById(last.current);
      const tab = document.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
      (row?.querySelector<HTMLElement>('button') ?? tab)?.focus();
      last.current = null;
    }
  }, [open]);
}
