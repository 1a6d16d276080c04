import type { PlanningIssue } from '../../../../../src/contract/planning/answers';
import type { BoardIssue } from '../../client/board-issues';

/** An issue of a board or backlog, as a plan has it. */
export function plannedIssue(issue: BoardIssue): PlanningIssue {
  return {
    id: issue.id,
    above: issue.above,
    points: issue.points,
    category: issue.statusCategory,
    done: issue.statusCategory === 'done',
    planned: false,
    plannedPoints: null,
    addedOn: null,
  };
}
