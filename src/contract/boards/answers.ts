import type * as view from '../views';
import type { AddedWork } from './added';
import type { BoardsHealth } from './health';

/** What the procedures of this area answer. */
export interface BoardsAnswers {
  'panel.read': view.PanelView;
  'panel.added': AddedWork;
  'board.setup': view.BoardSetupView;
  'board.connect': view.TeamView;
  'boardHealth.read': BoardsHealth;
}
