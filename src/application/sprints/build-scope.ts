import { estimatedIn } from '../../domain/alignment/time-estimates';
import { boardSetupOf } from '../boards/set-up-board';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Change, Deps, Jira, JiraSprint, Stored } from '../ports';
import { ONLY } from '../records/kinds';
import type { ScopeRecord } from '../records/scope-record';
import { again } from '../retry';
import { keptOutOfSight, keptUnseen } from './kept-unseen';
import { markCompletedAgain } from './mark-completed-again';
import { idsOfPlan, planServed } from './plan-served';
import { readScope } from './read-scope';
import type { Judge } from './scope-issue';
import { linkedIds, momentOf, servesIn } from './serves-by-links';
import { noteStanding } from './standing';
import { WATCH, watchAlso, watchIn } from './watch';

export interface BuildOptions {
  /** Who reads Jira; the app, unless it does not see the board. */
  readonly jira?: Jira;
  /** When the start was heard of (ISO). */
  readonly startedAt?: string | null;
  /**
   * Also looks for issues that left the sprint unheard, among all that were updated since it began: about two points
   * each. Usual where no row tells what was in it, and where its start or close was heard of late.
   */
  readonly wide?: boolean;
  /** Within the budget of a view: the changelogs of a running sprint are left for the queue. N + 1 points. */
  readonly light?: boolean;
  /** Is told what Jira was asked for, in points. */
  readonly spent?: (points: number) => void;
}

/**
 * What a sprint consists of, from Jira as it is now and from the changelogs (PRODUCT §3.12), put in its row; null for
 * sprints of boards that nobody connected. A frozen row stays, but for an imported one that is read `wide`, and one of
 * a sprint that was opened again in Jira: it runs once more, with the plan of its start, until its next close. For N
 * issues about N + 1 points, and one more for each that changed since the start and of which the row does not know
 * everything.
 */
export async function buildScope(
  deps: Deps,
  looked: JiraSprint,
  options: BuildOptions = {},
): Promise<ScopeRecord | null> {
  if (looked.boardId === null) return null;
  const { id: sprintId, boardId } = looked;
  const jira = options.jira ?? deps.jiraAsApp;
  const built = await again(async () => {
    const rows = await deps.store.read([
      ...ORGANISATION,
      WATCH,
      { kind: 'scope', key: sprintId },
      { kind: 'board', key: boardId },
      { kind: 'sprint', key: sprintId },
      { kind: 'areas', key: ONLY },
    ]);
    const row = rows.get('scope', sprintId);
    const board = rows.get('board', boardId);
    if (board === undefined) return null;
    const reopened = await lookAgain(jira, looked, row?.record);
    const isImportAnew = row !== undefined && options.wide === true && isImported(row.record);
    if (row !== undefined && isFrozen(row.record) && reopened === null && !isImportAnew) {
      return { scope: row.record, changed: false, board: board.record };
    }
    const sprint = reopened ?? looked;
    const { settings, now } = organisationIn(rows, deps.clock);
    const known = await withSetup(jira, board);
    const judge: Judge = {
      sprintId: sprint.id,
      field: known.record.estimation.fieldId,
      doneStatuses: known.record.doneStatuses,
      settings,
    };
    const projects = known.record.projectId === null ? [] : [known.record.projectId];
    const moment = new Date(now).toISOString();
    const read = await readScope(jira, sprint, judge, row?.record, options, projects, moment);
    const draft = read.scope;
    const parents = Object.values(draft.issues).flatMap(({ parentId }) => parentId ?? []);
    const climbed = watchIn(rows.get('watch', ONLY)).linksAbove ? await parentsAbove(jira, parents) : {};
    const seen: ScopeRecord = { ...draft, above: climbed };
    const kept = options.jira === undefined ? keptOutOfSight : keptUnseen;
    const whole = await kept(jira, seen, row?.record);
    const isShut = isFrozen(whole) || isFrozen(row?.record);
    const scope = isShut ? await markCompletedAgain(deps, whole, read.sprintsOf, known.record) : whole;
    const ids = linkedIds(scope);
    const ofPlan = read.plan === null ? [] : idsOfPlan(scope, read.plan);
    const links = await deps.store.read(
      [...new Set([...ids, ...ofPlan])].map((key): Address => ({ kind: 'link', key })),
    );
    if (read.plan !== null) {
      const goal = {
        sprint: rows.get('sprint', sprintId)?.record,
        areas: rows.get('areas', ONLY)?.record.areas ?? [],
      };
      scope.plan = planServed({ ...scope, plan: row?.record.plan }, read.plan, links, goal);
    }
    scope.serves = servesIn(links, ids, momentOf(scope));
    if (estimatedIn(judge.field) === 'hours') scope.estimatedIn = 'hours';
    const changed = row === undefined || !isSameScope(row.record, scope);
    const freshFor = options.jira === undefined ? READ_AGAIN_MS : SIGHT_MS;
    const isOld = row !== undefined && now - Date.parse(row.record.readAt) > freshFor;
    const steps: Change[] = [
      ...(changed || isOld
        ? [
            {
              op: 'put' as const,
              kind: 'scope' as const,
              key: sprintId,
              record: scope,
              version: row?.version ?? 0,
            },
          ]
        : []),
      ...known.steps,
    ];
    // Before it is written, so that nothing stands there unknown.
    if (watchIn(rows.get('watch', ONLY)).linksAbove) await noteStanding(deps, scope);
    if (steps.length > 0) await deps.store.commit(steps);
    return { scope, changed, board: known.record };
  });
  if (built === null) return null;
  const { estimation, projectId } = built.board;
  await watchAlso(deps, {
    boardId,
    projects: [
      ...(projectId === null ? [] : [projectId]),
      ...Object.values(built.scope.issues).map((issue) => issue.projectId),
    ],
    estimateFields: estimation.fieldId === null ? [] : [estimation.fieldId],
  });
  if (built.changed) {
    // Those of an earlier close are figures no more.
    const isClosed = isFrozen(built.scope);
    await deps.queue.push({ kind: 'figures', boardId, ...(isClosed ? { anew: sprintId } : {}) });
  }
  // What was planned is still to be read from the changelogs.
  if (options.light === true && built.scope.plannedFrom === 'today') {
    await deps.queue.push({ kind: 'scope', sprintId, wide: true });
  }
  return built.scope;
}

