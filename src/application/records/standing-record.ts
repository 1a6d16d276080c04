import { z } from 'zod';

/**
 * What stands above issues of open sprints, and in which boards': kept only where something above an epic has a work
 * link, so that an epic which moves is looked for where it is. Spread over a few rows by its id; it only grows, some
 * 30 bytes for each epic that a board has ever worked on since.
 */
export const standingRecord = z.object({
  parents: z.record(
    z.string(),
    z.object({
      /** What it stands below itself, as the scopes of all these boards have it. */
      parentId: z.string().nullable(),
      boards: z.array(z.string()),
    }),
  ),
});
export type StandingRecord = z.infer<typeof standingRecord>;

const STANDING_ROWS = 16;

export function standingKey(issueId: string): string {
  return String(Number(issueId) % STANDING_ROWS);
}
