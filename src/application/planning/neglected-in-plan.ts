import { decidingBoards, type FedBoard, neglectedOnes } from '../alignment/neglected-ones';
import { figuresSeen, withUnseenWork } from '../alignment/seen-figures';
import type { Caller } from '../caller';
import type { Organisation } from '../organisation';
import type { Deps, Rows } from '../ports';
import type { BoardRecord } from '../records/board-record';
import type { ObjectiveRecord } from '../records/objective-record';
import type { TeamRecord } from '../records/team-record';
import { judgedBefore } from '../visibility';

/** Boards beside the one that is planned, whose figures decide what counts as neglected. */
export interface Deciding {
  readonly ofTeam: readonly string[];
  /** Of other teams, where the board itself leaves open whether somebody works on a key result. */
  readonly elsewhere: readonly string[];
}

/** Which boards are to be read beside the one that is planned. */
export function decidingInPlan(
  board: BoardRecord,
  team: TeamRecord | undefined,
  rows: Rows,
  own: readonly ObjectiveRecord[],
  organisation: Organisation,
): Deciding {
  const ofTeam = (team?.boards ?? []).map(({ boardId }) => boardId).filter((id) => id !== board.boardId);
  const figures = rows.get('figures', board.boardId)?.record;
  const { boardId, teamId } = board;
  const planned = figures === undefined ? [] : [{ boardId, teamId, figures, name: null }];
  const elsewhere = decidingBoards(own, planned, organisation).filter((id) => !ofTeam.includes(id));
  return { ofTeam, elsewhere };
}

/**
 * Why nobody feeds them, by id of the key result: what the heat map says too (PRODUCT §3.17). The names of other boards
 * are left out: they may be another project's.
 */
export async function neglectedInPlan(
  deps: Deps,
  caller: Caller,
  { board, deciding, rows, more }: { board: BoardRecord; deciding: Deciding; rows: Rows; more: Rows },
  own: readonly ObjectiveRecord[],
  organisation: Organisation,
): Promise<ReadonlyMap<string, string>> {
  const all = [
    rows.get('figures', board.boardId)?.record,
    ...[...deciding.ofTeam, ...deciding.elsewhere].map((id) => more.get('figures', id)?.record),
  ].filter((each) => each !== undefined);
  // The catalogue has judged all of the team's.
  const sees = ({ id }: ObjectiveRecord) => judgedBefore(deps, id) === true;
  const read = await figuresSeen(deps, caller, all, { objectives: own, sees });
  const boards = all.map((each): FedBoard => {
    const { boardId } = each;
    const teamId = deciding.elsewhere.includes(boardId) ? '' : board.teamId;
    const name = boardId === board.boardId ? board.name : null;
    return { boardId, teamId, figures: withUnseenWork(each, read(each)), name };
  });
  return new Map(
    neglectedOnes(own, boards, organisation).map(({ keyResultId, reason }) => [keyResultId, reason]),
  );
}
