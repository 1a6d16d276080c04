import type { Address, Store } from '../ports';
import type { BoardRecord } from '../records/board-record';
import { ONLY } from '../records/kinds';

/** A sprint of a connected board that is to come or runs. */
export interface OpenSprint {
  readonly sprintId: string;
  readonly board: BoardRecord;
}

/** Connected boards, all unless some are named; without Jira, three or four batches of rows at company size. */
export async function connectedBoards(store: Store, among?: readonly string[]): Promise<BoardRecord[]> {
  const ids = among ?? (await idsOfAll(store));
  const rows = await store.read(ids.map((key): Address => ({ kind: 'board', key })));
  return ids.flatMap((id) => rows.get('board', id)?.record ?? []);
}

async function idsOfAll(store: Store): Promise<string[]> {
  const directory = (await store.read([{ kind: 'directory', key: ONLY }])).get('directory', ONLY)?.record;
  return (directory?.teams ?? []).flatMap(({ boards }) => boards.map(({ boardId }) => boardId));
}

/** The open sprints of connected boards, all unless some are named, whose scope may name an issue that no event leads to. */
export async function openSprintsOf(store: Store, among?: readonly string[]): Promise<OpenSprint[]> {
  return (await connectedBoards(store, among)).flatMap((board) =>
    board.sprints.filter(({ closed }) => !closed).map(({ sprintId }) => ({ sprintId, board })),
  );
}
