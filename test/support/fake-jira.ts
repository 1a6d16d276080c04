import { AppError } from '../../src/application/app-error';
import type {
  IssueChange,
  IssueMail,
  Jira,
  JiraBoard,
  JiraIssue,
  JiraSprint,
  SprintIssue,
} from '../../src/application/ports';
import { matching } from './fake-jql';

export interface FakeBoard extends JiraBoard {
  /** Null: the board has no sprints. */
  readonly sprints: { readonly foreign: readonly string[] } | null;
  readonly estimation: { readonly label: string; readonly fieldId: string | null };
  /** Statuses of its last column; without them the one of what is done. */
  readonly doneStatuses?: readonly string[];
}
/** Statuses of issues that name none: of what is done, and of what is not. */
export const FAKE_STATUS = { done: '3', open: '1' } as const;
export interface FakeIssue extends JiraIssue {
  readonly projectId: string;
  /** Values of its number fields, by field id. */
  readonly numbers?: Readonly<Record<string, number>>;
  readonly statusId?: string;
  /** Without one: done, or new. */
  readonly category?: SprintIssue['category'];
  /** Every sprint it is or was in. */
  readonly sprintIds?: readonly string[];
  /** Smaller is higher; issues without one rank in the order in which they came. */
  readonly rank?: number;
  /** ISO moments. */
  readonly createdAt?: string;
  readonly updatedAt?: string;
}
export interface FakeProject {
  readonly id: string;
  readonly key: string;
}
/** What one person may do, by project id. */
export interface FakeRights {
  readonly sees: readonly string[];
  readonly edits: readonly string[];
  readonly writesSprints: readonly string[];
  readonly managesOkrs?: boolean;
  readonly timeZone?: string;
}
type Call = keyof Jira;

/** A Jira site in memory; as any of its people it passes the same contract as the real client. */
export interface FakeJira {
  readonly projects: Map<string, FakeProject>;
  readonly boards: Map<string, FakeBoard>;
  readonly sprints: Map<string, JiraSprint>;
  readonly issues: Map<string, FakeIssue>;
  /** The changelogs of all issues, the oldest entry first. */
  readonly changes: IssueChange[];
  /** Account id → rights. Who is not in it may do nothing. */
  readonly people: Map<string, FakeRights>;
  /** `app` may do everything, unless `people` says what. */
  as(actor: string): Jira;
  /** The next call of this kind fails; `done`: after Jira has done what was asked. */
  failNext(call: Call, error: AppError, when?: 'refused' | 'done'): void;
  /** Runs just before the next call of this kind is answered: what somebody else does in Jira. */
  beforeNext(call: Call, run: () => void): void;
  /** What was mailed through issues to those who see them. */
  readonly mails: (IssueMail & { readonly issueId: string })[];
  /** Every call so far, as `actor call`. */
  readonly calls: string[];
}

const GOAL_LIMIT = 10_000;
const EVERYTHING = '*';

