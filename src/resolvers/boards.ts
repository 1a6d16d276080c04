import { connectBoard } from '../application/boards/connect-board';
import { readBoardsHealth } from '../application/boards/read-boards-health';
import { setUpBoard } from '../application/boards/set-up-board';
import { readAdded } from '../application/panel/read-added';
import { readPanel } from '../application/panel/read-panel';
import type { BOARDS_PROCEDURES } from '../contract/boards/procedures';
import type { UseCases } from './procedure';

export const BOARDS_USE_CASES: UseCases<keyof typeof BOARDS_PROCEDURES> = {
  'panel.read': readPanel,
  'panel.added': readAdded,
  'board.setup': setUpBoard,
  'board.connect': connectBoard,
  'boardHealth.read': readBoardsHealth,
};
