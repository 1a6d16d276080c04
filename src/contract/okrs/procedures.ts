import * as input from '../inputs';

/** Cycles, teams, objectives and key results. Procedure → schema of its input. */
export const OKRS_PROCEDURES = {
  'workspace.read': input.workspaceInput,
  'cycle.save': input.cycleSaveInput,
  'team.save': input.teamSaveInput,
  'objective.save': input.objectiveSaveInput,
  'keyResult.save': input.keyResultSaveInput,
  'keyResult.read': input.keyResultInput,
} as const;
