import { connectBoard } from '../application/boards/connect-board';
import { setUpBoard } from '../application/boards/set-up-board';
import { saveCheckIn } from '../application/checkins/save-check-in';
import { readKeyResult } from '../application/okrs/read-key-result';
import { readWorkspace } from '../application/okrs/read-workspace';
import { saveCycle } from '../application/okrs/save-cycle';
import { saveKeyResult } from '../application/okrs/save-key-result';
import { saveObjective } from '../application/okrs/save-objective';
import { saveTeam } from '../application/okrs/save-team';
import { readPanel } from '../application/panel/read-panel';
import { discardDraft } from '../application/tagging/discard-draft';
import { issuesOfSprint } from '../application/tagging/issues-of-sprint';
import { openTagging } from '../application/tagging/open-tagging';
import { saveTagging } from '../application/tagging/save-tagging';
import { suggestKeyResults } from '../application/tagging/suggest-key-results';
import { proposeLinks } from '../application/work/propose-links';
import { removeLink, saveLink } from '../application/work/save-link';
import type { ProcedureName } from '../contract/api';
import type { UseCase } from './procedure';

/** Which use case answers which procedure; a procedure of the contract without one does not compile. */
export const USE_CASES: { readonly [N in ProcedureName]: UseCase<N> } = {
  'panel.read': readPanel,
  'board.setup': setUpBoard,
  'board.connect': connectBoard,
  'tagging.open': openTagging,
  'tagging.save': saveTagging,
  'tagging.suggest': (deps, _caller, input) => suggestKeyResults(deps, input),
  'tagging.issues': (deps, _caller, input) => issuesOfSprint(deps, input),
  'tagging.discardDraft': discardDraft,
  'workspace.read': readWorkspace,
  'cycle.save': saveCycle,
  'team.save': saveTeam,
  'objective.save': saveObjective,
  'keyResult.save': saveKeyResult,
  'keyResult.read': readKeyResult,
  'checkIn.save': saveCheckIn,
  'link.save': saveLink,
  'link.remove': removeLink,
  'link.proposals': (deps, _caller, input) => proposeLinks(deps, input),
};
