import { archiveArea } from '../application/areas/archive-area';
import { listAreas, readArea } from '../application/areas/read-areas';
import { saveArea } from '../application/areas/save-area';
import { archiveObjective, unarchiveObjective } from '../application/okrs/archive-objective';
import { archiveTeam } from '../application/okrs/archive-team';
import { bulkEdit } from '../application/okrs/bulk-edit';
import { copyKeyResult } from '../application/okrs/copy-key-result';
import { copyObjective } from '../application/okrs/copy-objective';
import { deleteKeyResult, restoreKeyResult } from '../application/okrs/delete-key-result';
import { deleteObjective } from '../application/okrs/delete-objective';
import { moveKeyResult } from '../application/okrs/move-key-result';
import { moveObjective } from '../application/okrs/move-objective';
import { objectiveChoices } from '../application/okrs/objective-choices';
import { pastMoves } from '../application/okrs/past-moves';
import { readKeyResult } from '../application/okrs/read-key-result';
import { readTrash } from '../application/okrs/read-trash';
import { readWorkspace } from '../application/okrs/read-workspace';
import { reorderKeyResults, reorderObjectives } from '../application/okrs/reorder';
import { restoreObjective } from '../application/okrs/restore-objective';
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
  'team.archive': archiveTeam,
  'objective.save': saveObjective,
  'objective.choices': objectiveChoices,
  'objective.move': moveObjective,
  'objective.copy': copyObjective,
  'objective.reorder': reorderObjectives,
  'objective.archive': archiveObjective,
  'objective.unarchive': unarchiveObjective,
  'objective.delete': deleteObjective,
  'objective.restore': restoreObjective,
  'keyResult.save': saveKeyResult,
  'keyResult.read': readKeyResult,
  'keyResult.move': moveKeyResult,
  'keyResult.copy': copyKeyResult,
  'keyResult.reorder': reorderKeyResults,
  'keyResult.delete': deleteKeyResult,
  'keyResult.restore': restoreKeyResult,
  'okrs.bulkEdit': bulkEdit,
  'plan.pastMoves': pastMoves,
  'trash.read': readTrash,
  'area.list': listAreas,
  'area.read': readArea,
  'area.save': saveArea,
  'area.archive': archiveArea,
};