export function createFakeJira(): FakeJira {
  const projects = new Map<string, FakeProject>();
  const boards = new Map<string, FakeBoard>();
  const sprints = new Map<string, JiraSprint>();
  const issues = new Map<string, FakeIssue>();
  const changes: IssueChange[] = [];
  const people = new Map<string, FakeRights>();
  const failures = new Map<Call, { error: AppError; when: 'refused' | 'done' }>();
  const interruptions = new Map<Call, () => void>();
  const calls: string[] = [];
  const mails: FakeJira['mails'] = [];

  const hidden = () => new AppError('NOT_FOUND', 'Jira does not have this, or you may not see it.');
  const rightsOf = (actor: string): FakeRights => {
    const all = [EVERYTHING];
    const known = people.get(actor);
    if (actor === 'app') return known ?? { sees: all, edits: all, writesSprints: all };
    return known ?? { sees: [], edits: [], writesSprints: [] };
  };
  const has = (list: readonly string[], projectId: string | null) =>
    list.includes(EVERYTHING) || (projectId !== null && list.includes(projectId));

  async function answer<T>(actor: string, call: Call, run: () => T): Promise<T> {
    calls.push(`${actor} ${call}`);
    // One turn of the loop, so that what runs at once really overlaps.
    await Promise.resolve();
    const interruption = interruptions.get(call);
    interruptions.delete(call);
    interruption?.();
    const failure = failures.get(call);
    failures.delete(call);
    if (failure?.when === 'refused') throw failure.error;
    const result = run();
    if (failure !== undefined) throw failure.error;
    return result;
  }

  function as(actor: string): Jira {
    const rights = () => rightsOf(actor);
    const boardOf = (id: string | null): FakeBoard => {
      const board = boards.get(id ?? '');
      if (board === undefined || !has(rights().sees, board.projectId)) throw hidden();
      return board;
    };
    const sprintOf = (id: string): JiraSprint => {
      const sprint = sprints.get(id);
      if (sprint === undefined) throw hidden();
      boardOf(sprint.boardId);
      return sprint;
    };
    const seen = (issue: FakeIssue | undefined): issue is FakeIssue =>
      issue !== undefined && has(rights().sees, issue.projectId);
    const plain = (issue: FakeIssue): JiraIssue => ({
      id: issue.id,
      key: issue.key,
      summary: issue.summary,
      level: issue.level,
      parentId: issue.parentId,
      done: issue.done,
      resolvedAt: issue.resolvedAt,
      resolution: issue.resolution,
      projectId: issue.projectId,
    });
    const inSprints = (issue: FakeIssue, fields: readonly string[]): SprintIssue => ({
      id: issue.id,
      projectId: issue.projectId,
      // Jira names a parent to those who may see it.
      parentId: seen(issues.get(issue.parentId ?? '')) ? issue.parentId : null,
      level: issue.level,
      statusId: issue.statusId ?? (issue.done ? FAKE_STATUS.done : FAKE_STATUS.open),
      category: issue.category ?? (issue.done ? 'done' : 'new'),
      estimates: Object.fromEntries(
        Object.entries(issue.numbers ?? {}).filter(([field]) => fields.includes(field)),
      ),
      resolvedAt: issue.resolvedAt,
      resolution: issue.resolution,
      sprintIds: (issue.sprintIds ?? []).filter((id) => sprints.has(id)),
      createdAt: issue.createdAt ?? null,
      updatedAt: issue.updatedAt ?? null,
    });

    return {
      sprint: (id) => answer(actor, 'sprint', () => sprintOf(id)),
      sprints: (boardId, states) =>
        answer(actor, 'sprints', () => {
          const board = boardOf(boardId);
          const { sprints: kept } = board;
          if (kept === null) throw new AppError('NO_SPRINTS', 'This board has no sprints.');
          return [...sprints.values()].filter(
            (each) =>
              states.includes(each.state) && (each.boardId === boardId || kept.foreign.includes(each.id)),
          );
        }),
      board: (id) =>
        answer(actor, 'board', () => {
          const { sprints: _, estimation: __, doneStatuses: ___, ...board } = boardOf(id);
          return board;
        }),
      boardSetup: (boardId) =>
        answer(actor, 'boardSetup', () => {
          const { estimation, doneStatuses } = boardOf(boardId);
          return { estimation, doneStatuses: doneStatuses ?? [FAKE_STATUS.done] };
        }),
      sprintIssues: (sprintId, fields) =>
        answer(actor, 'sprintIssues', () => {
          sprintOf(sprintId);
          return [...issues.values()]
            .filter((each) => seen(each) && each.level === 0 && each.sprintIds?.includes(sprintId) === true)
            .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
            .map((each) => inSprints(each, fields));
        }),
      issueInSprints: (id, fields) =>
        answer(actor, 'issueInSprints', () => {
          const issue = issues.get(id);
          if (!seen(issue)) throw hidden();
          return inSprints(issue, fields);
        }),
      issuesInSprints: (ids, fields) =>
        answer(actor, 'issuesInSprints', () =>
          [...new Set(ids)]
            .map((id) => issues.get(id))
            .filter(seen)
            .map((issue) => inSprints(issue, fields)),
        ),
      sprintField: () => answer(actor, 'sprintField', () => 'customfield_10020'),
      issueHistories: (ids, fields) =>
        answer(actor, 'issueHistories', () =>
          [...new Set(ids)]
            .map((id) => issues.get(id))
            .filter(seen)
            .map((issue) => {
              const own = changes
                .filter((change) => change.issueId === issue.id)
                .map((change) => ({
                  ...change,
                  estimates: Object.fromEntries(
                    Object.entries(change.estimates).filter(([field]) => fields.includes(field)),
                  ),
                }))
                .sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : 0));
              const sprintIds = own.findLast(({ sprints: moved }) => moved !== null)?.sprints?.to ?? [];
              return { issue: { ...inSprints(issue, fields), sprintIds }, changes: own };
            }),
        ),
      writeGoal: (sprintId, goal) =>
        answer(actor, 'writeGoal', () => {
          const sprint = sprintOf(sprintId);
          if (!has(rights().writesSprints, boardOf(sprint.boardId).projectId)) {
            throw new AppError('FORBIDDEN', 'Jira does not let you change this. Nothing was changed.');
          }
          if (goal.length > GOAL_LIMIT)
            throw new AppError('INVALID_INPUT', 'Jira says: the goal is too long.');
          const written = { ...sprint, goal };
          sprints.set(sprintId, written);
          return written;
        }),
      issue: (id) =>
        answer(actor, 'issue', () => {
          const issue = issues.get(id);
          if (!seen(issue)) throw hidden();
          return plain(issue);
        }),
      issues: (ids) =>
        answer(actor, 'issues', () =>
          [...new Set(ids)]
            .map((id) => issues.get(id))
            .filter(seen)
            .map(plain),
        ),
      search: (jql, limit) =>
        answer(actor, 'search', () =>
          matching(jql, [...issues.values()].filter(seen), projects)
            .slice(0, limit)
            .map(plain),
        ),
      count: (jql) =>
        answer(actor, 'count', () => matching(jql, [...issues.values()].filter(seen), projects).length),
      numbers: (jql, fieldId, limit) =>
        answer(actor, 'numbers', () => {
          const found = matching(jql, [...issues.values()].filter(seen), projects);
          const values = found.slice(0, limit).map(({ numbers }) => numbers?.[fieldId] ?? null);
          return { values, more: found.length > limit };
        }),
      projects: () =>
        answer(actor, 'projects', () => [...projects.keys()].filter((id) => has(rights().sees, id))),
      projectCount: () =>
        answer(
          actor,
          'projectCount',
          () => [...projects.keys()].filter((id) => has(rights().sees, id)).length,
        ),
      browsableBy: (accountId, projectIds) =>
        answer(actor, 'browsableBy', () => projectIds.filter((id) => has(rightsOf(accountId).sees, id))),
      browsableIssuesBy: (accountId, issueIds) =>
        answer(actor, 'browsableIssuesBy', () =>
          issueIds.filter((id) => {
            const issue = issues.get(id);
            return issue !== undefined && has(rightsOf(accountId).sees, issue.projectId);
          }),
        ),
      notify: (issueId, mail) =>
        answer(actor, 'notify', () => {
          const issue = issues.get(issueId);
          if (!seen(issue)) throw hidden();
          if (!people.has(mail.accountId)) {
            throw new AppError('INVALID_INPUT', 'Jira says: there is no such person.');
          }
          if (has(rightsOf(mail.accountId).sees, issue.projectId)) mails.push({ issueId, ...mail });
        }),
      mayEditIssues: (projectId) =>
        answer(actor, 'mayEditIssues', () => projects.has(projectId) && has(rights().edits, projectId)),
      browsable: (projectIds) =>
        answer(actor, 'browsable', () =>
          [...new Set(projectIds)].filter((id) => projects.has(id) && has(rights().sees, id)),
        ),
      browsableIssues: (ids) =>
        answer(actor, 'browsableIssues', () => [...new Set(ids)].filter((id) => seen(issues.get(id)))),
      mayEditIssue: (issueId) =>
        answer(actor, 'mayEditIssue', () => {
          const issue = issues.get(issueId);
          return seen(issue) && has(rights().edits, issue.projectId);
        }),
      editableIssues: (issueIds) =>
        answer(actor, 'editableIssues', () =>
          [...new Set(issueIds)].filter((id) => {
            const issue = issues.get(id);
            return seen(issue) && has(rights().edits, issue.projectId);
          }),
        ),
      timeZone: () => answer(actor, 'timeZone', () => rights().timeZone ?? null),
      mayManageOkrs: () => answer(actor, 'mayManageOkrs', () => rights().managesOkrs === true),
      projectKeys: (keys) =>
        answer(actor, 'projectKeys', () =>
          [...projects.values()]
            .filter((project) => has(rights().sees, project.id) && keys.includes(project.key))
            .map((project) => project.key),
        ),
    };
  }

  return {
    projects,
    boards,
    sprints,
    issues,
    changes,
    people,
    as,
    failNext: (call, error, when = 'refused') => failures.set(call, { error, when }),
    beforeNext: (call, run) => interruptions.set(call, run),
    mails,
    calls,
  };
}
