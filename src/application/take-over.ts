import { runAutomations } from './automation/run-automations';
import type { JiraChange } from './jira-change';
import { settlePlacement } from './okrs/settle-placement';
import { countChild } from './overview/count-child';
import { passDay } from './overview/pass-day';
import { rebuildSummary } from './overview/rebuild-summary';
import { continueImport } from './portability/continue-import';
import type { Deps } from './ports';
import { eraseAccount } from './privacy/erase-account';
import { refreshAnswers } from './search/refresh-answers';
import { followCopies } from './search/write-copies';
import { followBoard } from './sprints/follow-board';
import { followSprint, forgetScope, readScopeAnew } from './sprints/follow-sprint';
import { hearIssue } from './sprints/hear-issue';
import { lookAtHeard } from './sprints/look-at-heard';
import { rebuildFigures } from './sprints/rebuild-figures';
import { isStartHeard } from './sprints/start-heard';
import { settleAbandoned } from './tagging/settle-intent';
import { takeOverSprint } from './tagging/take-over-sprint';
import { takeOverLinks } from './work/take-over-links';

/** Does what one message of the queue asks for. Doing it twice does nothing more; a throw means "again later". */
export async function takeOver(deps: Deps, change: JiraChange): Promise<void> {
  switch (change.kind) {
    case 'sprint': {
      if (await isStartHeard(deps, change)) return;
      const sprint = await takeOverSprint(deps, change);
      if (sprint === 'gone') await forgetScope(deps, change.sprintId);
      else if (typeof sprint !== 'string') await followSprint(deps, sprint, change);
      // Saves that were interrupted anywhere: nobody may have opened those sprints since.
      await settleAbandoned(deps, { kind: 'app' });
      return;
    }
    case 'issue':
      return hearIssue(deps, change);
    case 'heard':
      return lookAtHeard(deps);
    case 'scope':
      return readScopeAnew(deps, change);
    case 'figures':
      await rebuildFigures(deps, change.boardId, change.anew);
      return;
    case 'board':
      return followBoard(deps, change);
    case 'linked':
      return takeOverLinks(deps, change.issueIds, change.tries);
    case 'copies':
      return followCopies(deps, change);
    case 'answers':
      return refreshAnswers(deps);
    case 'placement':
      return settlePlacement(deps, change);
    case 'child':
      return countChild(deps, change);
    case 'day':
      return passDay(deps, change.teamIds);
    case 'summary':
      await rebuildSummary(deps, change);
      return;
    case 'import':
      return continueImport(deps, change.importId);
    case 'erase':
      return eraseAccount(deps, change);
    case 'automation':
      return runAutomations(deps, change);
  }
}
