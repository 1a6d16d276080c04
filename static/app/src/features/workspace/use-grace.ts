import { useEffect, useState } from 'react';

/**
 * True once `ready`, or once `ms` milliseconds have passed since `started`: for what decides about the layout and is
 * mostly known a moment later, so that the page neither jumps nor waits for long.
 */
export function useGrace(started: boolean, ready: boolean, ms: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!started) return;
    const timer = setTimeout(() => setOver(true), ms);
    return () => clearTimeout(timer);
  }, [started, ms]);
  return started && (ready || over);
}
