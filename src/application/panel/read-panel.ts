import type { Parsed } from '../../contract/api';
import type { Notice, PanelView, SprintView } from '../../contract/views';
import { type AppError, isAppError } from '../app-error';
import type { Caller } from '../caller';
import { currentCycle, ORGANISATION, type Organisation, organisationIn } from '../organisation';
import type { Address, Deps, JiraSprint, Rows } from '../ports';
import type { BoardRecord } from '../records/board-record';
import { ONLY } from '../records/kinds';
import type { ObjectiveRecord } from '../records/objective-record';
import type { SprintRecord } from '../records/sprint-record';
import type { TeamRecord } from '../records/team-record';
import { decisionNotices } from '../reviews/decision-notices';
import { awaitsReview, isLate } from '../sprint-reviews/review-time';
import { HEARD } from '../sprints/heard-issues';
import { lookBeforeShown } from '../sprints/look-before-shown';
import { recordSprint } from '../tagging/record-sprint';
import { isAbandoned, settleIntent } from '../tagging/settle-intent';
import { followJira, newSprintRecord, presentKeys } from '../tagging/sprint-lines';
import { noticesFor } from '../tagging/tagging-view';
import { cycleView } from '../views/cycle-view';
import { objectiveView } from '../views/objective-view';
import { viewer } from '../views/viewer';
import { sightOf } from '../visibility';
import { isThere } from '../visible-rows';
import { lostLinkNotices } from '../work/lost-links';
import { addedIn } from './added-issues';
import { sprintView } from './sprint-view';

/** Closed sprints shown below the active ones, beside those that await their review. */
const EARLIER_SPRINTS = 5;

/**
 * The OKR panel of a board (PRODUCT §4). The board's active sprints are read as the person who looks:
 * that is the right to see the board, and the goals as they are now. Warm: 3 storage requests (board,
 * team with sprints, objectives), 1 point and 1 for each active sprint.
 */
export async function readPanel(deps: Deps, caller: Caller, input: Parsed<'panel.read'>): Promise<PanelView> {
  const lookedAt = deps.clock.now();
  const [seen, rows] = await Promise.all([
    activeSprints(deps, input.boardId),
    deps.store.read([...ORGANISATION, HEARD, { kind: 'board', key: input.boardId }]),
  ]);
  const organisation = organisationIn(rows, deps.clock);
  const board = rows.get('board', input.boardId)?.record;
  if (board === undefined) return unconnected(deps, caller, input.boardId, seen, organisation);
  if (seen.silence === null) {
    await lookBeforeShown(deps, rows.get('heard', ONLY), ({ projectId }) => projectId === board.projectId);
  }
  const { records, team, rows: more } = await readTeamAndSprints(deps, board, seen, organisation);
  const active = await healed(
    deps,
    caller,
    board.boardId,
    { sprints: seen.sprints, lookedAt },
    more,
    team,
    organisation,
  );
  const cycle = currentCycle(organisation);
  const shelf =
    team?.shelf.filter(
      (each) =>
        each.cycleId === cycle?.id &&
        each.lifecycle !== 'cancelled' &&
        !each.archived &&
        isThere(each, organisation.settings),
    ) ?? [];
  const sprintRecords = [...active, ...records];
  const served = sprintRecords.flatMap((record) => record.targets.map((target) => target.objectiveId));
  const ids = [...new Set([...shelf.map((each) => each.id), ...served])];
  const above = shelf.flatMap(({ parentId }) => parentId ?? []);
  const { objectives, teamNames } = await readObjectives(deps, caller, { ids, above }, team, organisation);
  const shown = [...objectives.values()].filter(
    (each) => each.cycleId === cycle?.id && (each.lifecycle !== 'draft' || each.teamId === board.teamId),
  );
  // Goals, and notices that quote them, are Jira's: only for who is known to see the board.
  const seenRecords = seen.silence === null ? sprintRecords : [];
  const sprints = seenRecords.map((record) => {
    const view = sprintView(record, board.boardId, objectives, organisation);
    const added = record.state === 'active' ? addedIn(more.get('scope', record.sprintId)?.record).length : 0;
    return added === 0 ? view : { ...view, added };
  });
  return {
    viewer: viewer(deps, caller),
    board: {
      id: board.boardId,
      name: seen.silence === null ? board.name : null,
      connected: true,
      supportsSprints: seen.supportsSprints,
      projectId: board.projectId,
    },
    team: team === undefined ? null : { id: team.id, name: team.name },
    today: organisation.today,
    cycle: cycle === undefined ? null : cycleView(cycle, organisation.today),
    objectives: shown.map((each) => objectiveView(each, teamNames.get(each.teamId) ?? '', organisation)),
    sprints: sprints.sort(byStart),
    notices: [
      ...seen.notices,
      ...seenRecords.flatMap((record) => noticesFor(record, caller)),
      ...decisionNotices(shown, organisation.today),
      ...lostLinkNotices(shown, organisation.today),
    ],
    asOf: new Date(organisation.now).toISOString(),
  };
}

interface Seen {
  readonly sprints: readonly JiraSprint[];
  readonly supportsSprints: boolean;
  /** Why Jira did not answer: nothing of Jira's is shown then, for the right to see it is not known. */
  readonly silence: AppError | null;
  readonly notices: readonly Notice[];
}

