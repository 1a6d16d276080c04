import { z } from 'zod';
import * as input from '../inputs';

/** A board: its panel, and connecting it to a team. Procedure → schema of its input. */
export const BOARDS_PROCEDURES = {
  'panel.read': input.boardInput,
  /** What came into a running sprint of the board since its start. */
  'panel.added': z.strictObject({ boardId: input.jiraId, sprintId: input.jiraId }),
  'board.setup': input.boardInput,
  'board.connect': input.boardConnectInput,
  /** Which connected boards the app does not see, or has not put right for long. */
  'boardHealth.read': z.strictObject({
    /** Narrows to the boards of this Jira project; without it, the organisation. */
    projectId: input.jiraId.optional(),
  }),
} as const;
