import { z } from 'zod';
import { REVIEW_DECISIONS } from '../../domain/okr/review-decision';
import { storedDay, storedMoment } from './shared';

/** One change review of an objective (PRODUCT §5.8). What it changed in numbers stands in their own history too. */
export const storedReview = z.object({
  id: z.string(),
  day: storedDay,
  at: storedMoment,
  by: z.string(),
  /** What changed? */
  changed: z.string(),
  /** What does it mean? */
  meaning: z.string(),
  decision: z.enum(REVIEW_DECISIONS),
  reason: z.string(),
  /** Keys of the key results whose numbers it changed. */
  keys: z.array(z.string()),
});
export type Review = z.infer<typeof storedReview>;

/** Reviews kept in the objective's row; older ones stay in the activity log. */
export const REVIEWS_KEPT = 10;