async function activeSprints(deps: Deps, boardId: string): Promise<Seen> {
  try {
    const sprints = await deps.jira.sprints(boardId, ['active']);
    return { sprints, supportsSprints: true, silence: null, notices: [] };
  } catch (thrown) {
    if (isAppError(thrown, 'NO_SPRINTS')) {
      return { sprints: [], supportsSprints: false, silence: null, notices: [] };
    }
    if (isAppError(thrown, 'JIRA_UNAVAILABLE') || isAppError(thrown, 'JIRA_RATE_LIMITED')) {
      const message = `${thrown.message} Objectives and key results are shown as the app knows them; sprint goals come back when Jira does.`;
      return {
        sprints: [],
        supportsSprints: true,
        silence: thrown,
        notices: [{ kind: 'jira-stale', message }],
      };
    }
    throw thrown;
  }
}

async function unconnected(
  deps: Deps,
  caller: Caller,
  boardId: string,
  seen: Seen,
  organisation: Organisation,
): Promise<PanelView> {
  if (seen.silence !== null) throw seen.silence;
  const cycle = currentCycle(organisation);
  return {
    viewer: viewer(deps, caller),
    board: {
      id: boardId,
      name: null,
      connected: false,
      supportsSprints: seen.supportsSprints,
      projectId: null,
    },
    team: null,
    today: organisation.today,
    cycle: cycle === undefined ? null : cycleView(cycle, organisation.today),
    objectives: [],
    sprints: [],
    notices: [],
    asOf: new Date(organisation.now).toISOString(),
  };
}

async function readTeamAndSprints(deps: Deps, board: BoardRecord, seen: Seen, organisation: Organisation) {
  const activeIds = seen.sprints.map((sprint) => sprint.id);
  const closed = board.sprints.filter((each) => each.closed && !activeIds.includes(each.sprintId));
  const latest = new Set(closed.slice(-EARLIER_SPRINTS).map(({ sprintId }) => sprintId));
  const earlier = closed
    .filter((each) => latest.has(each.sprintId) || !isLate({ ...each, state: 'closed' }, organisation))
    .map((each) => each.sprintId);
  const rows = await deps.store.read([
    { kind: 'team', key: board.teamId },
    ...[...activeIds, ...earlier].map((key): Address => ({ kind: 'sprint', key })),
    ...activeIds.flatMap((key): Address[] => [
      { kind: 'intent', key },
      { kind: 'scope', key },
    ]),
  ]);
  return {
    rows,
    team: rows.get('team', board.teamId)?.record,
    records: earlier.flatMap((key) => {
      const record = rows.get('sprint', key)?.record;
      if (record === undefined) return [];
      const isLatest = latest.has(key);
      return isLatest || awaitsReview(record, organisation) ? [record] : [];
    }),
  };
}

/** The active sprints' rows, following Jira where an event is missing or still on its way. */
async function healed(
  deps: Deps,
  caller: Caller,
  boardId: string,
  { sprints, lookedAt }: { readonly sprints: readonly JiraSprint[]; readonly lookedAt: number },
  rows: Rows,
  team: TeamRecord | undefined,
  organisation: Organisation,
): Promise<SprintRecord[]> {
  const keys = new Set(team?.shelf.flatMap((each) => each.keyResults.map(({ key }) => key)));
  return Promise.all(
    sprints.map(async (sprint) => {
      const intent = rows.get('intent', sprint.id);
      if (intent !== undefined && isAbandoned(intent.record, organisation.now)) {
        return settleIntent(deps, caller, intent, sprint, lookedAt);
      }
      const before = rows.get('sprint', sprint.id)?.record;
      const after = followJira(before ?? newSprintRecord(sprint), sprint, organisation, deps.ids);
      const same = before !== undefined && JSON.stringify(before) === JSON.stringify(after);
      // Another board's sprint without tags leaves no row here, so there is none to bring in line.
      const passing = before === undefined && sprint.boardId !== boardId && presentKeys(after).length === 0;
      // Tagged before the key result was made: it counts from now on.
      const late = presentKeys(after).some(
        (key) => keys.has(key) && !after.targets.some((target) => target.key === key),
      );
      const settled = (same && !late) || passing;
      if (settled || intent !== undefined) return after;
      return recordSprint(deps, { kind: 'app' }, sprint, { lookedAt });
    }),
  );
}

/**
 * The objectives, and the names of their teams: the list of all teams is read only for another team's. Those above
 * are read along, so that their names are shown to none who may not see them without another request.
 */
async function readObjectives(
  deps: Deps,
  caller: Caller,
  { ids, above }: { readonly ids: readonly string[]; readonly above: readonly string[] },
  own: TeamRecord | undefined,
  { settings }: Organisation,
) {
  const isOwn = (id: string) => own?.shelf.some((each) => each.id === id) === true;
  const rows = await deps.store.read([
    ...[...ids, ...above].map((key): Address => ({ kind: 'objective', key })),
    ...(ids.every(isOwn) ? [] : [{ kind: 'directory', key: ONLY } as const]),
  ]);
  const listed = rows.get('directory', ONLY)?.record.teams ?? [];
  const teams = [...listed, ...(own === undefined ? [] : [own])];
  const there = ids.flatMap((id) => {
    const record = rows.get('objective', id)?.record;
    return record !== undefined && isThere(record, settings) ? [record] : [];
  });
  const parents = above.flatMap((id) => rows.get('objective', id)?.record ?? []);
  const sees = await sightOf(deps, caller, [...there, ...parents]);
  return {
    objectives: new Map(there.filter(sees).map((record): [string, ObjectiveRecord] => [record.id, record])),
    teamNames: new Map(teams.map((team) => [team.id, team.name])),
  };
}

function byStart(a: SprintView, b: SprintView): number {
  if (a.state !== b.state) return a.state === 'active' ? -1 : 1;
  return (a.start ?? '') < (b.start ?? '') ? 1 : -1;
}
