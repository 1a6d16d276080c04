import { estimatedIn } from '../../domain/alignment/time-estimates';
import { boardSetupOf } from '../boards/set-up-board';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Change, Deps, IssueHistory, Jira, JiraSprint, SprintIssue, Stored } from '../ports';
import { ONLY } from '../records/kinds';
import type { ScopeIssue, ScopeRecord } from '../records/scope-record';
import { again } from '../retry';
import { keptUnseen } from './kept-unseen';
import { closed, future, type Judge, running } from './scope-issue';
import { withIssue } from './scope-with-issue';
import { readServes } from './serves-by-links';
import { noteStanding } from './standing';
import { unchangedIssue } from './unchanged-issue';
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
 * sprints of boards that nobody connected. A frozen row stays, but for an imported one that is read `wide`. For N issues about N + 1 points, and one more for each
 * that changed since the start and of which the row does not know everything.
 */
export async function buildScope(
  deps: Deps,
  sprint: JiraSprint,
  options: BuildOptions = {},
): Promise<ScopeRecord | null> {
  if (sprint.boardId === null) return null;
  const boardId = sprint.boardId;
  const jira = options.jira ?? deps.jiraAsApp;
  const built = await again(async () => {
    const rows = await deps.store.read([
      ...ORGANISATION,
      WATCH,
      { kind: 'scope', key: sprint.id },
      { kind: 'board', key: boardId },
    ]);
    const row = rows.get('scope', sprint.id);
    const board = rows.get('board', boardId);
    if (board === undefined) return null;
    if (row !== undefined && isFrozen(row.record) && !(options.wide === true && isImported(row.record))) {
      return { scope: row.record, changed: false, board: board.record };
    }
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
    const draft = await readScope(jira, sprint, judge, row?.record, options, projects, moment);
    const parents = Object.values(draft.issues).flatMap(({ parentId }) => parentId ?? []);
    const climbed = watchIn(rows.get('watch', ONLY)).linksAbove ? await parentsAbove(jira, parents) : {};
    const read: ScopeRecord = { ...draft, above: climbed };
    const scope = options.jira === undefined ? read : await keptUnseen(jira, read, row?.record);
    scope.serves = await readServes(deps.store, scope);
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
              key: sprint.id,
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
  if (built.changed) await deps.queue.push({ kind: 'figures', boardId });
  // What was planned is still to be read from the changelogs.
  if (options.light === true && built.scope.plannedFrom === 'today') {
    await deps.queue.push({ kind: 'scope', sprintId: sprint.id, wide: true });
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

async function readScope(
  jira: Jira,
  sprint: JiraSprint,
  judge: Judge,
  before: ScopeRecord | undefined,
  options: BuildOptions,
  projects: readonly string[],
  now: string,
): Promise<ScopeRecord> {
  const fields = judge.field === null ? [] : [judge.field];
  const list = await jira.sprintIssues(sprint.id, fields);
  options.spent?.(list.length + 1);
  const base = { sprintId: sprint.id, boardId: sprint.boardId ?? '', readAt: now, serves: {}, above: {} };
  const due = before?.figuresDue === undefined ? {} : { figuresDue: before.figuresDue };
  if (sprint.state === 'future') {
    const issues = Object.fromEntries(
      list.map((issue, rank) => {
        const known = before?.issues[issue.id];
        const isOlder = isOlderThan(issue, known);
        return [issue.id, { ...(isOlder && known ? known : future(issue, judge)), rank }] as const;
      }),
    );
    return { ...base, ...due, plannedFrom: null, closedAt: null, issues };
  }
  const plan = planOf(sprint, before, options.startedAt ?? null, now);
  if (options.light === true && sprint.state === 'active') {
    return { ...base, ...due, ...lightly(list, judge, before, plan), closedAt: null };
  }
  const end = sprint.state === 'closed' ? (sprint.end ?? now) : null;
  // Whoever left between the start and now is told by changelogs alone, where the row never heard of the start.
  const isUnheard = before?.startedAt == null;
  const isLate = isUnheard || (end !== null && Date.parse(now) - Date.parse(end) > LATE_MS);
  const wide = options.wide ?? isLate;
  const keepsPlan =
    before !== undefined && before.plannedFrom === 'start' && before.startedAt === plan.startedAt;
  const isSamePlan = before?.plannedFrom === plan.plannedFrom && before?.startedAt === plan.startedAt;
  const span = {
    startedAt: plan.startedAt,
    end,
    keepsPlan: isSamePlan && plan.plannedFrom !== 'today',
    lookedAt: before?.readAt ?? '',
  };
  const ranks = new Map(list.map(({ id }, rank) => [id, rank]));
  const issues: Record<string, ScopeIssue> = {};
  for (const [rank, issue] of list.entries()) {
    const same = unchangedIssue(issue, before?.issues[issue.id], judge, span);
    if (same !== null) issues[issue.id] = { ...same, rank };
  }
  const known = new Set(Object.keys(issues));
  const looked = { list, before, fields, projects, wide, now, known, ...options };
  for (const past of await pastsOf(jira, sprint, looked)) {
    const { id } = past.issue;
    const row = before?.issues[id];
    const told = row === undefined || keepsPlan ? row : { ...row, planned: false };
    const issue =
      end === null
        ? running(past, judge, plan.startedAt, told)
        : closed(past, judge, plan.startedAt, end, told);
    const rank = ranks.get(id);
    if (issue !== null) issues[id] = rank === undefined ? issue : { ...issue, rank };
  }
  return { ...base, ...due, ...plan, closedAt: end, issues };
}

/** A running sprint without its changelogs: a plan that is known stays, else it is today's state for now. */
function lightly(
  list: readonly SprintIssue[],
  judge: Judge,
  before: ScopeRecord | undefined,
  plan: ReturnType<typeof planOf>,
): Pick<ScopeRecord, 'issues' | 'plannedFrom' | 'startedAt'> {
  const ranks = new Map(list.map(({ id }, rank) => [id, rank]));
  if (before === undefined || before.plannedFrom === null) {
    const issues = list.map((issue, rank) => {
      const now = future(issue, judge);
      return [issue.id, { ...now, planned: true, plannedPoints: now.points, rank }] as const;
    });
    return { issues: Object.fromEntries(issues), plannedFrom: 'today', startedAt: plan.startedAt };
  }
  const told = { at: null, before: null, now: null };
  let scope = before;
  for (const issue of list) scope = withIssue(scope, issue, told, judge);
  const issues = Object.entries(scope.issues).map(([id, issue]) => {
    const rank = ranks.get(id);
    return [id, rank === undefined ? { ...issue, present: false } : { ...issue, rank }] as const;
  });
  return {
    issues: Object.fromEntries(issues),
    plannedFrom: before.plannedFrom,
    startedAt: before.startedAt ?? plan.startedAt,
  };
}

/** When the sprint began, and how that is known: the first that was heard of its start, else Jira's own date. */
function planOf(
  sprint: JiraSprint,
  before: ScopeRecord | undefined,
  heard: string | null,
  now: string,
): { plannedFrom: 'start' | 'changelog' | 'today'; startedAt: string } {
  const told = [before?.plannedFrom === 'start' ? (before.startedAt ?? null) : null, heard].filter(
    (moment) => moment !== null,
  );
  const [first] = told.sort();
  if (first !== undefined) return { plannedFrom: 'start', startedAt: first };
  if (sprint.start !== null) return { plannedFrom: 'changelog', startedAt: sprint.start };
  return { plannedFrom: 'today', startedAt: before?.startedAt ?? now };
}

/** Events come within three minutes; what was heard later than this may have been missed by the row. */
const LATE_MS = 600_000;
/** Older sprints' issues have been updated by the thousand since: who left them is not looked for. */
const LOOKED_BACK_DAYS = 60;
/** Issues that are looked through for such as left the sprint. */
const WIDE_LIMIT = 500;

interface Looked {
  readonly list: readonly SprintIssue[];
  readonly before: ScopeRecord | undefined;
  readonly fields: readonly string[];
  readonly projects: readonly string[];
  readonly wide: boolean;
  readonly now: string;
  /** Whose changelogs say nothing new. */
  readonly known: ReadonlySet<string>;
  readonly spent?: (points: number) => void;
}

/** Base-level issues that are or were in the sprint, with their changelogs; without those that are known already. */
async function pastsOf(
  jira: Jira,
  sprint: JiraSprint,
  { list, before, fields, projects, wide, now, known, spent }: Looked,
): Promise<IssueHistory[]> {
  const listed = new Map(list.map((issue) => [issue.id, issue]));
  const ids = new Set([...listed.keys(), ...Object.keys(before?.issues ?? {})]);
  const since = later(sprint.start ?? now, before?.readAt ?? '');
  // A sprint may begin before the day that was planned for its start.
  const ago = Math.max(0, Date.parse(now) - Date.parse(since));
  const minutes = Math.ceil((ago + LATE_MS) / 60_000);
  if (wide && minutes <= LOOKED_BACK_DAYS * 1440) {
    const all = new Set([...projects, ...list.map(({ projectId }) => projectId)]);
    const found = await updatedLately(jira, [...all], minutes);
    spent?.(found.length + 1);
    for (const id of found) ids.add(id);
  }
  for (const id of known) ids.delete(id);
  if (ids.size === 0) return [];
  spent?.(ids.size + 1);
  const pasts = await jira.issueHistories([...ids], fields);
  return pasts
    .filter(({ issue }) => issue.level === 0)
    .map((past): IssueHistory => {
      const { issue, changes } = past;
      if (changes.some(({ sprints }) => sprints !== null)) return past;
      // It never changed sprints: it was created where it is.
      const isThere = before?.issues[issue.id]?.present === true ? [sprint.id] : [];
      return { issue: { ...issue, sprintIds: listed.get(issue.id)?.sprintIds ?? isThere }, changes };
    });
}

const later = (a: string, b: string) => (a > b ? a : b);

async function updatedLately(jira: Jira, projects: readonly string[], minutes: number): Promise<string[]> {
  if (projects.length === 0) return [];
  const jql = `project in (${projects.join(', ')}) AND updated >= -${minutes}m`;
  return (await jira.search(jql, WIDE_LIMIT)).filter(({ level }) => level === 0).map(({ id }) => id);
}

/** The list comes from Jira's search, which may lag behind what an event has told. */
function isOlderThan(issue: SprintIssue, known: ScopeIssue | undefined): boolean {
  return (known?.updated ?? '') > (issue.updatedAt ?? '9999');
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
