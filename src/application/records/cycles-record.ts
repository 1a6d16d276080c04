import { z } from 'zod';
import { storedCycleState, storedDay } from './shared';

/** All cycles of the organisation; one row, written only when a cycle changes. */
export const cyclesRecord = z.object({
  cycles: z.array(
    z.object({
      id: z.string(),
      revision: z.number(),
      name: z.string(),
      start: storedDay,
      end: storedDay,
      state: storedCycleState,
      /** The answers that closing asked for; null before. */
      retrospective: z
        .object({ causeAndEffect: z.string(), wrongTargets: z.string(), slowedDown: z.string() })
        .nullable()
        .default(null),
      closedOn: storedDay.nullable().default(null),
    }),
  ),
});
export type CyclesRecord = z.infer<typeof cyclesRecord>;
export type CycleRecord = CyclesRecord['cycles'][number];
