import { asApp, route } from '@forge/api';
import { keepOverdueSprints, type OverdueSprint } from './overdue-sprints';

export interface BoardCheck {
  boardId: string;
  boardName: string;
}

interface SprintPage {
  values: { id: number; name: string; endDate?: string; originBoardId?: number }[];
}

/**
 * Writes down which running sprints of a board should have ended by now, and forgets those that have. Running it twice
 * leaves the same rows: events may come more than once.
 * @throws when Jira cannot answer now
 */
export async function checkBoard({ boardId, boardName }: BoardCheck, now: Date): Promise<void> {
  const answer = await asApp().requestJira(route`/rest/agile/1.0/board/${boardId}/sprint?state=active`);
  if (answer.status === 429 || answer.status >= 500)
    throw new Error(`Jira answered ${answer.status} to the sprints of board ${boardId}`);
  // A board without sprints answers 400, a deleted one 404.
  const page: SprintPage = answer.ok ? await answer.json() : { values: [] };
  const overdue = page.values.flatMap((sprint): OverdueSprint[] => {
    const { id, name, endDate, originBoardId } = sprint;
    // A board also lists the sprints of other boards whose issues it shows.
    if (endDate === undefined || String(originBoardId) !== boardId) return [];
    if (Date.parse(endDate) > now.getTime()) return [];
    return [{ sprintId: String(id), boardId, boardName, name, endDate, seenAt: now.toISOString() }];
  });
  await keepOverdueSprints(boardId, overdue);
}
