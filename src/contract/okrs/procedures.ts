import * as input from '../inputs';
import * as area from './area-inputs';
import * as life from './lifecycle-inputs';

/** Cycles, teams, KRAs, objectives and key results. Procedure → schema of its input. */
export const OKRS_PROCEDURES = {
  'workspace.read': input.workspaceInput,
  'cycle.save': input.cycleSaveInput,
  'team.save': input.teamSaveInput,
  'team.archive': life.teamArchiveInput,
  'objective.save': input.objectiveSaveInput,
  'objective.choices': life.objectiveChoicesInput,
  'objective.move': life.objectiveMoveInput,
  'objective.copy': life.objectiveCopyInput,
  'objective.reorder': life.objectiveReorderInput,
  'objective.archive': life.objectiveArchiveInput,
  'objective.unarchive': life.objectiveArchiveInput,
  'objective.delete': life.objectiveDeleteInput,
  'objective.restore': life.objectiveRestoreInput,
  'keyResult.save': input.keyResultSaveInput,
  'keyResult.read': input.keyResultInput,
  'keyResult.move': life.keyResultMoveInput,
  'keyResult.copy': life.keyResultCopyInput,
  'keyResult.reorder': life.keyResultReorderInput,
  'keyResult.delete': life.keyResultDeleteInput,
  'keyResult.restore': life.keyResultRestoreInput,
  'okrs.bulkEdit': life.bulkEditInput,
  'plan.pastMoves': life.pastMovesInput,
  'trash.read': life.trashInput,
  'area.list': area.areaListInput,
  'area.read': area.areaReadInput,
  'area.save': area.areaSaveInput,
  'area.archive': area.areaArchiveInput,
} as const;
