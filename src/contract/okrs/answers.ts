import type * as view from '../views';
import type {
  ArchivedView,
  AreaList,
  AreaView,
  BulkEdited,
  DeletedView,
  ObjectiveChoice,
} from './lifecycle-answers';

/** What the procedures of this area answer. */
export interface OkrsAnswers {
  'workspace.read': view.WorkspaceView;
  'cycle.save': view.CycleView;
  'team.save': view.TeamView;
  'team.archive': view.TeamView;
  'objective.save': view.ObjectiveView;
  'objective.choices': { readonly choices: readonly ObjectiveChoice[] };
  'objective.move': view.ObjectiveView;
  'objective.copy': view.ObjectiveView;
  /** Ids of the team's objectives of the cycle as they stand now. */
  'objective.reorder': { readonly objectiveIds: readonly string[] };
  'objective.archive': view.ObjectiveView;
  'objective.unarchive': view.ObjectiveView;
  'objective.delete': DeletedView;
  'objective.restore': view.ObjectiveView;
  'keyResult.save': view.ObjectiveView;
  'keyResult.read': view.KeyResultPage;
  /** The objective that it left, and the one where it is. */
  'keyResult.move': { readonly from: view.ObjectiveView; readonly to: view.ObjectiveView };
  'keyResult.copy': view.ObjectiveView;
  'keyResult.reorder': view.ObjectiveView;
  'keyResult.delete': { readonly deleted: DeletedView; readonly objective: view.ObjectiveView };
  'keyResult.restore': view.ObjectiveView;
  'okrs.bulkEdit': BulkEdited;
  /** For each of the objectives that the viewer sees: which key results moved how far in earlier cycles, the latest first. */
  'plan.pastMoves': {
    readonly objectives: readonly {
      readonly objectiveId: string;
      readonly moved: readonly { readonly keyResultId: string; readonly moves: readonly number[] }[];
    }[];
  };
  'trash.read': { readonly deleted: readonly DeletedView[]; readonly archived: readonly ArchivedView[] };
  'area.list': AreaList;
  'area.read': AreaView;
  'area.save': AreaView;
  'area.archive': AreaView;
}
