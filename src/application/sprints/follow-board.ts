import { isAppError } from '../app-error';
import { pointsLeft, secondsToNextHour, spend } from '../automation/spending';
import { moveBoard } from '../boards/move-board';
import { boardSetupOf } from '../boards/set-up-board';
import type { JiraChange } from '../jira-change';
import type { Address, Deps, JiraSprint } from '../ports';
import type { BoardRecord } from '../records/board-record';
import { askForMissedWork } from '../work/missed-work';
import { buildScope, isFrozen, isReopened } from './build-scope';
import { changeBoard, isHidden } from './hidden-board';
import { lookForReopened } from './look-for-reopened';

type BoardChanged = Extract<JiraChange, { kind: 'board' }>;

/** The longest that a message of Forge's queue may wait. */
const LONGEST_DELAY = 900;

/**
 * Looks at a connected board again: its name, what it counts as done, which sprints it has. What events should have
 * told and did not is made up for. `whole`, the daily pass, also reads what its open sprints consist of and what was
 * done in its project, and waits
 * for the next hour when this hour's share for that is spent.
 */
export async function followBoard(deps: Deps, change: BoardChanged): Promise<void> {
  const { boardId } = change;
  const rows = await deps.store.read([{ kind: 'board', key: boardId }]);
  const board = rows.get('board', boardId)?.record;
  if (board === undefined) return;
  if (change.whole === true && (await pointsLeft(deps, 'healing')) <= 0) {
    return deps.queue.push(change, Math.min(LONGEST_DELAY, secondsToNextHour(deps.clock.now())));
  }
  // A board that was deleted takes none of its sprints with it; its history stays.
  if (await isHidden(deps, boardId)) return;
  const now = await refreshed(deps, boardId);
  if (now === null) return;
  const isWhole = change.whole === true;
  if (isWhole && now.projectId !== null) {
    await spend(deps, await askForMissedWork(deps, now.projectId), 'healing');
  }
  if (!now.supportsSprints) return;
  const open = await openSprints(deps, boardId);
  await askForMissed(deps, now, open);
  const judgesAnew =
    now.doneStatuses.join() !== board.doneStatuses.join() ||
    now.estimation.fieldId !== board.estimation.fieldId;
  let points = 6 + open.length;
  if (isWhole || judgesAnew) points += await readWhole(deps, open);
  if (isWhole) {
    points += await lookForReopened(deps, now);
    await spend(deps, points, 'healing');
  }
  await deps.queue.push({ kind: 'figures', boardId });
}

async function refreshed(deps: Deps, boardId: string): Promise<BoardRecord | null> {
  const [board, setup] = await Promise.all([
    deps.jiraAsApp.board(boardId),
    boardSetupOf(deps.jiraAsApp, boardId),
  ]);
  await moveBoard(deps, { kind: 'app' }, boardId, board.projectId);
  return changeBoard(deps, boardId, ({ unseenSince: _, ...record }) => ({
    ...record,
    name: board.name,
    type: board.type,
    ...(setup.doneStatuses.length === 0
      ? {}
      : { estimation: setup.estimation, doneStatuses: [...setup.doneStatuses] }),
  }));
}

/** The board's own sprints: those of other boards belong to these. */
async function openSprints(deps: Deps, boardId: string): Promise<JiraSprint[]> {
  try {
    const sprints = await deps.jiraAsApp.sprints(boardId, ['active', 'future']);
    return sprints.filter((sprint) => sprint.boardId === boardId);
  } catch (thrown) {
    if (isAppError(thrown, 'NO_SPRINTS')) return [];
    throw thrown;
  }
}

/** Sprints whose row says something else than Jira: what became of them is asked for one by one. */
async function askForMissed(deps: Deps, board: BoardRecord, open: readonly JiraSprint[]): Promise<void> {
  const listed = new Map(open.map((sprint) => [sprint.id, sprint]));
  const ended = board.sprints
    .filter((sprint) => !sprint.closed && !listed.has(sprint.sprintId))
    .map(({ sprintId }) => sprintId);
  const known = board.sprints.map(({ sprintId }) => sprintId);
  const rows = await deps.store.read([
    ...[...listed.keys()].map((key): Address => ({ kind: 'sprint', key })),
    ...known.map((key): Address => ({ kind: 'scope', key })),
  ]);
  const differs = open.filter(({ id, state, name, goal }) => {
    const row = rows.get('sprint', id)?.record;
    return row === undefined || row.state !== state || row.name !== name || row.goal !== goal;
  });
  // Its row may say that it has ended, and its scope not yet.
  const unfrozen = known.filter((id) => {
    const scope = rows.get('scope', id)?.record;
    return !listed.has(id) && scope !== undefined && !isFrozen(scope);
  });
  const reopened = open.filter((sprint) => isReopened(rows.get('scope', sprint.id)?.record, sprint));
  const missed = new Set([...[...differs, ...reopened].map(({ id }) => id), ...ended, ...unfrozen]);
  for (const sprintId of missed) {
    await deps.queue.push({ kind: 'sprint', sprintId, gone: false, goalBefore: null, goalAfter: null });
  }
  // The board was just connected, or a message was lost: the latest first.
  const unread = known.filter((id) => !missed.has(id) && rows.get('scope', id) === undefined).reverse();
  for (const [at, sprintId] of unread.entries()) {
    await deps.queue.push({ kind: 'scope', sprintId }, at * APART_SECONDS);
  }
}
/** Seconds between two sprints that are read. */
const APART_SECONDS = 2;

/** Answers what it cost, in points. */
async function readWhole(deps: Deps, open: readonly JiraSprint[]): Promise<number> {
  let points = 0;
  const spent = (more: number) => {
    points += more;
  };
  for (const sprint of open) await buildScope(deps, sprint, { wide: sprint.state === 'active', spent });
  return points;
}
