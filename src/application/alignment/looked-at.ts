import type { Organisation } from '../organisation';
import { summariesOf } from '../overview/read-overview';
import type { Address, Deps } from '../ports';
import type { DirectoryRecord } from '../records/directory-record';
import type { FiguresRecord } from '../records/figures-record';
import type { ObjectiveRecord } from '../records/objective-record';
import { isThere } from '../visible-rows';

export type DirectoryTeam = DirectoryRecord['teams'][number];

/** A board with its figures; null while it has none. */
export interface LookedBoard {
  readonly boardId: string;
  readonly projectId: string | null;
  readonly teamId: string;
  readonly figures: FiguresRecord | null;
}

/** What the rows of some teams and their boards say. */
export interface LookedAt {
  readonly boards: readonly LookedBoard[];
  /** Of the cycle, whoever may see them. */
  readonly objectives: readonly ObjectiveRecord[];
}

/** Boards of one look: four batches of rows. */
const BOARDS_AT_ONCE = 100;

/** Reads the summaries of teams and the figures of their boards: one storage request for each 25 of both. */
export async function lookAt(
  deps: Deps,
  teams: readonly DirectoryTeam[],
  cycleId: string,
  { settings }: Pick<Organisation, 'settings'>,
): Promise<LookedAt> {
  const boards = teams
    .flatMap((team) => team.boards.map((board) => ({ ...board, teamId: team.id })))
    .slice(0, BOARDS_AT_ONCE);
  const [summaries, rows] = await Promise.all([
    summariesOf(deps, teams, cycleId),
    deps.store.read(boards.map(({ boardId }): Address => ({ kind: 'figures', key: boardId }))),
  ]);
  return {
    boards: boards.map((board) => {
      return { ...board, figures: rows.get('figures', board.boardId)?.record ?? null };
    }),
    objectives: teams.flatMap(({ id }) =>
      (summaries.get(id)?.objectives ?? []).filter((each) => isThere(each, settings) && !each.archived),
    ),
  };
}

/** The figures of some boards of these teams, whatever else of them is looked at: one storage request for each 25. */
export async function lookAtBoards(
  deps: Deps,
  teams: readonly DirectoryTeam[],
  boardIds: readonly string[],
): Promise<LookedBoard[]> {
  if (boardIds.length === 0) return [];
  const rows = await deps.store.read(boardIds.map((key): Address => ({ kind: 'figures', key })));
  return teams.flatMap((team) =>
    team.boards
      .filter(({ boardId }) => boardIds.includes(boardId))
      .map((board) => {
        return { ...board, teamId: team.id, figures: rows.get('figures', board.boardId)?.record ?? null };
      }),
  );
}

export function together(a: LookedAt, b: LookedAt): LookedAt {
  return { boards: [...a.boards, ...b.boards], objectives: [...a.objectives, ...b.objectives] };
}
