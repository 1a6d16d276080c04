import type * as view from '../views';
import type { BoardsHealth } from './health';

/** What the procedures of this area answer. */
export interface BoardsAnswers {
  'panel.read': view.PanelView;
  'board.setup': view.BoardSetupView;
  'board.connect': view.TeamView;
  'boardHealth.read': BoardsHealth;
}
