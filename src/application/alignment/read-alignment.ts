import type { AlignmentView } from '../../contract/alignment/answers';
import type { Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { currentCycle, ORGANISATION, type Organisation, organisationIn } from '../organisation';
import { sentObjectives } from '../overview/sent-rows';
import { topFirst } from '../overview/top-first';
import type { Deps } from '../ports';
import { ONLY } from '../records/kinds';
import type { ObjectiveRecord } from '../records/objective-record';
import { objectiveView } from '../views/objective-view';
import { sightOf } from '../visibility';
import { isKept } from '../visible-rows';
import { alignedBoard, otherBoards, type Span, spanOf } from './aligned-boards';
import { hasUnknown, withBesideCycles } from './beside-cycles';
import {
  type DirectoryTeam,
  type LookedAt,
  type LookedBoard,
  lookAt,
  lookAtBoards,
  together,
} from './looked-at';
import { decidingBoards, type FedBoard, neglectedOnes, unlinkedOnes } from './neglected-ones';
import { figuresSeen, withUnseenWork } from './seen-figures';
import { targetList } from './target-list';

/** Teams of one look, three batches of rows: those here first, then from the top of the tree. */
const TEAMS_AT_ONCE = 75;

/**
 * What boards worked on, by key result, sprint and fortnight of a cycle (PRODUCT §3.17, §4): from one row a board and
 * one a team, computed from nothing larger. Jira is asked once, which projects the viewer may browse: sprints and
 * boards of others are in the sums alone (PRODUCT §6). A project reads other teams' rows only where its own do not
 * tell all: who else feeds a key result, or whose it is that a board here works on. Of some boards only these are
 * answered, and of their teams what boards of others add: nothing of neglect, which all boards decide.
 */
export async function readAlignment(
  deps: Deps,
  caller: Caller,
  input: Parsed<'alignment.read'>,
): Promise<AlignmentView> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'directory', key: ONLY }]);
  const organisation = organisationIn(rows, deps.clock);
  const cycle = organisation.cycles.find((each) => each.id === input.cycleId) ?? currentCycle(organisation);
  if (cycle === undefined) return nothingIn(organisation.today);
  const { projectId, teamId } = input;
  const directory = topFirst(rows.get('directory', ONLY)?.record.teams ?? []);
  const isHere = (board: { readonly projectId: string | null; readonly teamId: string }) =>
    (projectId === undefined || board.projectId === projectId) &&
    (teamId === undefined || board.teamId === teamId);
  const boardsOf = (team: DirectoryTeam) =>
    team.boards.map((board) => ({ ...board, teamId: team.id })).filter(isHere);
  const here = directory.filter(
    (team) =>
      (teamId === undefined || team.id === teamId) && (projectId === undefined || boardsOf(team).length > 0),
  );
  const hereIds = new Set(here.map(({ id }) => id));
  const { boardIds } = input;
  const isAsked = ({ boardId }: { readonly boardId: string }) => boardIds?.includes(boardId) ?? true;
  const asked = boardIds === undefined ? here : here.filter((team) => boardsOf(team).some(isAsked));
  const askedIds = new Set(asked.map(({ id }) => id));
  const teams = [...asked, ...directory.filter(({ id }) => !askedIds.has(id))].slice(0, TEAMS_AT_ONCE);
  const span = spanOf(cycle, organisation);
  const ofTeams = async (some: readonly DirectoryTeam[], before: LookedAt = NOTHING) => {
    const looked = together(before, await lookAt(deps, some, cycle.id, organisation));
    return withBesideCycles(deps, looked, { teams: some, cycle, span }, organisation);
  };
  const [own, browsed] = await Promise.all([
    ofTeams(teams.filter(({ id }) => askedIds.has(id))),
    browsableProjects(
      deps,
      asked.flatMap((team) => boardsOf(team).map((board) => board.projectId)),
    ),
  ]);
  const others = teams.filter(({ id }) => !askedIds.has(id));
  const { objectives, ...looked } =
    others.length === 0 ||
    (boardIds === undefined ? tellsAll(own, span, organisation) : !hasUnknown(own, span))
      ? own
      : await ofTeams(boardIds === undefined ? others : others.map(withoutBoards), own);
  const sees = await sightOf(deps, caller, objectives);
  const seen = objectives.filter(sees);
  const figures = looked.boards.map((board) => board.figures);
  const read = await figuresSeen(deps, caller, figures, { objectives, sees });
  const boards = looked.boards.map((board) => ({ ...board, figures: board.figures && read(board.figures) }));
  const shown = new Set(seen.flatMap((each) => each.keyResults.filter(isKept).map(({ id }) => id)));
  const list = targetList((id) => shown.has(id));
  const sent = boards.filter(isHere);
  const isBrowsed = (board: LookedBoard) => board.projectId !== null && browsed.has(board.projectId);
  const efforts = {
    boards: sent
      .filter((board) => isAsked(board) && isBrowsed(board))
      .map((board) => alignedBoard(board, span, list)),
    others: otherBoards(
      sent.filter((board) => !isBrowsed(board)),
      span,
      list,
    ),
  };
  // What boards here work on belongs here, whichever team and cycle it is of.
  const isOfHere = ({ teamId, cycleId }: ObjectiveRecord) => hereIds.has(teamId) && cycleId === cycle.id;
  const worked = new Set(list.targets.map((target) => ('id' in target ? target.id : '')));
  const away = seen
    .filter((record) => !isOfHere(record))
    .map((record) => ({ ...record, keyResults: record.keyResults.filter(({ id }) => worked.has(id)) }))
    .filter(({ keyResults }) => keyResults.length > 0);
  const listed = [...seen.filter(isOfHere), ...away];
  const listedIds = new Set(listed.flatMap(({ keyResults }) => keyResults.map(({ id }) => id)));
  const deciding =
    boardIds === undefined
      ? decidingBoards(seen, fedBoards(looked.boards, isBrowsed), organisation, objectives)
      : [];
  const feeding = [...looked.boards, ...(await lookAtBoards(deps, directory, deciding))].map((board) => ({
    ...board,
    figures: board.figures && withUnseenWork(board.figures, read(board.figures)),
  }));
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  return {
    today: organisation.today,
    cycleId: cycle.id,
    targets: list.targets,
    fortnights: span.fortnights.map(({ start, end }): readonly [string, string] => [start, end]),
    ...efforts,
    ...(boardIds === undefined
      ? {
          neglected: neglectedOnes(seen, fedBoards(feeding, isBrowsed), organisation, objectives).filter(
            ({ keyResultId }) => listedIds.has(keyResultId),
          ),
          unlinked: unlinkedOnes(listed),
        }
      : { neglected: [], unlinked: [] }),
    unread: boardIds === undefined ? unreadOf(here, boardsOf, teams, looked.boards) : [],
    elsewhere: {
      ...sentObjectives(
        away.map((record) => objectiveView(record, names.get(record.teamId) ?? '', organisation)),
      ),
      cycleIds: away.map(({ cycleId }) => cycleId),
    },
  };
}

