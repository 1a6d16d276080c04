import type { Address, Store } from '../ports';
import type { BoardRecord } from '../records/board-record';
import { ONLY } from '../records/kinds';

/** A sprint of a connected board that is to come or runs. */
export interface OpenSprint {
  readonly sprintId: string;
  readonly board: BoardRecord;
}

/** All connected boards; without Jira, three or four batches of rows at company size. */
export async function connectedBoards(store: Store): Promise<BoardRecord[]> {
  const directory = (await store.read([{ kind: 'directory', key: ONLY }])).get('directory', ONLY)?.record;
  const ids = (directory?.teams ?? []).flatMap(({ boards }) => boards.map(({ boardId }) => boardId));
  const rows = await store.read(ids.map((key): Address => ({ kind: 'board', key })));
  return ids.flatMap((id) => rows.get('board', id)?.record ?? []);
}

/** The open sprints of connected boards whose scope may name an issue that no event leads to. */
export async function openSprintsOf(store: Store): Promise<OpenSprint[]> {
  return (await connectedBoards(store)).flatMap((board) =>
    board.sprints.filter(({ closed }) => !closed).map(({ sprintId }) => ({ sprintId, board })),
  );
}
