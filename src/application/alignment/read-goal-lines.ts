import type { GoalLines } from '../../contract/alignment/answers';
import type { Parsed } from '../../contract/api';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import type { Deps } from '../ports';
import { presentLines } from '../tagging/sprint-lines';

/**
 * The lines of a sprint's goal, for those who may browse the project of its board (PRODUCT §6); NOT_FOUND for all
 * others, and for a sprint that nobody has recorded.
 */
export async function readGoalLines(
  deps: Deps,
  _caller: Caller,
  { sprintId }: Parsed<'alignment.goal'>,
): Promise<GoalLines> {
  const rows = await deps.store.read([{ kind: 'sprint', key: sprintId }]);
  const sprint = rows.get('sprint', sprintId)?.record;
  if (sprint === undefined) throw unknown();
  const boards = await deps.store.read([{ kind: 'board', key: sprint.boardId }]);
  const projectId = boards.get('board', sprint.boardId)?.record.projectId ?? null;
  const browsed = projectId !== null && (await deps.jira.browsable([projectId])).includes(projectId);
  if (!browsed) throw unknown();
  return {
    lines: presentLines(sprint).map(({ id, text }) => {
      return { id, text, actual: sprint.review?.lines[id]?.actual ?? null };
    }),
  };
}

const unknown = () => new AppError('NOT_FOUND', 'This sprint is not known here, or you may not see it.');
