import { makeResolver } from '@forge/resolver';
import type { Calls } from './calls';
import { type BoardCheck, checkBoard } from './check-board';
import { listOverdueSprints } from './overdue-sprints';
import { startRound } from './start-round';
import { visibleBoards } from './visible-boards';

/** Once a day: a check of every board is put into the queue, which has more time and tries again. */
export async function onSchedule(): Promise<{ statusCode: number }> {
  await startRound();
  return { statusCode: 204 };
}

/** One board. What it throws makes the platform try this event again later. */
export function onBoardCheck(event: { body: BoardCheck }): Promise<void> {
  return checkBoard(event.body, new Date());
}

export const resolver = makeResolver<Calls>({
  async report() {
    const found = await listOverdueSprints();
    const visible = await visibleBoards(found.map((sprint) => sprint.boardId));
    return { sprints: found.filter((sprint) => visible.has(sprint.boardId)), now: new Date().toISOString() };
  },
  'check-now': async () => ({ boards: await startRound() }),
});
