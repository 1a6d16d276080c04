import { isAppError } from '../app-error';
import type { Deps, JiraSprint, Rows } from '../ports';
import { isTeamMember } from '../rights';

/**
 * Whether the caller is a team member where the sprint belongs (PRODUCT §6): may edit issues in the project
 * of its own board, whatever board it is looked at through. `rows` may hold that board's row and saves a
 * question to Jira then. A sprint without a board, or whose board the caller may not see, has no members.
 */
export async function isMemberOfSprint(deps: Deps, sprint: JiraSprint, rows?: Rows): Promise<boolean> {
  const { boardId } = sprint;
  if (boardId === null) return false;
  const known = rows?.get('board', boardId)?.record.projectId;
  return isTeamMember(deps, [known ?? (await projectOf(deps, boardId))]);
}

async function projectOf(deps: Deps, boardId: string): Promise<string | null> {
  try {
    return (await deps.jira.board(boardId)).projectId;
  } catch (thrown) {
    if (isAppError(thrown, 'NOT_FOUND') || isAppError(thrown, 'JIRA_REFUSED')) return null;
    throw thrown;
  }
}
