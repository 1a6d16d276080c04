import { noContent, ok } from '../http/answer';
import { readBody } from '../http/body';
import { noBoard, refuse } from '../http/refusal';
import type { Route } from '../http/route';
import { BoardSettings, changeBoard, createBoard, deleteBoard, mayAdminister } from '../rules/board-writes';
import { boardOf } from '../rules/boards';
import { boardConfigurationShape, boardShape } from '../shapes/board';

const BOARD = '/rest/agile/1.0/board';

/** Boards are made, configured and deleted. */
export const boardWriteRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: BOARD,
    handle: (call) => ({ status: 201, body: boardShape(call.store, createBoard(call)) }),
  },
  {
    method: 'DELETE',
    path: `${BOARD}/:boardId#`,
    handle: (call) => {
      // Administrators may delete a board that they do not see.
      const board = call.store.boards.get(Number(call.params.boardId));
      if (!board) throw noBoard();
      deleteBoard(call, mayAdminister(call, board) ? board : boardOf(call));
      return noContent();
    },
  },
  {
    /**
     * The settings of a board as the shell's page changes them. Jira's own page does so at an address that is not
     * public; this one is the local host's, and apps cannot use it.
     */
    method: 'PUT',
    path: '/rest/local/1.0/board/:boardId#/settings',
    handle: (call) => {
      if (call.viewer.actor.kind !== 'user') throw refuse(404, 'There is no such address on Jira.');
      const board = changeBoard(call, boardOf(call), readBody(call, BoardSettings));
      return ok(boardConfigurationShape(call.store, board));
    },
  },
];
