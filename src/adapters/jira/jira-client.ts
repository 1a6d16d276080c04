// Over 300 lines: every call the app makes to Jira stands here, so that what it costs and may ask is seen at once.
import api, { assumeTrustedRoute, type Route, route } from '@forge/api';
import type { z } from 'zod';
import { AppError, isAppError } from '../../application/app-error';
import type { Jira, JiraIssue, JiraSprint } from '../../application/ports';
import type { Meter } from '../meter';
import { jiraSilent, translateJiraAnswer } from './jira-errors';
import { pointsOf, READS_BY_POST } from './points';
import {
  boardShape,
  countShape,
  fetchedIssuesShape,
  ISSUE_FIELDS,
  issueShape,
  myselfShape,
  nothingShape,
  numbersPageShape,
  permissionsShape,
  projectCountShape,
  projectIdsShape,
  projectPageShape,
  searchPageShape,
  sprintPageShape,
  sprintShape,
} from './shapes';
import { sprintIssueCalls } from './sprint-issues';

export type JiraActor = 'user' | 'app';

/** A resolver has 25 seconds, and a save asks Jira up to four times: a silent Jira must leave time to say so. */
const TIMEOUT_MS = 5_500;
/** Jira's own page size for sprints; fields other than the key cap search pages at 100. */
const SPRINT_PAGE = 50;
const SEARCH_PAGE = 100;
const PROJECT_PAGE = 100;
/** Issues that one bulk fetch takes. */
const FETCH_PAGE = 100;
/** Issues whose permission one request checks. */
const CHECKED_AT_ONCE = 1000;

