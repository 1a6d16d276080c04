import type { Parsed } from '../../contract/api';
import type { TeamView } from '../../contract/views';
import { activity } from '../activity';
import { AppError, isAppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import { need } from '../find';
import { listTeam } from '../okrs/save-team';
import { ORGANISATION, organisationIn } from '../organisation';
import type { BoardSetup, Change, Deps, JiraBoard, JiraSprint, Rows } from '../ports';
import type { BoardRecord } from '../records/board-record';
import { ONLY } from '../records/kinds';
import type { TeamRecord } from '../records/team-record';
import { again } from '../retry';
import { demand, isManager, isTeamMember, mayPlanFor } from '../rights';
import { recordSprint } from '../tagging/record-sprint';
import { teamView } from '../views/team-view';
import { boardSetupOf } from './set-up-board';

/** Sprints whose goals are taken over when a board is connected: about half a year of two-week sprints. */
const SPRINTS_IMPORTED = 14;

/**
 * Connects a board to a team, new or existing (PRODUCT §5.2). Whoever may edit issues of the board's
 * project may do it once, an OKR manager any board; moving it to another team needs that team's lead or an
 * OKR manager. Who makes a new team leads it. The goals of the latest sprints are taken over with their tags.
 */
export async function connectBoard(
  deps: Deps,
  caller: Caller,
  input: Parsed<'board.connect'>,
): Promise<TeamView> {
  const lookedAt = deps.clock.now();
  const [board, sprints, setup] = await Promise.all([
    deps.jira.board(input.boardId),
    latestSprints(deps, input.boardId),
    boardSetupOf(deps.jira, input.boardId),
  ]);
  const team = await again(() => commitConnection(deps, caller, input, board, setup, sprints !== null));
  // Oldest first, so that lines that left a goal are found by the sprints after it.
  for (const sprint of sprints ?? []) {
    if (sprint.boardId === board.id)
      await recordSprint(deps, { kind: 'app' }, sprint, { lookedAt, action: 'sprint taken over' });
  }
  await readScopesLater(deps, board.id);
  return teamView(team);
}

/** The board is connected by now: what its sprints consist of is read by the queue. */
async function readScopesLater(deps: Deps, boardId: string): Promise<void> {
  try {
    await deps.queue.push({ kind: 'board', boardId, gone: false });
  } catch (thrown) {
    deps.log.error('scopes-not-queued', { boardId }, thrown);
  }
}

async function latestSprints(deps: Deps, boardId: string): Promise<JiraSprint[] | null> {
  try {
    const sprints = await deps.jira.sprints(boardId, ['closed', 'active', 'future']);
    const closed = sprints
      .filter((sprint) => sprint.state === 'closed')
      .sort((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : 1));
    return [...closed.slice(-SPRINTS_IMPORTED), ...sprints.filter((sprint) => sprint.state !== 'closed')];
  } catch (thrown) {
    if (isAppError(thrown, 'NO_SPRINTS')) return null;
    throw thrown;
  }
}

async function commitConnection(
  deps: Deps,
  caller: Caller,
  input: Parsed<'board.connect'>,
  board: JiraBoard,
  setup: BoardSetup,
  supportsSprints: boolean,
): Promise<TeamRecord> {
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'directory', key: ONLY },
    { kind: 'board', key: board.id },
    { kind: 'team', key: input.team.id },
  ]);
  const connection = rows.get('board', board.id);
  const known = rows.get('team', input.team.id);
  if (connection?.record.teamId === input.team.id && known !== undefined) return known.record;
  if (input.team.kind === 'existing' && known === undefined) need(rows, 'team', input.team.id);
  await demand(
    (async () => (await isTeamMember(deps, [board.projectId])) || isManager(deps, caller))(),
    'You need to be allowed to edit issues of this board to connect it.',
  );
  const former = await formerTeam(deps, caller, board.id, connection?.record.teamId);
  if (known !== undefined && former !== undefined) {
    await demand(
      mayPlanFor(deps, caller, known.record),
      `Only the lead of ${known.record.name} or an OKR manager may take this board.`,
    );
  }
  const team = withBoard(known?.record ?? newTeam(input.team, caller), board);
  const record: BoardRecord = {
    boardId: board.id,
    name: board.name,
    type: board.type,
    supportsSprints,
    projectId: board.projectId,
    teamId: team.id,
    estimation: setup.estimation,
    doneStatuses: [...setup.doneStatuses],
    sprints: connection?.record.sprints ?? [],
  };
  await deps.store.commit([
    { op: 'put', kind: 'team', key: team.id, record: team, version: known?.version ?? 0 },
    { op: 'put', kind: 'board', key: board.id, record, version: connection?.version ?? 0 },
    directoryStep(rows, team, former?.team),
    ...(former === undefined ? [] : [former.step]),
    ...(await firstSettings(deps, rows)),
    activity(deps, caller, `board:${board.id}`, `connected to ${team.name}`, {
      before: { teamId: connection?.record.teamId ?? null },
      after: { teamId: team.id },
    }),
  ]);
  return team;
}

