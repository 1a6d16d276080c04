import type { Deps, SprintIssue } from '../ports';

export interface IssueAndAbove {
  /** The issue first, then what stands above it. */
  readonly chain: readonly [Place, ...Place[]];
  readonly projectId: string;
  /** Sprints that the issue is or was in; a sub-task is in its parent's. */
  readonly sprintIds: readonly string[];
}
interface Place {
  readonly id: string;
  /** -1 sub-task, 0 base, 1 epic, 2 and more above. */
  readonly level: number;
}

/**
 * The issue and what stands above it, read as the person who looks. What stands above the parent of an issue is not asked for:
 * it costs a look at the parent (2 points), which a sub-task's alone gets.
 */
export async function issueAndAbove(deps: Deps, issueId: string): Promise<IssueAndAbove> {
  const issue = await deps.jira.issueInSprints(issueId, []);
  const below: Place = { id: issue.id, level: issue.level };
  const { sprintIds, projectId, parentId } = issue;
  if (issue.level >= 0) return { chain: [below, ...parentOf(issue)], sprintIds, projectId };
  if (parentId === null) return { chain: [below], sprintIds, projectId };
  const parent = await deps.jira.issueInSprints(parentId, []);
  return {
    chain: [below, { id: parent.id, level: parent.level }, ...parentOf(parent)],
    sprintIds: parent.sprintIds,
    projectId,
  };
}

function parentOf({ parentId, level }: SprintIssue): Place[] {
  return parentId === null ? [] : [{ id: parentId, level: level + 1 }];
}
