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
    }),
  ),
});
export type CyclesRecord = z.infer<typeof cyclesRecord>;
export type CycleRecord = CyclesRecord['cycles'][number];