/** The team that had the board, without it; its lead or a manager must be the one who takes it away. */
async function formerTeam(
  deps: Deps,
  caller: Caller,
  boardId: string,
  teamId: string | undefined,
): Promise<{ team: TeamRecord; step: Change } | undefined> {
  if (teamId === undefined) return undefined;
  const row = (await deps.store.read([{ kind: 'team', key: teamId }])).get('team', teamId);
  if (row === undefined) return undefined;
  await demand(
    mayPlanFor(deps, caller, row.record),
    `This board belongs to ${row.record.name}. Only its lead or an OKR manager may move it.`,
  );
  const team = {
    ...row.record,
    revision: row.record.revision + 1,
    boards: row.record.boards.filter((each) => each.boardId !== boardId),
  };
  return { team, step: { op: 'put', kind: 'team', key: teamId, record: team, version: row.version } };
}

function newTeam(team: Parsed<'board.connect'>['team'], caller: Caller): TeamRecord {
  if (team.kind === 'existing') throw new AppError('NOT_FOUND', 'This team does not exist any more.');
  return {
    id: team.id,
    revision: 0,
    name: team.name,
    parentId: null,
    leadId: callerName(caller),
    standInId: null,
    rhythm: team.rhythm,
    workMix: team.workMix,
    boards: [],
    group: '',
    metrics: [],
    archived: false,
    shelf: [],
  };
}

function withBoard(team: TeamRecord, board: JiraBoard): TeamRecord {
  const boards = team.boards.filter((each) => each.boardId !== board.id);
  return {
    ...team,
    revision: team.revision + 1,
    boards: [...boards, { boardId: board.id, projectId: board.projectId }],
  };
}

/** One step for the directory, whether one team changed or two. */
function directoryStep(rows: Rows, team: TeamRecord, former: TeamRecord | undefined): Change {
  const directory = rows.get('directory', ONLY);
  const left = directory?.record.teams.map((each) =>
    each.id === former?.id ? { ...each, boards: former.boards } : each,
  );
  return listTeam(directory && { ...directory, record: { teams: left ?? [] } }, team);
}

/** The first board brings the organisation's time zone: that of the person who connects it, until settings say else. */
async function firstSettings(deps: Deps, rows: Rows): Promise<Change[]> {
  if (rows.get('settings', ONLY) !== undefined) return [];
  const { settings } = organisationIn(rows, deps.clock);
  const prefixes = Object.values(settings.prefixes);
  const [timeZone, taken] = await Promise.all([deps.jira.timeZone(), deps.jiraAsApp.projectKeys(prefixes)]);
  const record = { ...settings, timeZone: timeZone ?? settings.timeZone, prefixesTaken: taken.length > 0 };
  return [{ op: 'put', kind: 'settings', key: ONLY, record, version: 0 }];
}
