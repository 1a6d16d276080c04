import type { Parsed } from '../../contract/api';
import type { ReportBoard, ReportKeyResult, SprintReport } from '../../contract/sprints/history';
import { goalsByQuarter } from '../../domain/alignment/goals-by-quarter';
import { addDays } from '../../domain/okr/calendar-day';
import { baselineOf } from '../../domain/okr/key-result';
import { sumOfMoves } from '../../domain/okr/moves';
import { numbersAt } from '../../domain/okr/numbers-history';
import { type Span, spanOf } from '../alignment/aligned-boards';
import { countedOnce } from '../alignment/counted-once';
import { effortFrom } from '../alignment/effort-from';
import { figuresSeen } from '../alignment/seen-figures';
import { rounded, sprintDays, weeksOf } from '../alignment/sprint-work';
import type { Caller } from '../caller';
import { currentCycle, ORGANISATION, type Organisation, organisationIn } from '../organisation';
import { summariesOf } from '../overview/read-overview';
import { topFirst } from '../overview/top-first';
import type { Address, Deps } from '../ports';
import type { CycleRecord } from '../records/cycles-record';
import type { DirectoryRecord } from '../records/directory-record';
import type { FiguresRecord, SprintFigures } from '../records/figures-record';
import { ONLY } from '../records/kinds';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { valuesOf, windowOfKeyResult } from '../views/key-result-view';
import { cycleOf } from '../views/objective-view';
import { sightOf } from '../visibility';
import { isKept, isThere } from '../visible-rows';

/** Teams and boards of one look: three and four batches of rows. */
const TEAMS_AT_ONCE = 75;
const BOARDS_AT_ONCE = 100;

type Team = DirectoryRecord['teams'][number];

interface Board {
  readonly boardId: string;
  readonly team: Team;
  readonly figures: FiguresRecord | null;
}

/**
 * The report over time: goals reached by board and quarter, effort and moves by key result of a cycle. From one row a
 * board and one a team; boards only of projects that the viewer may browse, which Jira is asked once (PRODUCT §6). By
 * name, never by figure: nothing ranks teams (PRODUCT §3).
 */
export async function readReport(
  deps: Deps,
  caller: Caller,
  input: Parsed<'sprints.report'>,
): Promise<SprintReport> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'directory', key: ONLY }]);
  const organisation = organisationIn(rows, deps.clock);
  const cycle = organisation.cycles.find((each) => each.id === input.cycleId) ?? currentCycle(organisation);
  const { projectId } = input;
  const directory = topFirst(rows.get('directory', ONLY)?.record.teams ?? []);
  const here = directory.flatMap((team) =>
    team.boards
      .filter((board) => projectId === undefined || board.projectId === projectId)
      .map((board) => ({ team, ...board })),
  );
  const projects = [...new Set(here.flatMap((board) => board.projectId ?? []))];
  const browsable = new Set(projects.length === 0 ? [] : await deps.jira.browsable(projects));
  const seen = here.filter((board) => board.projectId !== null && browsable.has(board.projectId));
  const shown = seen.slice(0, BOARDS_AT_ONCE);
  // Boards here may work on key results of teams elsewhere.
  const teams = [...new Set([...shown.map(({ team }) => team), ...directory])].slice(0, TEAMS_AT_ONCE);
  const [figureRows, summaries] = await Promise.all([
    deps.store.read(shown.map(({ boardId }): Address => ({ kind: 'figures', key: boardId }))),
    cycle === undefined ? undefined : summariesOf(deps, teams, cycle.id),
  ]);
  const there = teams.flatMap(({ id }) =>
    (summaries?.get(id)?.objectives ?? []).filter(
      (each) => isThere(each, organisation.settings) && !each.archived,
    ),
  );
  const sees = await sightOf(deps, caller, there);
  const figuresOf = (boardId: string) => figureRows.get('figures', boardId)?.record ?? null;
  const all = shown.map(({ boardId }) => figuresOf(boardId));
  const read = await figuresSeen(deps, caller, all, { objectives: there, sees });
  const boards = shown
    .map(({ boardId, team }): Board => {
      const figures = figuresOf(boardId);
      return { boardId, team, figures: figures && read(figures) };
    })
    .sort(byName);
  return {
    today: organisation.today,
    cycleId: cycle?.id ?? null,
    boards: boards.map((board) => reportBoard(board, cycle, organisation)),
    hidden: here.length - seen.length,
    unread: seen.length - shown.length,
    keyResults:
      cycle === undefined
        ? []
        : there
            .filter(sees)
            .flatMap((objective) =>
              objective.keyResults
                .filter(isKept)
                .flatMap((each) =>
                  reportKeyResult(each, objective, boards, spanOf(cycle, organisation), organisation),
                ),
            ),
  };
}

