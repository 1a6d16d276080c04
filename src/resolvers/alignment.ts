import { readAlignment } from '../application/alignment/read-alignment';
import { readCellIssues } from '../application/alignment/read-cell-issues';
import { readGoalLines } from '../application/alignment/read-goal-lines';
import { readOrphans } from '../application/alignment/read-orphans';
import type { ALIGNMENT_PROCEDURES } from '../contract/alignment/procedures';
import type { UseCases } from './procedure';

export const ALIGNMENT_USE_CASES: UseCases<keyof typeof ALIGNMENT_PROCEDURES> = {
  'alignment.read': readAlignment,
  'alignment.issues': readCellIssues,
  'alignment.goal': readGoalLines,
  'alignment.orphans': readOrphans,
};
