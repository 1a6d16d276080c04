import type * as view from '../views';

/** What the procedures of this area answer. */
export interface OkrsAnswers {
  'workspace.read': view.WorkspaceView;
  'cycle.save': view.CycleView;
  'team.save': view.TeamView;
  'objective.save': view.ObjectiveView;
  'keyResult.save': view.ObjectiveView;
  'keyResult.read': view.KeyResultPage;
}