/** Jira over Forge's `requestJira`, as the person of the invocation or as the app. */
export function createJira(actor: JiraActor, meter: Meter, manageOkrsPermission: string): Jira {
  const as = () => (actor === 'user' ? api.asUser() : api.asApp());

  async function send<S extends z.ZodType>(
    shape: S,
    method: string,
    path: Route,
    body?: unknown,
  ): Promise<z.output<S>> {
    const isWrite = method === 'POST' && body !== undefined && !isReadByPost(path.value);
    const answer = await withTimeout(
      as().requestJira(path, {
        method,
        headers: {
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const read = await withTimeout(answer.text()).then(parseJson);
    meter.jira(answer.ok ? pointsOf(method, path.value, read) : 1);
    if (!answer.ok)
      throw translateJiraAnswer(answer.status, answer.headers.get('retry-after'), read, isWrite, path.value);
    const parsed = shape.safeParse(read);
    if (!parsed.success) {
      throw new AppError('JIRA_UNAVAILABLE', 'Jira answered something this app cannot read.', {
        cause: parsed.error,
      });
    }
    return parsed.data;
  }

  /** What somebody else may browse; undefined for an account that Jira knows no more, which may browse nothing. */
  async function browsedBy(accountId: string, among: { projects: number[]; issues: number[] }) {
    const granted = await send(permissionsShape, 'POST', route`/rest/api/3/permissions/check`, {
      accountId,
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], ...among }],
    }).catch((thrown: unknown) => {
      if (isAppError(thrown, 'INVALID_INPUT') || isAppError(thrown, 'NOT_FOUND')) return undefined;
      throw thrown;
    });
    return granted?.projectPermissions.find((each) => each.permission === 'BROWSE_PROJECTS');
  }

  return {
    sprint: (id) => send(sprintShape, 'GET', route`/rest/agile/1.0/sprint/${id}`),

    async sprints(boardId, states) {
      const sprints: JiraSprint[] = [];
      for (;;) {
        const page = await send(
          sprintPageShape,
          'GET',
          route`/rest/agile/1.0/board/${boardId}/sprint?state=${states.join(',')}&startAt=${sprints.length}&maxResults=${SPRINT_PAGE}`,
        );
        sprints.push(...page.values);
        if (page.isLast || page.values.length === 0) return sprints;
      }
    },

    board: (id) => send(boardShape, 'GET', route`/rest/agile/1.0/board/${id}`),
    ...sprintIssueCalls(send),

    // POST is Jira's partial update: PUT would empty the dates and the name.
    writeGoal: (sprintId, goal) =>
      send(sprintShape, 'POST', route`/rest/agile/1.0/sprint/${sprintId}`, { goal }),

    issue: (id) => send(issueShape, 'GET', route`/rest/api/3/issue/${id}?fields=${ISSUE_FIELDS.join(',')}`),

    async issues(ids) {
      const wanted = [...new Set(ids)];
      const issues: JiraIssue[] = [];
      for (let at = 0; at < wanted.length; at += FETCH_PAGE) {
        const page = await send(fetchedIssuesShape, 'POST', route`/rest/api/3/issue/bulkfetch`, {
          issueIdsOrKeys: wanted.slice(at, at + FETCH_PAGE),
          fields: ISSUE_FIELDS,
        });
        issues.push(...page.issues);
      }
      return issues;
    },

    async search(jql, limit) {
      const issues: JiraIssue[] = [];
      let nextPageToken: string | undefined;
      do {
        const page = await send(searchPageShape, 'POST', route`/rest/api/3/search/jql`, {
          jql,
          fields: ISSUE_FIELDS,
          maxResults: Math.min(SEARCH_PAGE, limit - issues.length),
          ...(nextPageToken === undefined ? {} : { nextPageToken }),
        });
        issues.push(...page.issues);
        nextPageToken = page.nextPageToken ?? undefined;
      } while (nextPageToken !== undefined && issues.length < limit);
      return issues;
    },

    async count(jql) {
      return (await send(countShape, 'POST', route`/rest/api/3/search/approximate-count`, { jql })).count;
    },

    async numbers(jql, fieldId, limit) {
      const values: (number | null)[] = [];
      let nextPageToken: string | undefined;
      do {
        const page = await send(numbersPageShape(fieldId), 'POST', route`/rest/api/3/search/jql`, {
          jql,
          fields: [fieldId],
          maxResults: SEARCH_PAGE,
          ...(nextPageToken === undefined ? {} : { nextPageToken }),
        });
        values.push(...page.issues);
        nextPageToken = page.nextPageToken ?? undefined;
      } while (nextPageToken !== undefined && values.length < limit);
      return { values: values.slice(0, limit), more: nextPageToken !== undefined || values.length > limit };
    },

    async projects() {
      const ids: string[] = [];
      for (;;) {
        const page = await send(
          projectIdsShape,
          'GET',
          route`/rest/api/3/project/search?startAt=${ids.length}&maxResults=${PROJECT_PAGE}`,
        ).catch(noProjects);
        ids.push(...page.values.map((project) => project.id));
        if (page.isLast || page.values.length === 0) return ids;
      }
    },

    async projectCount() {
      const page = await send(projectCountShape, 'GET', route`/rest/api/3/project/search?maxResults=1`).catch(
        (thrown: unknown) => {
          noProjects(thrown);
          return { total: 0 };
        },
      );
      return page.total ?? null;
    },

    async browsableBy(accountId, projectIds) {
      if (projectIds.length === 0) return [];
      const browsed = await browsedBy(accountId, { projects: projectIds.map(Number), issues: [] });
      return projectIds.filter((id) => browsed?.projects.includes(id) === true);
    },

    async browsableIssuesBy(accountId, issueIds) {
      if (issueIds.length === 0) return [];
      const browsed = await browsedBy(accountId, { projects: [], issues: issueIds.map(Number) });
      return issueIds.filter((id) => browsed?.issues.includes(id) === true);
    },

    async notify(issueId, { accountId, subject, text }) {
      await send(nothingShape, 'POST', route`/rest/api/3/issue/${issueId}/notify`, {
        subject,
        textBody: text,
        to: { users: [{ accountId }] },
      });
    },

    async mayEditIssues(projectId) {
      const granted = await send(permissionsShape, 'POST', route`/rest/api/3/permissions/check`, {
        projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [Number(projectId)], issues: [] }],
      });
      return granted.projectPermissions.some(
        (each) => each.permission === 'EDIT_ISSUES' && each.projects.includes(projectId),
      );
    },

    async browsable(projectIds) {
      const projects = [...new Set(projectIds)];
      if (projects.length === 0) return [];
      const granted = await send(permissionsShape, 'POST', route`/rest/api/3/permissions/check`, {
        projectPermissions: [
          { permissions: ['BROWSE_PROJECTS'], projects: projects.map(Number), issues: [] },
        ],
      });
      const browsed = granted.projectPermissions.find((each) => each.permission === 'BROWSE_PROJECTS');
      return projects.filter((id) => browsed?.projects.includes(id) === true);
    },

    async browsableIssues(issueIds) {
      const wanted = [...new Set(issueIds)];
      const browsed = new Set<string>();
      for (let at = 0; at < wanted.length; at += CHECKED_AT_ONCE) {
        const issues = wanted.slice(at, at + CHECKED_AT_ONCE).map(Number);
        const granted = await send(permissionsShape, 'POST', route`/rest/api/3/permissions/check`, {
          projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [], issues }],
        });
        for (const each of granted.projectPermissions) {
          if (each.permission === 'BROWSE_PROJECTS') for (const id of each.issues) browsed.add(id);
        }
      }
      return wanted.filter((id) => browsed.has(id));
    },

    async mayEditIssue(issueId) {
      const granted = await send(permissionsShape, 'POST', route`/rest/api/3/permissions/check`, {
        projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [], issues: [Number(issueId)] }],
      });
      return granted.projectPermissions.some(
        (each) => each.permission === 'EDIT_ISSUES' && each.issues.includes(issueId),
      );
    },

    async editableIssues(issueIds) {
      const wanted = [...new Set(issueIds)];
      if (wanted.length === 0) return [];
      const granted = await send(permissionsShape, 'POST', route`/rest/api/3/permissions/check`, {
        projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [], issues: wanted.map(Number) }],
      });
      const editable = granted.projectPermissions.find((each) => each.permission === 'EDIT_ISSUES');
      return wanted.filter((id) => editable?.issues.includes(id) === true);
    },

    async timeZone() {
      return (await send(myselfShape, 'GET', route`/rest/api/3/myself`)).timeZone ?? null;
    },

    async mayManageOkrs() {
      const granted = await send(permissionsShape, 'POST', route`/rest/api/3/permissions/check`, {
        globalPermissions: [manageOkrsPermission],
      });
      return granted.globalPermissions.includes(manageOkrsPermission);
    },

    async projectKeys(keys) {
      if (keys.length === 0) return [];
      const query = keys.map((key) => `keys=${encodeURIComponent(key)}`).join('&');
      const page = await send(
        projectPageShape,
        'GET',
        assumeTrustedRoute(`/rest/api/3/project/search?${query}&maxResults=${keys.length}`),
      ).catch(noProjects);
      return page.values.map((project) => project.key);
    },
  };
}

/** "No project matches" is documented as 404. */
function noProjects(thrown: unknown): { values: never[]; isLast: true } {
  if (isAppError(thrown, 'NOT_FOUND')) return { values: [], isLast: true };
  throw thrown;
}

function isReadByPost(path: string): boolean {
  return READS_BY_POST.some((each) => path.startsWith(each));
}

export function parseJson(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    // Gateways answer in plain text and HTML; the status says enough.
    return null;
  }
}

/** Rejects when Jira stays silent, and when Forge's proxy fails to reach it. */
export async function withTimeout<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(jiraSilent(`nothing for ${TIMEOUT_MS} ms`)), TIMEOUT_MS);
  });
  try {
    return await Promise.race([answer, silence]);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    if (thrown instanceof Error && thrown.name === 'NEEDS_AUTHENTICATION_ERR') {
      throw new AppError(
        'JIRA_REFUSED',
        'Jira does not know you any more. Reload the page to sign in again.',
        { cause: thrown },
      );
    }
    throw jiraSilent(thrown);
  } finally {
    clearTimeout(timer);
  }
}
