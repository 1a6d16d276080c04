import type { IssueHistory, Jira, JiraSprint, SprintIssue } from '../ports';
import type { ScopeIssue, ScopeRecord } from '../records/scope-record';
import type { BuildOptions } from './build-scope';
import type { SprintsOf } from './mark-completed-again';
import { parentAt } from './past-of-issue';
import type { PlanFound } from './plan-served';
import { closed, future, type Judge, running } from './scope-issue';
import { withIssue } from './scope-with-issue';
import { unchangedIssue } from './unchanged-issue';

/** What Jira and the changelogs say of a sprint, and what the links are to be read for; null: its plan is not known. */
export interface ReadScope {
  readonly scope: ScopeRecord;
  /** Of the issues that Jira lists in the sprint. */
  readonly sprintsOf: SprintsOf;
  readonly plan: PlanFound | null;
}

/** A sprint's issues as Jira has them, put together with what the row knew `before`; without what they serve. */
export async function readScope(
  jira: Jira,
  sprint: JiraSprint,
  judge: Judge,
  before: ScopeRecord | undefined,
  options: BuildOptions,
  projects: readonly string[],
  now: string,
): Promise<ReadScope> {
  const fields = judge.field === null ? [] : [judge.field];
  const list = await jira.sprintIssues(sprint.id, fields);
  options.spent?.(list.length + 1);
  const sprintsOf: SprintsOf = new Map(list.map(({ id, sprintIds }) => [id, sprintIds]));
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
    return { scope: { ...base, ...due, plannedFrom: null, closedAt: null, issues }, sprintsOf, plan: null };
  }
  const plan = planOf(sprint, before, options.startedAt ?? null, now);
  if (options.light === true && sprint.state === 'active') {
    const scope = { ...base, ...due, ...(await lightly(jira, list, judge, before, plan)), closedAt: null };
    return { scope, sprintsOf, plan: planFound(scope, before, new Map()) };
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
  const parents = new Map<string, string | null>();
  for (const [rank, issue] of list.entries()) {
    const same = unchangedIssue(issue, before?.issues[issue.id], judge, span);
    if (same !== null) issues[issue.id] = { ...same, rank };
  }
  const known = new Set(Object.keys(issues));
  const heardAt = isUnheard && plan.plannedFrom === 'start' ? plan.startedAt : null;
  const looked = { list, before, fields, projects, wide, now, known, heardAt, ...options };
  for (const past of await pastsOf(jira, sprint, looked)) {
    const { id } = past.issue;
    parents.set(id, parentAt(past, plan.startedAt));
    const row = before?.issues[id];
    const told = row === undefined || keepsPlan ? row : { ...row, planned: false };
    const issue =
      end === null
        ? running(past, judge, plan.startedAt, told)
        : closed(past, judge, plan.startedAt, end, told);
    const rank = ranks.get(id);
    if (issue !== null) issues[id] = rank === undefined ? issue : { ...issue, rank };
  }
  const scope = { ...base, ...due, ...plan, closedAt: end, issues };
  return { scope, sprintsOf, plan: planFound(scope, before, parents) };
}

/**
 * What is to be found out of the plan: what each issue served stands once it was stored for this very start. null where
 * the app did not have the sprint before it began: of what was linked then nobody knows.
 */
function planFound(
  scope: Pick<ScopeRecord, 'plannedFrom' | 'startedAt'>,
  before: ScopeRecord | undefined,
  parents: PlanFound['parents'],
): PlanFound | null {
  const hadIt = before !== undefined && (before.plannedFrom === null || before.plan !== undefined);
  if (scope.plannedFrom !== 'start' && !hadIt) return null;
  const isSame = before?.plannedFrom === scope.plannedFrom && before?.startedAt === scope.startedAt;
  const stored = isSame && before?.plan !== undefined ? Object.entries(before.issues) : [];
  return { parents, known: new Set(stored.flatMap(([id, { planned }]) => (planned ? [id] : []))) };
}

/** A running sprint without its changelogs: a plan that is known stays, else it is today's state for now. */
async function lightly(
  jira: Jira,
  list: readonly SprintIssue[],
  judge: Judge,
  before: ScopeRecord | undefined,
  plan: ReturnType<typeof planOf>,
): Promise<Pick<ScopeRecord, 'issues' | 'plannedFrom' | 'startedAt'>> {
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
  const gone = Object.keys(scope.issues).filter((id) => !ranks.has(id) && scope.issues[id]?.present === true);
  // What is out of sight is left as it was.
  const left = new Set(gone.length === 0 ? [] : (await jira.issues(gone)).map(({ id }) => id));
  const issues = Object.entries(scope.issues).map(([id, issue]) => {
    const rank = ranks.get(id);
    if (rank !== undefined) return [id, { ...issue, rank }] as const;
    return [id, left.has(id) ? { ...issue, present: false } : issue] as const;
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
/** Jira's search counts whole minutes, by a clock of its own. */
const ROUNDED_MS = 120_000;
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
  /** When the start was heard of (ISO), where that is what is read for: nothing before it is of interest. */
  readonly heardAt: string | null;
  readonly spent?: (points: number) => void;
}

/** Issues that are or were in the sprint, with their changelogs; without those that are known already. */
async function pastsOf(
  jira: Jira,
  sprint: JiraSprint,
  { list, before, fields, projects, wide, now, known, heardAt, spent }: Looked,
): Promise<IssueHistory[]> {
  const listed = new Map(list.map((issue) => [issue.id, issue]));
  const ids = new Set([...listed.keys(), ...Object.keys(before?.issues ?? {})]);
  const since = heardAt ?? later(sprint.start ?? now, before?.readAt ?? '');
  // A sprint may begin before the day that was planned for its start.
  const ago = Math.max(0, Date.parse(now) - Date.parse(since));
  const minutes = Math.ceil((ago + (heardAt === null ? LATE_MS : ROUNDED_MS)) / 60_000);
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
    .filter((past) => isOrWasInSprints(past) || before?.issues[past.issue.id] !== undefined)
    .map((past): IssueHistory => {
      const { issue, changes } = past;
      if (changes.some(({ sprints }) => sprints !== null)) return past;
      // It never changed sprints: it was created where it is.
      const isThere = before?.issues[issue.id]?.present === true ? [sprint.id] : [];
      return { issue: { ...issue, sprintIds: listed.get(issue.id)?.sprintIds ?? isThere }, changes };
    });
}

/** A sub-task is in its parent's sprint, and changes none of its own: one that did was an issue of the sprint before. */
function isOrWasInSprints({ issue, changes }: IssueHistory): boolean {
  return issue.level === 0 || (issue.level < 0 && changes.some(({ sprints }) => sprints !== null));
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
