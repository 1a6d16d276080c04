import { z } from 'zod';
import { storedDay, storedMoment } from './shared';

export const BOARD_TYPES = ['scrum', 'simple', 'kanban'] as const;

/** A connected board: whose it is, and which of its sprints its panel shows. */
export const boardRecord = z.object({
  boardId: z.string(),
  name: z.string(),
  type: z.enum(BOARD_TYPES),
  supportsSprints: z.boolean(),
  projectId: z.string().nullable(),
  teamId: z.string(),
  estimation: z.object({ label: z.string(), fieldId: z.string().nullable() }),
  /** Statuses of the board's last column that has any: what is there is done (PRODUCT §3.12). */
  doneStatuses: z.array(z.string()).default([]),
  /** Since when the app itself does not see it in Jira: its figures are made anew when somebody who does opens it. */
  unseenSince: storedMoment.optional(),
  /** When an OKR manager last had its sprints read from Jira once more. */
  readAgainAt: storedMoment.optional(),
  /** The sprints whose rows the panel reads, latest last; of each state at most `SPRINTS_KEPT`. */
  sprints: z.array(
    z.object({
      sprintId: z.string(),
      start: storedDay.nullable(),
      end: storedDay.nullable(),
      closed: z.boolean(),
      /** Said only of those that run. */
      active: z.literal(true).optional(),
    }),
  ),
});
export type BoardRecord = z.infer<typeof boardRecord>;
/**
 * Of each state, so that many that are only planned never push out the history. Rows of closed sprints live on; the
 * panel shows the latest. A planned one beyond the nearest joins when it begins.
 */
export const SPRINTS_KEPT = { closed: 30, active: 10, future: 10 } as const;
