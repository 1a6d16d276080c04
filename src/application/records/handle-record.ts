import { z } from 'zod';

/** What a human key means: the way from a tag in a goal to the row it names. */
export const handleRecord = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('key-result'),
    key: z.string(),
    keyResultId: z.string(),
    objectiveId: z.string(),
    teamId: z.string(),
    /** Key of the one that continues it in a later cycle. */
    successor: z.string().nullable(),
  }),
  z.object({ kind: z.literal('objective'), key: z.string(), objectiveId: z.string(), teamId: z.string() }),
  z.object({ kind: z.literal('area'), key: z.string(), areaId: z.string() }),
]);
export type HandleRecord = z.infer<typeof handleRecord>;
