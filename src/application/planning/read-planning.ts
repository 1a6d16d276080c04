import type { Parsed } from '../../contract/api';
import type { PlanningCheck, PlanningKeyResult, PlanningView } from '../../contract/planning/answers';
import { medianOfSprints } from '../alignment/median-of-sprints';
import type { Caller } from '../caller';
import { ORGANISATION, type Organisation, organisationIn } from '../organisation';
import type { Address, Deps, JiraSprint, Rows } from '../ports';
import type { BoardRecord } from '../records/board-record';
import { ONLY } from '../records/kinds';
import type { ScopeRecord } from '../records/scope-record';
import type { SprintRecord } from '../records/sprint-record';
import type { TeamRecord } from '../records/team-record';
import { HEARD } from '../sprints/heard-issues';
import { healedSprint } from '../tagging/healed-sprint';
import { viewer } from '../views/viewer';
import { teamObjectives } from './board-summaries';
import { type Catalogue, catalogueOf, type KnownKeyResult, planningKeyResult } from './key-result-catalogue';
import { type Deciding, decidingInPlan, neglectedInPlan } from './neglected-in-plan';
import { chosenSprints, openSprints } from './open-sprints';
import { type PastOfBoard, pastOfBoard } from './past-of-board';
import { idsInPlan, planCheck } from './plan-check';
import { closedSprints, rowsOfPlan } from './plan-rows';
import { scopeNow } from './scope-now';

/**
 * The planning check of a board (PRODUCT §5.4). The board's sprints are read as the person who looks: that is the
 * right to see the board, and the goals as they are now; which issues they may browse is asked in one request. What
 * the sprints consist of lies in their rows. Warm: 3 storage requests (board; team with sprints and their issues;
 * what other teams' objectives and boards add), 1 point for each sprint and 4 more.
 */
export async function readPlanning(
  deps: Deps,
  caller: Caller,
  input: Parsed<'planning.read'>,
): Promise<PlanningView> {
  const lookedAt = deps.clock.now();
  const [sprints, first] = await Promise.all([
    openSprints(deps, input.boardId),
    deps.store.read([
      ...ORGANISATION,
      HEARD,
      { kind: 'board', key: input.boardId },
      { kind: 'areas', key: ONLY },
    ]),
  ]);
  const organisation = organisationIn(first, deps.clock);
  const board = first.get('board', input.boardId)?.record;
  if (board === undefined) return unconnected(deps, caller, input.boardId, sprints, organisation);
  const chosen = chosenSprints(sprints ?? [], board.boardId, input.sprintId);
  const rows = await rowsOfPlan(deps, board, chosen, first, organisation);
  const team = rows.get('team', board.teamId)?.record;
  const own = team === undefined ? [] : await teamObjectives(deps, team, rows, organisation);
  const plans = await plansOf(deps, { board, chosen, lookedAt, team }, rows, organisation);
  const areas = first.get('areas', ONLY)?.record.areas ?? [];
  const deciding = decidingInPlan(board, team, rows, own, organisation);
  const [more, browsable] = await Promise.all([
    deps.store.read(furtherAddresses(deciding, team, plans)),
    deps.jira.browsableIssues(plans.flatMap(({ scope }) => idsInPlan(scope))),
  ]);
  const foreign = foreignObjectives(plans, team).flatMap((id) => more.get('objective', id)?.record ?? []);
  const all = [...own, ...foreign];
  const catalogue = await catalogueOf(deps, caller, team, all, organisation, board.projectId);
  const { thresholds } = organisation;
  const past = pastOfBoard(closedSprints(board).flatMap((id) => rows.get('sprint', id)?.record ?? []));
  const figures = rows.get('figures', board.boardId)?.record.sprints ?? [];
  const seen = { catalogue, areas, thresholds, browsable: new Set(browsable) };
  const checks = plans.map((plan) => {
    const boardsMedian = medianOfSprints(figures, plan.scope.estimatedIn, thresholds);
    return planCheck({ ...plan, ...seen, boardsMedian });
  });
  const neglected = await neglectedInPlan(deps, caller, { board, deciding, rows, more }, own, organisation);
  const remarks = { past, neglected, more };
  return {
    viewer: viewer(deps, caller),
    board: {
      id: board.boardId,
      name: board.name,
      connected: true,
      supportsSprints: sprints !== null,
      projectId: board.projectId,
      estimateField: board.estimation.fieldId,
    },
    team: team === undefined ? null : { id: team.id, name: team.name, workMix: team.workMix },
    today: organisation.today,
    asOf: new Date(organisation.now).toISOString(),
    sprints: (sprints ?? []).map((sprint) => sprintToChoose(sprint, board.boardId)),
    checks,
    keyResults: [...catalogue.values()]
      .filter((known) => known.seen && isNamed(known, team, checks))
      .map((known) => shownKeyResult(known, catalogue, remarks, team, organisation)),
    areas: areas.map(({ id, key, name, archived }) => ({ id, key, name, archived })),
    claims: past.claims,
    unestimatedShare: thresholds.unestimatedShare,
  };
}

interface Plan {
  readonly sprint: SprintRecord;
  readonly scope: ScopeRecord;
}

interface Looked {
  readonly board: BoardRecord;
  readonly chosen: readonly JiraSprint[];
  readonly lookedAt: number;
  readonly team: TeamRecord | undefined;
}

