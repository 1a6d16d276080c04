import { asApp, route } from '@forge/api';
import { Queue } from '@forge/events';
import type { BoardCheck } from './check-board';

const MOST_EVENTS_PER_PUSH = 50;
const queue = new Queue({ key: 'board-checks' });

interface BoardPage {
  values: { id: number; name: string; type: string }[];
  isLast: boolean;
}

/**
 * Puts a check of every board that may have sprints into the queue, a page of boards at a time.
 * @returns how many boards will be checked
 * @throws when Jira refuses the list
 */
export async function startRound(): Promise<number> {
  let checked = 0;
  for (let startAt = 0; ; ) {
    const answer = await asApp().requestJira(
      route`/rest/agile/1.0/board?startAt=${startAt}&maxResults=${MOST_EVENTS_PER_PUSH}`,
    );
    if (!answer.ok) throw new Error(`Jira answered ${answer.status} to the list of boards`);
    const page: BoardPage = await answer.json();
    const checks = page.values
      .filter((board) => board.type !== 'kanban')
      .map((board): BoardCheck => ({ boardId: String(board.id), boardName: board.name }));
    if (checks.length > 0) await queue.push(checks.map((check) => ({ body: { ...check } })));
    checked += checks.length;
    startAt += page.values.length;
    if (page.isLast || page.values.length === 0) return checked;
  }
}
