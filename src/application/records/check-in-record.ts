import { z } from 'zod';
import { PACE_STATUSES } from '../../domain/okr/okr-status';
import { storedDay, storedMoment } from './shared';

/** One check-in; a correction is a row of its own that names the one it replaces. */
export const checkInRecord = z.object({
  id: z.string(),
  keyResultId: z.string(),
  objectiveId: z.string(),
  seq: z.number(),
  day: storedDay,
  value: z.number().nullable(),
  confidence: z.number().nullable(),
  ownStatus: z.enum(PACE_STATUSES).nullable(),
  shipped: z.string(),
  effect: z.string(),
  learned: z.string(),
  by: z.string(),
  at: storedMoment,
  corrects: z.string().nullable(),
  /** Who proposed the value that the owner confirmed with it. */
  proposedBy: z.string().nullable().default(null),
});
export type CheckInRecord = z.infer<typeof checkInRecord>;
