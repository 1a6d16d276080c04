import { z } from 'zod';
import { storedDay, storedRhythm } from './shared';

/** A health metric of a team with its latest values (PRODUCT §2). */
export const metricRecord = z.object({
  id: z.string(),
  /** Counts changes of its definition; values leave it alone. */
  revision: z.number(),
  teamId: z.string(),
  name: z.string(),
  description: z.string(),
  ownerId: z.string().nullable(),
  unit: z.string(),
  decimals: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  rhythm: storedRhythm,
  archived: z.boolean(),
  /** Newest last, one a day. */
  values: z.array(z.tuple([storedDay, z.number(), z.number()])),
  /** How many values it has had: the order of entry of the next. */
  recorded: z.number(),
  /** Ids of the latest values that were sent, so that sending one twice records one. */
  sent: z.array(z.string()),
  /** Keys of the key results that it was turned into. */
  keyResults: z.array(z.string()),
});
export type MetricRecord = z.infer<typeof metricRecord>;
/** Five years of weekly values, about 8 KB. */
export const METRIC_VALUES_KEPT = 260;
export const METRICS_LIMIT = 100;