/** Teams here that were not looked at, or whose boards here were not all. */
function unreadOf(
  here: readonly DirectoryTeam[],
  boardsOf: (team: DirectoryTeam) => readonly { readonly boardId: string }[],
  teams: readonly DirectoryTeam[],
  boards: readonly LookedBoard[],
): string[] {
  const readTeams = new Set(teams.map(({ id }) => id));
  const readBoards = new Set(boards.map(({ boardId }) => boardId));
  return here
    .filter(
      (team) => !readTeams.has(team.id) || boardsOf(team).some(({ boardId }) => !readBoards.has(boardId)),
    )
    .map(({ id }) => id);
}

const withoutBoards = (team: DirectoryTeam): DirectoryTeam => ({ ...team, boards: [] });

/** Whether nothing here asks for rows from elsewhere: no key result nobody here feeds, none of unknown origin. */
function tellsAll(looked: LookedAt, span: Span, organisation: Organisation): boolean {
  if (hasUnknown(looked, span)) return false;
  return (
    neglectedOnes(
      looked.objectives,
      fedBoards(looked.boards, () => false),
      organisation,
    ).length === 0
  );
}

function fedBoards(boards: readonly LookedBoard[], isNamed: (board: LookedBoard) => boolean): FedBoard[] {
  return boards.flatMap((board): FedBoard[] => {
    const { boardId, teamId, figures } = board;
    if (figures === null) return [];
    return [{ boardId, teamId, figures, name: isNamed(board) ? figures.boardName || null : null }];
  });
}

async function browsableProjects(
  deps: Deps,
  projectIds: readonly (string | null)[],
): Promise<ReadonlySet<string>> {
  const known = [...new Set(projectIds.filter((id) => id !== null))];
  return new Set(known.length === 0 ? [] : await deps.jira.browsable(known));
}

const NOTHING: LookedAt = { boards: [], objectives: [] };

const nothingIn = (today: string): AlignmentView => ({
  today,
  cycleId: null,
  targets: [],
  fortnights: [],
  boards: [],
  others: [],
  neglected: [],
  unread: [],
  unlinked: [],
  elsewhere: { people: [], objectives: [], cycleIds: [] },
});
