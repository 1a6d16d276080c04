import { z } from 'zod';
import { storedMoment } from './shared';

/** What the sample company consists of, so that it can be taken away again; one row, gone with it. */
export const sampleRecord = z.object({
  id: z.string(),
  by: z.string(),
  at: storedMoment,
  cycleIds: z.array(z.string()),
  teamIds: z.array(z.string()),
  objectives: z.array(
    z.object({
      id: z.string(),
      teamId: z.string(),
      cycleId: z.string(),
      keyResults: z.array(z.object({ id: z.string(), checkIns: z.array(z.string()) })),
    }),
  ),
});
export type SampleRecord = z.infer<typeof sampleRecord>;
