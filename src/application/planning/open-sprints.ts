import { AppError, isAppError } from '../app-error';
import type { Deps, JiraSprint } from '../ports';

/** Sprints of a board that are to come or run; null where the board has no sprints at all. */
export async function openSprints(deps: Deps, boardId: string): Promise<readonly JiraSprint[] | null> {
  try {
    return await deps.jira.sprints(boardId, ['active', 'future']);
  } catch (thrown) {
    if (isAppError(thrown, 'NO_SPRINTS')) return null;
    throw thrown;
  }
}

/**
 * The sprints whose plan is shown, the one to begin with first: the next and the one that runs, each the board's own
 * before one of another board; or the one asked for. Throws NOT_FOUND for one that neither runs nor is to come here.
 */
export function chosenSprints(
  sprints: readonly JiraSprint[],
  boardId: string,
  asked: string | undefined,
): JiraSprint[] {
  if (asked !== undefined) {
    const found = sprints.find((sprint) => sprint.id === asked);
    if (found !== undefined) return [found];
    throw new AppError(
      'NOT_FOUND',
      'This sprint is not among those that run or are to come on this board any more. Choose another one.',
    );
  }
  const first = (state: JiraSprint['state']) => {
    const all = sprints.filter((sprint) => sprint.state === state);
    return all.find((sprint) => sprint.boardId === boardId) ?? all[0];
  };
  return [first('future'), first('active')].filter((sprint) => sprint !== undefined);
}
