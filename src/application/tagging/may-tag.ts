import { isAppError } from '../app-error';
import type { Caller } from '../caller';
import type { Deps, JiraSprint, Rows } from '../ports';
import { isManager, isTeamMember } from '../rights';

/**
 * Whether the caller may claim and leave drafts for a sprint (PRODUCT §6): a team member where the sprint
 * belongs, who may edit issues in the project of its own board, whatever board it is looked at through; or
 * an OKR manager. `rows` may hold that board's row and saves a question to Jira then. A sprint without a
 * board, or whose board the caller may not see, has no members. Writing the goal is Jira's own decision.
 */
export async function mayTag(deps: Deps, caller: Caller, sprint: JiraSprint, rows?: Rows): Promise<boolean> {
  const { boardId } = sprint;
  const known = boardId === null ? null : rows?.get('board', boardId)?.record.projectId;
  const projectId = known ?? (boardId === null ? null : await projectOf(deps, boardId));
  return (await isTeamMember(deps, [projectId])) || isManager(deps, caller);
}

async function projectOf(deps: Deps, boardId: string): Promise<string | null> {
  try {
    return (await deps.jira.board(boardId)).projectId;
  } catch (thrown) {
    if (isAppError(thrown, 'NOT_FOUND') || isAppError(thrown, 'JIRA_REFUSED')) return null;
    throw thrown;
  }
}
