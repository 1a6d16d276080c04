import { z } from 'zod';

/** The tree of teams and the boards they own; one row, written only when teams or their boards change. */
export const directoryRecord = z.object({
  teams: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      parentId: z.string().nullable(),
      /** Who plans for it, so that the Overview need not read the team's own row. */
      leadId: z.string().nullable().default(null),
      standInId: z.string().nullable().default(null),
      /** Said only of those that are. */
      archived: z.boolean().optional(),
      boards: z.array(z.object({ boardId: z.string(), projectId: z.string().nullable() })),
    }),
  ),
});
export type DirectoryRecord = z.infer<typeof directoryRecord>;
