import { useQuery } from '@tanstack/react-query';
import { asWireError } from './call-error';
import { askJira } from './jira';
import { field, list, text } from './json';
import { queryKeys } from './query-keys';

/** An issue as the person who looks may see it. */
export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly typeName: string;
  /** 1 and above: epics and what stands over them. */
  readonly level: number;
  readonly statusName: string;
  readonly statusCategory: 'new' | 'indeterminate' | 'done';
  readonly parentId: string | null;
  readonly parentKey: string | null;
  readonly parentSummary: string | null;
}

/** What {@link readIssue} reads. */
export const FIELDS = ['summary', 'status', 'parent', 'issuetype'];

/** An issue out of Jira's answer; what is missing reads as empty. */
export function readIssue(value: unknown): Issue {
  const fields = field(value, 'fields');
  const status = field(fields, 'status');
  const category = text(field(field(status, 'statusCategory'), 'key'));
  const type = field(fields, 'issuetype');
  const parent = field(fields, 'parent');
  const level = field(type, 'hierarchyLevel');
  return {
    id: text(field(value, 'id')),
    key: text(field(value, 'key')),
    summary: text(field(fields, 'summary')),
    typeName: text(field(type, 'name')),
    level: typeof level === 'number' ? level : 0,
    statusName: text(field(status, 'name')),
    statusCategory: category === 'done' || category === 'indeterminate' ? category : 'new',
    parentId: text(field(parent, 'id')) || null,
    parentKey: text(field(parent, 'key')) || null,
    parentSummary: text(field(field(parent, 'fields'), 'summary')) || null,
  };
}

async function searchIssues(jql: string, maxResults: number): Promise<readonly Issue[]> {
  const page = await askJira('/rest/api/3/search/jql', { jql, maxResults, fields: FIELDS });
  return list(field(page, 'issues')).map(readIssue);
}

const CHUNK = 100;

/** Issues by id, in one map; those that the viewer may not see are missing from it. */
export function useIssues(ids: readonly string[]) {
  const wanted = [...new Set(ids)].sort();
  return useQuery({
    queryKey: queryKeys.issues(wanted),
    enabled: wanted.length > 0,
    placeholderData: (previous) => previous,
    queryFn: async () => {
      const issues = new Map<string, Issue>();
      for (let at = 0; at < wanted.length; at += CHUNK) {
        const chunk = wanted.slice(at, at + CHUNK);
        // A search that names one issue which is hidden or gone is refused whole; this leaves it out.
        const page = await askJira('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: chunk, fields: FIELDS });
        for (const issue of list(field(page, 'issues')).map(readIssue)) issues.set(issue.id, issue);
      }
      return issues;
    },
  });
}

/** All issues of a sprint. Pages may be shorter than asked for, so the next start follows from what came. */
export function useSprintIssues(sprintId: string, enabled: boolean) {
  return useQuery({
    queryKey: queryKeys.sprintIssues(sprintId),
    enabled,
    queryFn: async () => {
      const issues: Issue[] = [];
      for (;;) {
        const page = await askJira(
          `/rest/agile/1.0/sprint/${sprintId}/issue?fields=${FIELDS.join(',')}&maxResults=100&startAt=${issues.length}`,
        );
        const batch = list(field(page, 'issues')).map(readIssue);
        issues.push(...batch);
        const total = Number(field(page, 'total') ?? issues.length);
        if (batch.length === 0 || issues.length >= total || issues.length >= 500) return issues;
      }
    },
  });
}

const quoted = (value: string): string => `"${value.replace(/[\\"]/g, ' ').trim()}"`;
const LOOKS_LIKE_KEY = /^[A-Za-z][A-Za-z0-9_]+-\d+$/;

/** The JQL that finds issues by a key or by words of their summary, those of the project first where one is given. */
export function issueSearchJql(text: string, projectId: string | null): string {
  const typed = text.trim();
  const scope = projectId === null ? '' : `project = ${projectId} AND `;
  if (LOOKS_LIKE_KEY.test(typed)) return `key = ${quoted(typed)}`;
  const words = typed.replace(/[^\p{L}\p{N} ]+/gu, ' ').trim();
  if (words === '') return `${scope}statusCategory != Done ORDER BY updated DESC`;
  return `${scope}summary ~ ${quoted(`${words}*`)} ORDER BY updated DESC`;
}

/** Issues for a picker, epics first; an empty answer for a key that does not exist. Throws `CallError`. */
export async function searchForPicker(text: string, projectId: string | null): Promise<Issue[]> {
  const found = await searchIssues(issueSearchJql(text, projectId), 30).catch((error: unknown) => {
    // Jira answers 400 for a key that does not exist: to a picker that means nothing was found.
    if (LOOKS_LIKE_KEY.test(text.trim()) && asWireError(error).code === 'INVALID_INPUT') return [];
    throw error;
  });
  return [...found].sort((a, b) => b.level - a.level);
}

export function useIssueSearch(text: string, projectId: string | null) {
  return useQuery({
    queryKey: queryKeys.issueSearch(projectId, text),
    placeholderData: (previous) => previous,
    queryFn: () => searchForPicker(text, projectId),
  });
}
