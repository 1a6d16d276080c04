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
    // No message tells of a new name: who comes back from Jira sees it.
    refetchOnWindowFocus: true,
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

/** More issues than any sprint that people look through. */
const MOST_OF_A_SPRINT = 2_000;
/** What stands below an issue counts with it, and would push others out of what is read. */
export const NO_SUB_TASKS = 'issuetype not in subTaskIssueTypes()';

export interface SprintIssues {
  readonly issues: readonly Issue[];
  /** False where the sprint has more, or changed while it was read. */
  readonly complete: boolean;
}

/** The issues of a sprint without their sub-tasks: the first page says how many there are, the others come at once. */
export function useSprintIssues(sprintId: string, enabled: boolean) {
  return useQuery({
    queryKey: queryKeys.sprintIssues(sprintId),
    enabled,
    queryFn: async (): Promise<SprintIssues> => {
      const readPage = async (startAt: number) => {
        const page = await askJira(
          `/rest/agile/1.0/sprint/${sprintId}/issue?jql=${encodeURIComponent(NO_SUB_TASKS)}&fields=${FIELDS.join(',')}&maxResults=${CHUNK}&startAt=${startAt}`,
        );
        return {
          issues: list(field(page, 'issues')).map(readIssue),
          total: Number(field(page, 'total') ?? 0),
        };
      };
      const { issues: first, total } = await readPage(0);
      const starts: number[] = [];
      // Pages may be shorter than asked for: as long as the first is what Jira gives.
      if (first.length > 0) {
        for (let at = first.length; at < Math.min(total, MOST_OF_A_SPRINT); at += first.length)
          starts.push(at);
      }
      const others = await Promise.all(starts.map(readPage));
      const issues = [...first, ...others.flatMap((page) => page.issues)];
      return { issues, complete: new Set(issues.map(({ id }) => id)).size >= total };
    },
  });
}

const quoted = (value: string): string => `"${value.replace(/[\\"]/g, ' ').trim()}"`;
const LOOKS_LIKE_KEY = /^[A-Za-z][A-Za-z0-9_]+-\d+$/;

/** Whether somebody typed what an issue key looks like; Jira answers 400 for one that does not exist. */
export const isIssueKey = (text: string): boolean => LOOKS_LIKE_KEY.test(text.trim());

/** The JQL clause for a key or for words of a summary; '' where nothing can be searched for. */
export function wordsClause(text: string): string {
  const typed = text.trim();
  if (isIssueKey(typed)) return `key = ${quoted(typed)}`;
  const words = typed.replace(/[^\p{L}\p{N} ]+/gu, ' ').trim();
  return words === '' ? '' : `summary ~ ${quoted(`${words}*`)}`;
}

/** The JQL that finds issues by a key or by words of their summary, those of the project first where one is given. */
export function issueSearchJql(text: string, projectId: string | null): string {
  const clause = wordsClause(text);
  const scope = projectId === null ? '' : `project = ${projectId} AND `;
  if (isIssueKey(text)) return clause;
  if (clause === '') return `${scope}statusCategory != Done ORDER BY updated DESC`;
  return `${scope}${clause} ORDER BY updated DESC`;
}

/** Issues for a picker, epics first; an empty answer for a key that does not exist. Throws `CallError`. */
export async function searchForPicker(text: string, projectId: string | null): Promise<Issue[]> {
  const found = await searchIssues(issueSearchJql(text, projectId), 30).catch((error: unknown) => {
    // Jira answers 400 for a key that does not exist: to a picker that means nothing was found.
    if (isIssueKey(text) && asWireError(error).code === 'INVALID_INPUT') return [];
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
