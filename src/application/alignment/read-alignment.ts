import type { AlignmentView } from '../../contract/alignment/answers';
import type { Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { currentCycle, ORGANISATION, organisationIn } from '../organisation';
import { summariesOf } from '../overview/read-overview';
import { sentObjectives } from '../overview/sent-rows';
import { topFirst } from '../overview/top-first';
import type { Address, Deps } from '../ports';
import type { DirectoryRecord } from '../records/directory-record';
import { ONLY } from '../records/kinds';
import { objectiveView } from '../views/objective-view';
import { sightOf } from '../visibility';
import { isKept, isThere } from '../visible-rows';
import { alignedBoard, otherBoards, spanOf } from './aligned-boards';
import { type FedBoard, neglectedOnes, unlinkedOnes } from './neglected-ones';
import { targetList } from './target-list';

/** Teams and boards of one look, three and four batches of rows: those here first, then from the top of the tree. */
const TEAMS_AT_ONCE = 75;
const BOARDS_AT_ONCE = 100;

type Team = DirectoryRecord['teams'][number];

/**
 * What boards worked on, by key result, sprint and fortnight of a cycle (PRODUCT §3.17, §4): from one row a board and
 * one a team, computed from nothing larger. Jira is asked once, which projects the viewer may browse: sprints and
 * boards of others are in the sums alone (PRODUCT §6).
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
  const { projectId } = input;
  const isHere = (board: Team['boards'][number]) => projectId === undefined || board.projectId === projectId;
  const directory = topFirst(rows.get('directory', ONLY)?.record.teams ?? []);
  const here = directory.filter((team) => projectId === undefined || team.boards.some(isHere));
  const hereIds = new Set(here.map(({ id }) => id));
  const teams = [...here, ...directory.filter(({ id }) => !hereIds.has(id))].slice(0, TEAMS_AT_ONCE);
  const boards = teams
    .flatMap((team) => team.boards.map((board) => ({ ...board, teamId: team.id, here: isHere(board) })))
    .slice(0, BOARDS_AT_ONCE);
  const [summaries, figureRows, browsed] = await Promise.all([
    summariesOf(deps, teams, cycle.id),
    deps.store.read(boards.map(({ boardId }): Address => ({ kind: 'figures', key: boardId }))),
    browsableProjects(
      deps,
      boards.filter((board) => board.here).map((board) => board.projectId),
    ),
  ]);
  const there = teams.flatMap(({ id }) =>
    (summaries.get(id)?.objectives ?? []).filter(
      (each) => isThere(each, organisation.settings) && !each.archived,
    ),
  );
  const sees = await sightOf(deps, caller, there);
  const seen = there.filter(sees);
  const shown = new Set(seen.flatMap((each) => each.keyResults.filter(isKept).map(({ id }) => id)));
  const list = targetList((id) => shown.has(id));
  const all = boards.map((board) => {
    const figures = figureRows.get('figures', board.boardId)?.record ?? null;
    return { ...board, figures, browsed: board.projectId !== null && browsed.has(board.projectId) };
  });
  const span = spanOf(cycle, organisation);
  const sent = all.filter((board) => board.here);
  const fed = all.flatMap(({ boardId, teamId, figures, browsed: may }): FedBoard[] =>
    figures === null ? [] : [{ boardId, teamId, figures, name: may ? figures.boardName || null : null }],
  );
  const efforts = {
    boards: sent.filter((board) => board.browsed).map((board) => alignedBoard(board, span, list)),
    others: otherBoards(
      sent.filter((board) => !board.browsed),
      span,
      list,
    ),
  };
  // What boards here work on belongs here, whichever team it is of.
  const worked = new Set(list.targets.map((target) => ('id' in target ? target.id : '')));
  const away = seen
    .filter(({ teamId }) => !hereIds.has(teamId))
    .map((record) => ({ ...record, keyResults: record.keyResults.filter(({ id }) => worked.has(id)) }))
    .filter(({ keyResults }) => keyResults.length > 0);
  const listed = [...seen.filter(({ teamId }) => hereIds.has(teamId)), ...away];
  const listedIds = new Set(listed.flatMap(({ keyResults }) => keyResults.map(({ id }) => id)));
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  return {
    today: organisation.today,
    cycleId: cycle.id,
    targets: list.targets,
    fortnights: span.fortnights.map(({ start, end }): readonly [string, string] => [start, end]),
    ...efforts,
    neglected: neglectedOnes(seen, fed, organisation).filter((each) => listedIds.has(each.keyResultId)),
    unlinked: unlinkedOnes(listed),
    elsewhere: sentObjectives(
      away.map((record) => objectiveView(record, names.get(record.teamId) ?? '', organisation)),
    ),
  };
}

async function browsableProjects(
  deps: Deps,
  projectIds: readonly (string | null)[],
): Promise<ReadonlySet<string>> {
  const known = [...new Set(projectIds.filter((id) => id !== null))];
  return new Set(known.length === 0 ? [] : await deps.jira.browsable(known));
}

const nothingIn = (today: string): AlignmentView => ({
  today,
  cycleId: null,
  targets: [],
  fortnights: [],
  boards: [],
  others: [],
  neglected: [],
  unlinked: [],
  elsewhere: { people: [], objectives: [] },
});
