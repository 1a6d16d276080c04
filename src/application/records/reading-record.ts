import { z } from 'zod';
import { storedDay, storedMoment } from './shared';

/** What automation read of a key result on a day: one row a day, the latest run of it (PRODUCT §2 Check-in). */
export const readingRecord = z.object({
  keyResultId: z.string(),
  objectiveId: z.string(),
  day: storedDay,
  value: z.number(),
  at: storedMoment,
});
export type ReadingRecord = z.infer<typeof readingRecord>;

export function readingKey(keyResultId: string, day: string): string {
  return `${keyResultId}.${day}`;
}