/** A row that says nothing new is written again only to say that it is fresh: opening a sprint relies on it. */
const READ_AGAIN_MS = 12 * 3_600_000;
/** What one person saw is read again by the next after so long: no event tells of such a board. */
export const SIGHT_MS = 10 * 60_000;

export function isFrozen(scope: ScopeRecord | undefined): boolean {
  return scope !== undefined && scope.closedAt !== null;
}

/** Whether a frozen row is to be frozen no more: the sprint runs again, or has been closed once more since. */
export function isReopened(scope: ScopeRecord | undefined, { state, end }: JiraSprint): boolean {
  if (scope === undefined || scope.closedAt === null) return false;
  return state === 'active' || (state === 'closed' && end !== null && end > scope.closedAt);
}

/**
 * The sprint as Jira has it once the row is known to be frozen: whoever looked at it before it was closed must not open
 * the row again. null: what is frozen stays so.
 */
async function lookAgain(
  jira: Jira,
  looked: JiraSprint,
  scope: ScopeRecord | undefined,
): Promise<JiraSprint | null> {
  if (!isReopened(scope, looked)) return null;
  const sprint = await jira.sprint(looked.id);
  return isReopened(scope, sprint) ? sprint : null;
}

/** Rebuilt from changelogs, as the app was not there when it ran: what was linked since may be counted in it. */
export function isImported({ plannedFrom }: ScopeRecord): boolean {
  return plannedFrom !== 'start';
}

/** The same but for the moments of reading and of changes that say nothing here, and for what is on its way. */
export function isSameScope(a: ScopeRecord, b: ScopeRecord): boolean {
  return a === b || said(a) === said(b);
}

function said({ readAt: _, figuresDue: __, issues, ...scope }: ScopeRecord): string {
  const facts = Object.entries(issues).map(([id, { updated: ___, ...issue }]) => [id, issue] as const);
  return JSON.stringify(sorted({ ...scope, issues: Object.fromEntries(facts) }));
}

/** Keys in one order, so that equal rows are equal texts. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** A board that was connected before its last column was asked for learns it now. */
async function withSetup(jira: Jira, board: Stored<'board'>) {
  const { record } = board;
  if (record.doneStatuses.length > 0) return { record, steps: [] };
  const { estimation, doneStatuses } = await boardSetupOf(jira, record.boardId);
  if (doneStatuses.length === 0) return { record, steps: [] };
  const next = { ...record, estimation, doneStatuses: [...doneStatuses] };
  const step: Change = {
    op: 'put',
    kind: 'board',
    key: record.boardId,
    record: next,
    version: board.version,
  };
  return { record: next, steps: [step] };
}

const LEVELS_UP = 4;

/** Parents of parents, level by level: one request each. */
export async function parentsAbove(jira: Jira, parentIds: Iterable<string>): Promise<ScopeRecord['above']> {
  const found: Record<string, string> = {};
  let ids = [...new Set(parentIds)];
  for (let level = 0; level < LEVELS_UP && ids.length > 0; level += 1) {
    const parents = await jira.issues(ids);
    ids = [];
    for (const { id, parentId } of parents) {
      if (parentId === null) continue;
      found[id] = parentId;
      if (found[parentId] === undefined) ids.push(parentId);
    }
    ids = [...new Set(ids)];
  }
  return found;
}
