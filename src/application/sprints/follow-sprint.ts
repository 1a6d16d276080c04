import { isAppError } from '../app-error';
import { pointsLeft, secondsToNextHour, spend } from '../automation/spending';
import type { JiraChange } from '../jira-change';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps, JiraSprint } from '../ports';
import type { ScopeRecord } from '../records/scope-record';
import { again } from '../retry';
import { buildScope, isFrozen, isReopened } from './build-scope';

type SprintChange = Extract<JiraChange, { kind: 'sprint' }>;

/** So long after a change of a sprint's dates it is known whether that was its start. */
const START_FOLLOWS_SECONDS = 60;

const isToCome = (scope: ScopeRecord | undefined) => scope?.plannedFrom === null && scope.closedAt === null;

/**
 * Has the scope of a sprint follow what became of it: made when the sprint is there, its plan stored at the start,
 * frozen at the close, and no more when it is opened again. Which event led here does not matter: what Jira says now is compared with what the row says.
 * Asks Jira nothing where both agree.
 */
export async function followSprint(deps: Deps, sprint: JiraSprint, change: SprintChange): Promise<void> {
  if (sprint.boardId === null) return;
  const startedAt = change.startedAt ?? null;
  const rows = await deps.store.read([
    { kind: 'scope', key: sprint.id },
    { kind: 'board', key: sprint.boardId },
  ]);
  if (rows.get('board', sprint.boardId) === undefined) return;
  const scope = rows.get('scope', sprint.id)?.record;
  // Jira tells a start twice, by its dates and by itself, and the second alone says when it was.
  if (startedAt === null && change.waited !== true && sprint.state === 'active' && isToCome(scope)) {
    return deps.queue.push({ ...change, waited: true }, START_FOLLOWS_SECONDS);
  }
  if (isFrozen(scope) ? isReopened(scope, sprint) : !agrees(scope, sprint, startedAt)) {
    await buildScope(deps, sprint, { startedAt });
  }
  // Its name, days and tags are in the figures too.
  await deps.queue.push({ kind: 'figures', boardId: sprint.boardId });
}

function agrees(scope: ScopeRecord | undefined, sprint: JiraSprint, startedAt: string | null): boolean {
  if (scope === undefined) return false;
  switch (sprint.state) {
    case 'future':
      return scope.plannedFrom === null;
    case 'active':
      return (
        scope.plannedFrom !== null &&
        (startedAt === null || (scope.plannedFrom === 'start' && (scope.startedAt ?? '') <= startedAt))
      );
    case 'closed':
      return scope.closedAt !== null;
  }
}

/**
 * A sprint that was deleted in Jira: one that never began leaves nothing; of one that ran, what is known stays, frozen
 * as it is.
 */
export async function forgetScope(deps: Deps, sprintId: string): Promise<void> {
  const boardId = await again(async () => {
    const rows = await deps.store.read([...ORGANISATION, { kind: 'scope', key: sprintId }]);
    const row = rows.get('scope', sprintId);
    if (row === undefined || isFrozen(row.record)) return null;
    const { version, record } = row;
    const closedAt = new Date(organisationIn(rows, deps.clock).now).toISOString();
    await deps.store.commit([
      record.plannedFrom === null
        ? { op: 'delete', kind: 'scope', key: sprintId, version }
        : { op: 'put', kind: 'scope', key: sprintId, record: { ...record, closedAt }, version },
    ]);
    return record.boardId;
  });
  if (boardId !== null) await deps.queue.push({ kind: 'figures', boardId });
}

/** The longest that a message of Forge's queue may wait. */
const LONGEST_DELAY = 900;
/** What the look at the sprint itself costs, in points. */
const SPRINT_POINTS = 2;

/** Reads a sprint from Jira and makes its scope anew. A sprint that is gone, or out of the app's sight, is left alone. */
export async function readScopeAnew(
  deps: Deps,
  change: Extract<JiraChange, { kind: 'scope' }>,
): Promise<void> {
  const { sprintId, wide, charged = false } = change;
  if (charged && (await pointsLeft(deps, 'healing')) <= 0) {
    return deps.queue.push(change, Math.min(LONGEST_DELAY, secondsToNextHour(deps.clock.now())));
  }
  let points = SPRINT_POINTS;
  const spent = (more: number) => {
    points += more;
  };
  try {
    const sprint = await deps.jiraAsApp.sprint(sprintId);
    const scope = await buildScope(deps, sprint, { ...(wide === undefined ? {} : { wide }), spent });
    // A closed one that was rebuilt from changelogs is counted anew too.
    if (charged && scope !== null) {
      await deps.queue.push({ kind: 'figures', boardId: scope.boardId, anew: sprintId });
    }
  } catch (thrown) {
    if (!isAppError(thrown, 'NOT_FOUND')) throw thrown;
  } finally {
    // What Jira was asked is paid for, whatever came of it.
    if (charged) await spend(deps, points, 'healing');
  }
}
