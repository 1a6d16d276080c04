import { isAppError } from '../app-error';
import type { Deps } from '../ports';
import type { BoardRecord } from '../records/board-record';
import { again } from '../retry';

/** Whether the app itself does not see a connected board in Jira (it is hidden, or gone); noted for data health. */
export async function isHidden(deps: Deps, boardId: string): Promise<boolean> {
  if (boardId === '') return false;
  try {
    await deps.jiraAsApp.board(boardId);
  } catch (thrown) {
    if (!isAppError(thrown, 'NOT_FOUND') && !isAppError(thrown, 'JIRA_REFUSED')) throw thrown;
    await changeBoard(deps, boardId, (board) => ({
      ...board,
      unseenSince: board.unseenSince ?? new Date(deps.clock.now()).toISOString(),
    }));
    return true;
  }
  return false;
}

/** Changes the row of a connected board; writes nothing where nothing changed. */
export async function changeBoard(
  deps: Deps,
  boardId: string,
  change: (board: BoardRecord) => BoardRecord,
): Promise<BoardRecord | null> {
  return again(async () => {
    const row = (await deps.store.read([{ kind: 'board', key: boardId }])).get('board', boardId);
    if (row === undefined) return null;
    const record = change(row.record);
    if (JSON.stringify(record) === JSON.stringify(row.record)) return record;
    await deps.store.commit([{ op: 'put', kind: 'board', key: boardId, record, version: row.version }]);
    return record;
  });
}
