import type { PlanningCheck } from '../../../../../src/contract/planning/answers';
import type { Issue, SprintIssues } from '../../client/issues';

/**
 * Ids of issues that Jira shows otherwise than the plan has them: come, gone, or below another epic. An event of Jira
 * is then on its way, or was lost. Where not all of the sprint was read, none counts as gone.
 */
export function outOfDate(check: PlanningCheck, { issues, complete }: SprintIssues): string[] {
  const planned = new Map(check.issues.map(({ id, above }) => [id, above[0] ?? null]));
  const there = issues.filter(({ level }) => level === 0);
  const ids = new Set(there.map(({ id }) => id));
  // Of an epic that the viewer may not see Jira names none.
  const differs = ({ id, parentId }: Issue) =>
    !planned.has(id) || (parentId !== null && planned.get(id) !== parentId);
  const gone = complete ? [...planned.keys()].filter((id) => !ids.has(id)) : [];
  return [...there.filter(differs).map(({ id }) => id), ...gone];
}
