import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createClock, type HostClock, isMoment } from '../forge/clock';

const Kept = z.strictObject({ offsetMs: z.int().refine((offsetMs) => isMoment(Date.now() + offsetMs)) });

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** What an earlier run left; anything else than that counts as nothing. */
function keptOffset(file: string): number {
  if (!existsSync(file)) return 0;
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8'))).offsetMs;
  } catch {
    return 0;
  }
}

/**
 * The clock of a data folder: rows and schedules that were written by a clock that had been set would lie in the
 * future of another one, so it goes on where it was when the host starts again.
 * @param now what the command line wants it to be, epoch milliseconds; undefined = as it was, at first the machine's
 */
export function openKeptClock(dataDir: string, now: number | undefined): HostClock {
  const file = join(dataDir, 'clock.json');
  const clock = createClock(now === undefined ? keptOffset(file) : now - Date.now());
  const keep = (offsetMs: number): void => {
    if (offsetMs === 0) rmSync(file, { force: true });
    else writeFileSync(file, JSON.stringify({ offsetMs }));
  };
  keep(clock.offsetMs());
  clock.onChange(keep);
  return clock;
}

/** That the clock is not the machine's, as one sentence; undefined when it is, to the second. */
export function clockNotice(offsetMs: number): string | undefined {
  const size = Math.abs(offsetMs);
  const [unit, ms] = UNITS.find(([, length]) => size >= length) ?? [];
  if (unit === undefined || ms === undefined) return undefined;
  const count = Math.round(size / ms);
  const far = `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`;
  return `The clock is ${far} ${offsetMs > 0 ? 'ahead of' : 'behind'} the machine's.`;
}
