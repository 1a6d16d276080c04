import { z } from 'zod';

/** Who may see a restricted objective besides its owners and OKR managers (PRODUCT §6). */
export const storedRestriction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('people'), accountIds: z.array(z.string()) }),
  /** Those who may browse the Jira project. */
  z.object({ kind: z.literal('project'), projectId: z.string() }),
]);
export type Restriction = z.infer<typeof storedRestriction>;
