import * as input from '../inputs';

/** A board: its panel, and connecting it to a team. Procedure → schema of its input. */
export const BOARDS_PROCEDURES = {
  'panel.read': input.boardInput,
  'board.setup': input.boardInput,
  'board.connect': input.boardConnectInput,
} as const;
