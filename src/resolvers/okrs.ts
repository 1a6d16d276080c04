import { readKeyResult } from '../application/okrs/read-key-result';
import { readWorkspace } from '../application/okrs/read-workspace';
import { saveCycle } from '../application/okrs/save-cycle';
import { saveKeyResult } from '../application/okrs/save-key-result';
import { saveObjective } from '../application/okrs/save-objective';
import { saveTeam } from '../application/okrs/save-team';
import type { OKRS_PROCEDURES } from '../contract/okrs/procedures';
import type { UseCases } from './procedure';

export const OKRS_USE_CASES: UseCases<keyof typeof OKRS_PROCEDURES> = {
  'workspace.read': readWorkspace,
  'cycle.save': saveCycle,
  'team.save': saveTeam,
  'objective.save': saveObjective,
  'keyResult.save': saveKeyResult,
  'keyResult.read': readKeyResult,
};