const nameOf = ({ team, figures, boardId }: Board): string =>
  `${team.name} ${figures?.boardName ?? ''} ${boardId}`;

function byName(a: Board, b: Board): number {
  return nameOf(a).localeCompare(nameOf(b), 'en');
}

function reportBoard(
  { boardId, team, figures }: Board,
  cycle: CycleRecord | undefined,
  organisation: Organisation,
): ReportBoard {
  const { settings, thresholds, today } = organisation;
  const closed = (figures?.sprints ?? []).flatMap((each) =>
    each.state === 'closed' && each.end !== null ? [{ ...each, end: each.end }] : [],
  );
  const counted = new Set(figures?.earlier?.sprintIds);
  return {
    id: boardId,
    name: figures?.boardName ?? '',
    teamId: team.id,
    teamName: team.name,
    quarters: goalsByQuarter(
      closed
        .filter(({ sprintId }) => !counted.has(sprintId))
        .map(({ end, review }) => ({ completedOn: end, review })),
      settings.fiscalFirstMonth,
      figures?.earlier?.months,
    ),
    awaiting: closed
      .filter(({ review, end }) => review === null && today <= addDays(end, thresholds.reviewDays))
      .map(({ sprintId: id, name, end }) => ({ id, name, end })),
    effortFrom: cycle === undefined ? null : effortFrom(figures, cycle),
    asOf: figures?.asOf ?? null,
  };
}

/** Empty for what no sprint of the cycle worked on, or was tagged with. */
function reportKeyResult(
  keyResult: KeyResultRecord,
  objective: ObjectiveRecord,
  boards: readonly Board[],
  span: Span,
  organisation: Organisation,
): ReportKeyResult[] {
  const { id, key, title, unit, decimals } = keyResult;
  const worked = boards.map(({ figures }) =>
    (figures?.sprints ?? []).filter((sprint) => span.holds(sprint) && touches(sprint, keyResult)),
  );
  const sprints = worked.flat();
  if (sprints.length === 0) return [];
  return [
    {
      keyResultId: id,
      objectiveId: objective.id,
      ...{ key, title, unit, decimals },
      objective: objective.title,
      teamId: objective.teamId,
      effort: worked.flatMap((each, board): ReportKeyResult['effort'][number][] => {
        const planned = effortIn(each, id, 'planned');
        const done = effortIn(each, id, 'done');
        return planned + done > 0 ? [[board, rounded(planned), rounded(done)]] : [];
      }),
      sprints: sprints.filter(({ state }) => state !== 'future').length,
      moved: movedDuring(keyResult, objective, sprints, organisation),
    },
  ];
}

function touches({ tagged, planned, done }: SprintFigures, { id, key }: KeyResultRecord): boolean {
  return tagged.includes(key) || (planned.keyResults[id] ?? 0) > 0 || (done.keyResults[id] ?? 0) > 0;
}

/** In team-weeks; what was done in two of the sprints once. */
function effortIn(sprints: readonly SprintFigures[], id: string, side: 'planned' | 'done'): number {
  return sprints.reduce(
    (sum, sprint) => sum + (countedOnce(sprint)[side].keyResults[id] ?? 0) * weeksOf(sprint),
    0,
  );
}

function movedDuring(
  keyResult: KeyResultRecord,
  objective: ObjectiveRecord,
  sprints: readonly SprintFigures[],
  { cycles, thresholds, today }: Organisation,
): number | null {
  const begun = sprints.flatMap((sprint) => {
    const days = sprintDays(sprint);
    if (days === null || sprint.state === 'future') return [];
    return [{ start: days.start, end: days.end < today ? days.end : today }];
  });
  const window = windowOfKeyResult(keyResult, objective, cycleOf(objective, cycles), thresholds);
  const baseline = baselineOf(numbersAt(keyResult.numbers, window.start));
  const values = valuesOf(keyResult);
  if (!values.some(({ day }) => begun.some(({ start, end }) => start < day && day <= end))) return null;
  return sumOfMoves({ values, baseline, window }, begun);
}
