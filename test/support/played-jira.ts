import type { JiraChange } from '../../src/application/jira-change';
import type { IssueChange, JiraSprint } from '../../src/application/ports';
import type { TestApp } from './app';
import { FAKE_STATUS, type FakeIssue } from './fake-jira';

export const POINTS = 'customfield_10032';
const STATUS = { new: FAKE_STATUS.open, indeterminate: '2', done: FAKE_STATUS.done } as const;
export type Category = keyof typeof STATUS;

/**
 * What people do to sprints and issues of board 1 in Jira: each act changes the Jira in memory and its changelogs and
 * answers the event of it, which the test delivers when, and as often, as it likes.
 */
export interface PlayedJira {
  sprint(id: string): JiraChange;
  start(id: string): JiraChange;
  /** Completes it; what is not done goes on to the next sprint, or to the backlog. */
  close(id: string, next: string | null): JiraChange[];
  create(id: string, more?: Partial<FakeIssue>): JiraChange;
  /** Into a sprint, or to the backlog. */
  move(id: string, sprintId: string | null): JiraChange;
  estimate(id: string, points: number | null): JiraChange;
  status(id: string, category: Category): JiraChange;
  parent(id: string, parentId: string | null): JiraChange;
  remove(id: string): JiraChange;
  /** Opens a closed sprint again. */
  reopen(id: string): JiraChange;
  /** Deletes it; what was in it goes to the backlog. */
  removeSprint(id: string): JiraChange;
  /** Converts it; Jira takes it out of its sprints. */
  subTask(id: string, parentId: string): JiraChange;
  /** Moves it to another project. */
  toProject(id: string, projectId: string): JiraChange;
}

const PROJECT = '10000';

export function playJira(app: TestApp, now: () => string): PlayedJira {
  const { jira } = app;
  const issueOf = (id: string): FakeIssue => {
    const issue = jira.issues.get(id);
    if (issue === undefined) throw new Error(`no issue ${id}`);
    return issue;
  };
  const event = (
    id: string,
    more: Partial<Extract<JiraChange, { kind: 'issue' }>> = {},
    gone = false,
  ): JiraChange => ({
    kind: 'issue',
    issueId: id,
    gone,
    parentBefore: null,
    parentNow: jira.issues.get(id)?.parentId ?? null,
    projectId: jira.issues.get(id)?.projectId ?? PROJECT,
    sprintsBefore: null,
    sprintsNow: null,
    at: now(),
    ...more,
  });
  const change = (issue: FakeIssue, what: Partial<IssueChange>) => {
    jira.issues.set(issue.id, { ...issue, updatedAt: now() });
    const nothing = { sprints: null, status: null, parent: null, estimates: {} };
    jira.changes.push({ issueId: issue.id, at: now(), ...nothing, ...what });
  };
  const sprintOf = (id: string): JiraSprint => {
    const sprint = jira.sprints.get(id);
    if (sprint === undefined) throw new Error(`no sprint ${id}`);
    return sprint;
  };
  const said = (id: string, more: Partial<JiraSprint>, startedAt: string | null = null): JiraChange => {
    const sprint = { ...sprintOf(id), ...more };
    jira.sprints.set(id, sprint);
    return {
      kind: 'sprint',
      sprintId: id,
      gone: false,
      goalBefore: null,
      goalAfter: sprint.goal,
      startedAt,
    };
  };
  const toSprints = (id: string, to: readonly string[]): JiraChange => {
    const issue = issueOf(id);
    const from = issue.sprintIds ?? [];
    change({ ...issue, sprintIds: to }, { sprints: { from, to } });
    return event(id, { sprintsBefore: from, sprintsNow: to });
  };
  const isClosed = (id: string) => jira.sprints.get(id)?.state === 'closed';

  return {
    sprint(id) {
      const name = `Sprint ${id}`;
      jira.sprints.set(id, { id, name, state: 'future', start: null, end: null, goal: '', boardId: '1' });
      return said(id, {});
    },
    start: (id) => said(id, { state: 'active', start: now(), end: '2026-12-01T09:00:00.000Z' }, now()),
    close(id, next) {
      const closed = said(id, { state: 'closed', end: now() });
      const open = [...jira.issues.values()].filter(
        (issue) => issue.sprintIds?.at(-1) === id && issue.category !== 'done' && next !== null,
      );
      return [closed, ...open.map((issue) => toSprints(issue.id, [...(issue.sprintIds ?? []), next ?? '']))];
    },
    create(id, more = {}) {
      jira.issues.set(id, {
        id,
        key: `SHOP-${id}`,
        summary: `Issue ${id}`,
        level: 0,
        parentId: null,
        done: false,
        category: 'new',
        statusId: STATUS.new,
        resolvedAt: null,
        resolution: null,
        projectId: PROJECT,
        sprintIds: [],
        createdAt: now(),
        updatedAt: now(),
        ...more,
      });
      return event(id);
    },
    move(id, sprintId) {
      const closed = (issueOf(id).sprintIds ?? []).filter(isClosed);
      return toSprints(id, sprintId === null ? closed : [...closed, sprintId]);
    },
    estimate(id, points) {
      const issue = issueOf(id);
      const from = issue.numbers?.[POINTS] ?? null;
      const numbers: Record<string, number> = points === null ? {} : { [POINTS]: points };
      change({ ...issue, numbers }, { estimates: { [POINTS]: { from, to: points } } });
      return event(id);
    },
    status(id, category) {
      const issue = issueOf(id);
      const statusId = STATUS[category];
      const done = category === 'done';
      const resolved = {
        resolvedAt: done ? (issue.resolvedAt ?? now()) : null,
        resolution: done ? 'Done' : null,
      };
      change(
        { ...issue, category, statusId, done, ...resolved },
        { status: { from: issue.statusId ?? STATUS.new, to: statusId } },
      );
      return event(id);
    },
    parent(id, parentId) {
      const issue = issueOf(id);
      change({ ...issue, parentId }, { parent: { from: issue.parentId, to: parentId } });
      return event(id, { parentBefore: issue.parentId, parentNow: parentId });
    },
    reopen: (id) => said(id, { state: 'active', end: '2026-12-01T09:00:00.000Z' }),
    removeSprint(id) {
      jira.sprints.delete(id);
      for (const issue of jira.issues.values()) {
        const { sprintIds = [] } = issue;
        if (sprintIds.includes(id)) {
          jira.issues.set(issue.id, { ...issue, sprintIds: sprintIds.filter((each) => each !== id) });
        }
      }
      return { kind: 'sprint', sprintId: id, gone: true, goalBefore: null, goalAfter: null };
    },
    subTask(id, parentId) {
      const issue = issueOf(id);
      const from = issue.sprintIds ?? [];
      change(
        { ...issue, level: -1, parentId, sprintIds: [] },
        { sprints: { from, to: [] }, parent: { from: issue.parentId, to: parentId } },
      );
      return event(id, {
        parentBefore: issue.parentId,
        parentNow: parentId,
        ...(from.length === 0 ? {} : { sprintsBefore: from, sprintsNow: [] }),
      });
    },
    toProject(id, projectId) {
      change({ ...issueOf(id), projectId }, {});
      return event(id, { projectId: null });
    },
    remove(id) {
      const { parentId } = issueOf(id);
      jira.issues.delete(id);
      return event(id, { parentNow: parentId }, true);
    },
  };
}
