import { z } from 'zod';
import { AUTOMATION_RHYTHMS } from '../../domain/automation/source';
import { storedMoment } from './shared';

/** One run of an automated key result: what was read, or why nothing was. Kept for a quarter. */
export const runRecord = z.object({
  id: z.string(),
  keyResultId: z.string(),
  at: storedMoment,
  /** `read`: a value was taken; `failed`: none could be; `waiting`: put off, for nothing was left to spend. */
  outcome: z.enum(['read', 'failed', 'waiting']),
  value: z.number().nullable(),
  message: z.string(),
  points: z.number(),
  /** Account id of who asked for it; null for the schedule. */
  by: z.string().nullable(),
});
export type RunRecord = z.infer<typeof runRecord>;

/** The automated key results of one of `AUTOMATION_SHARDS` rows, so that the schedule finds what is due. */
export const automationsRecord = z.object({
  items: z.array(
    z.object({
      keyResultId: z.string(),
      objectiveId: z.string(),
      every: z.enum(AUTOMATION_RHYTHMS),
      /** Hour of the day or week, see `domain/automation/slot.ts`. */
      slot: z.number(),
    }),
  ),
});
/** About 130 bytes an entry and 240 KiB a row: 10,000 automated key results fit. */
export const AUTOMATION_SHARDS = 8;

/** Ids of the projects that the app sees, and when Jira listed them: a point each, so not for every run. */
export const projectsRecord = z.object({ ids: z.array(z.string()), readAt: storedMoment });

/** Points of the hour that runs, by what they were spent on: `points` is automation, `healing` the daily pass. */
export const spentRecord = z.object({
  hour: z.string(),
  points: z.number(),
  healing: z.number().optional(),
});