async function plansOf(
  deps: Deps,
  { board, chosen, lookedAt, team }: Looked,
  rows: Rows,
  organisation: Organisation,
): Promise<Plan[]> {
  const keys = new Set(team?.shelf.flatMap((each) => each.keyResults.map(({ key }) => key)));
  const plans = await Promise.all(
    chosen.map(async (sprint) => {
      const looked = { sprint, boardId: board.boardId, lookedAt };
      const [record, scope] = await Promise.all([
        healedSprint(deps, looked, rows, keys, organisation),
        scopeNow(deps, sprint, rows.get('scope', sprint.id)?.record),
      ]);
      return scope === null ? [] : [{ sprint: record, scope }];
    }),
  );
  return plans.flat();
}

/** Objectives of other teams that links or tags of the plans lead to. */
function foreignObjectives(plans: readonly Plan[], team: TeamRecord | undefined): string[] {
  const own = new Set(team?.shelf.map(({ id }) => id));
  const linked = plans.flatMap(({ scope }) =>
    Object.values(scope.serves).flatMap(({ keyResults }) => keyResults.map(({ objectiveId }) => objectiveId)),
  );
  const tagged = plans.flatMap(({ sprint }) => sprint.targets.map(({ objectiveId }) => objectiveId));
  return [...new Set([...linked, ...tagged])].filter((id) => !own.has(id));
}

/**
 * What the first two looks could not know: other teams' objectives, the boards that decide
 * what is neglected, what continues what ended.
 */
function furtherAddresses(
  deciding: Deciding,
  team: TeamRecord | undefined,
  plans: readonly Plan[],
): Address[] {
  const ended = new Set(
    team?.shelf.flatMap((objective) =>
      objective.keyResults.filter((each) => isEnded(objective.lifecycle, each.lifecycle)).map(({ id }) => id),
    ),
  );
  const linked = plans.flatMap(({ scope }) => Object.values(scope.serves).flatMap((each) => each.keyResults));
  const keys = new Set(linked.filter(({ id }) => ended.has(id)).map(({ key }) => key));
  return [
    ...foreignObjectives(plans, team).map((key): Address => ({ kind: 'objective', key })),
    ...[...deciding.ofTeam, ...deciding.elsewhere].map((key): Address => ({ kind: 'figures', key })),
    ...[...keys].map((key): Address => ({ kind: 'handle', key })),
  ];
}

const ENDED: ReadonlySet<string> = new Set(['closed', 'cancelled']);
const isEnded = (...lifecycles: readonly string[]) => lifecycles.some((each) => ENDED.has(each));

/** The team's open ones, and whatever the plans name. */
function isNamed(
  { id, teamId, lifecycle }: KnownKeyResult,
  team: TeamRecord | undefined,
  checks: readonly PlanningCheck[],
): boolean {
  if (teamId === team?.id && !isEnded(lifecycle)) return true;
  return checks.some(({ serves, lines }) =>
    [...Object.values(serves), ...lines.map((line) => line.serves)].some(({ openIds, pausedIds, endedIds }) =>
      [openIds, pausedIds, endedIds].some((ids) => ids.includes(id)),
    ),
  );
}

interface Remarked {
  readonly past: PastOfBoard;
  readonly neglected: ReadonlyMap<string, string>;
  readonly more: Rows;
}

function shownKeyResult(
  known: KnownKeyResult,
  catalogue: Catalogue,
  { past, neglected, more }: Remarked,
  team: TeamRecord | undefined,
  organisation: Organisation,
): PlanningKeyResult {
  const handle = more.get('handle', known.key)?.record;
  const next = handle?.kind === 'key-result' ? handle.successor : (known.now?.record.continuedBy ?? null);
  const successor = [...catalogue.values()].find((each) => each.key === next);
  const { claims, learned } = past.byKey.get(known.key) ?? { claims: null, learned: null };
  const remarks = {
    successorId: successor?.seen === true && !isEnded(successor.lifecycle) ? successor.id : null,
    neglected: neglected.get(known.id) ?? null,
    claims,
    learned,
  };
  return planningKeyResult(known, team?.id ?? null, remarks, organisation);
}

function sprintToChoose(sprint: JiraSprint, boardId: string): PlanningView['sprints'][number] {
  const { id, name, start, end } = sprint;
  const state = sprint.state === 'active' ? 'active' : 'future';
  return { id, name, state, start, end, foreign: sprint.boardId !== boardId };
}

/** A board that nobody connected: what there is to choose, and nothing about OKRs. */
function unconnected(
  deps: Deps,
  caller: Caller,
  boardId: string,
  sprints: readonly JiraSprint[] | null,
  organisation: Organisation,
): PlanningView {
  return {
    viewer: viewer(deps, caller),
    board: {
      id: boardId,
      name: null,
      connected: false,
      supportsSprints: sprints !== null,
      projectId: null,
      estimateField: null,
    },
    team: null,
    today: organisation.today,
    asOf: new Date(organisation.now).toISOString(),
    sprints: (sprints ?? []).map((sprint) => sprintToChoose(sprint, boardId)),
    checks: [],
    keyResults: [],
    areas: [],
    claims: { met: 0, partly: 0, missed: 0, awaited: 0, sprints: 0 },
    unestimatedShare: organisation.thresholds.unestimatedShare,
  };
}
