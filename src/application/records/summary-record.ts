import { z } from 'zod';
import { objectiveRecord } from './objective-record';

/**
 * The objectives of one team and cycle as the Overview reads them (docs/decisions/007): derived from the
 * team's shelf and the objectives' own rows, without what no row of the tree shows. It holds records, not
 * results, so that the same rules judge them on the day they are read.
 */
export const summaryRecord = z.object({
  teamId: z.string(),
  cycleId: z.string(),
  objectives: z.array(objectiveRecord),
  /** Ids of those that this row shows as they are, and Jira's search may not yet. */
  untold: z.array(z.string()).default([]),
});
export type SummaryRecord = z.infer<typeof summaryRecord>;

export function summaryKey(teamId: string, cycleId: string): string {
  return `${teamId}.${cycleId}`;
}
