import { z } from 'zod';
import { LIFECYCLES } from '../../domain/okr/lifecycle';
import { OKR_STATUSES } from '../../domain/okr/okr-status';
import { storedDay } from './shared';

/** A contributing objective as its parent counts it (PRODUCT §3.3), so that a parent is one row to read. */
export const storedChild = z.object({
  objectiveId: z.string(),
  key: z.string(),
  teamId: z.string(),
  cycle: z.object({ id: z.string(), start: storedDay, end: storedDay }),
  weight: z.number(),
  lifecycle: z.enum(LIFECYCLES),
  archived: z.boolean(),
  /** It, or something below it: the parent says that it includes restricted items. */
  restricted: z.boolean(),
  progress: z.number().nullable(),
  /** 0..1, as of the day on which it was last looked at; the daily pass looks. */
  expected: z.number(),
  status: z.enum(OKR_STATUSES),
  /** Guardrails breached in it and below it. */
  guardrailsBreached: z.number(),
});
export type ChildRecord = z.infer<typeof storedChild>;
