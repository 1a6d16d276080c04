import type { Parsed } from '../../contract/api';
import type { BoardSetupView } from '../../contract/views';
import { DEFAULT_WORK_MIX } from '../../domain/alignment/work-mix';
import { proposeCycle } from '../../domain/okr/cycle';
import { daysIn } from '../../domain/okr/day-range';
import { DEFAULT_SPRINT_DAYS, type Rhythm } from '../../domain/okr/rhythm';
import { isAppError } from '../app-error';
import type { Caller } from '../caller';
import { dayOfMoment, ORGANISATION, type Organisation, organisationIn } from '../organisation';
import type { BoardSetup, Deps, Jira, JiraSprint } from '../ports';
import { ONLY } from '../records/kinds';
import { cycleView } from '../views/cycle-view';
import { teamView } from '../views/team-view';
import { viewer } from '../views/viewer';

/** What Connect a board starts with: everything prefilled that Jira or the organisation can tell. */
export async function setUpBoard(
  deps: Deps,
  caller: Caller,
  input: Parsed<'board.setup'>,
): Promise<BoardSetupView> {
  const [board, sprints, { estimation }, rows] = await Promise.all([
    deps.jira.board(input.boardId),
    sprintsOf(deps.jira, input.boardId),
    boardSetupOf(deps.jira, input.boardId),
    deps.store.read([
      ...ORGANISATION,
      { kind: 'directory', key: ONLY },
      { kind: 'board', key: input.boardId },
    ]),
  ]);
  const organisation = organisationIn(rows, deps.clock);
  const teamId = rows.get('board', input.boardId)?.record.teamId;
  const teamRows = await deps.store.read(teamId === undefined ? [] : [{ kind: 'team', key: teamId }]);
  const connected = teamId === undefined ? undefined : teamRows.get('team', teamId)?.record;
  const active = sprints?.find((sprint) => sprint.state === 'active') ?? null;
  const sprintDays = active === null ? null : lengthOf(active, organisation);
  return {
    viewer: viewer(deps, caller),
    board: {
      id: board.id,
      name: board.name,
      type: board.type,
      supportsSprints: sprints !== null,
      projectId: board.projectId,
      projectKey: board.projectKey,
    },
    connectedTeam: connected === undefined ? null : teamView(connected),
    teams: (rows.get('directory', ONLY)?.record.teams ?? []).map(({ id, name }) => ({ id, name })),
    proposed: {
      teamName: teamNameFrom(board.name),
      rhythm: rhythmFor(sprintDays),
      workMix: DEFAULT_WORK_MIX,
      estimation: estimation.label,
      sprintDays,
      cycle: proposeCycle('quarter', organisation.today, organisation.settings.fiscalFirstMonth),
    },
    cycles: organisation.cycles.map((cycle) => cycleView(cycle, organisation.today)),
    activeSprint: active === null ? null : { id: active.id, name: active.name, goal: active.goal },
  };
}

/** Active and future sprints; null for a board without sprints. */
export async function sprintsOf(jira: Jira, boardId: string): Promise<JiraSprint[] | null> {
  try {
    return await jira.sprints(boardId, ['active', 'future']);
  } catch (thrown) {
    if (isAppError(thrown, 'NO_SPRINTS')) return null;
    throw thrown;
  }
}

/** A board that does not tell counts issues, and its own categories say what is done. */
export async function boardSetupOf(jira: Jira, boardId: string): Promise<BoardSetup> {
  try {
    return await jira.boardSetup(boardId);
  } catch (thrown) {
    if (isAppError(thrown, 'NOT_FOUND') || isAppError(thrown, 'JIRA_REFUSED')) {
      return { estimation: { label: 'issue count', fieldId: null }, doneStatuses: [] };
    }
    throw thrown;
  }
}

/** "SHOP Checkout board" → "SHOP Checkout". */
function teamNameFrom(boardName: string): string {
  const name = boardName.replace(/\s+(scrum |kanban )?board$/i, '').trim();
  return name === '' ? boardName : name;
}

function lengthOf(sprint: JiraSprint, organisation: Organisation): number | null {
  const start = dayOfMoment(sprint.start, organisation.settings);
  const end = dayOfMoment(sprint.end, organisation.settings);
  // Jira's sprints end on the weekday they began: both days in, one too many.
  return start === null || end === null ? null : Math.max(1, daysIn({ start, end }) - 1);
}

/** Weekly where sprints are a week; else a check-in each two weeks keeps values fresh without nagging. */
function rhythmFor(sprintDays: number | null): Rhythm {
  if (sprintDays !== null && sprintDays <= 7) return 'weekly';
  return sprintDays === null || sprintDays <= DEFAULT_SPRINT_DAYS + 1 ? 'two-weekly' : 'monthly';
}
