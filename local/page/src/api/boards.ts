import { allIssues, allValues } from './pages';
import { RequestError, requestJson } from './request';
import {
  type Board,
  type BoardConfiguration,
  boardConfigurationSchema,
  boardSchema,
  type Issue,
  issueSchema,
  type Sprint,
  sprintSchema,
} from './shapes';

export const readBoard = (id: string, signal?: AbortSignal): Promise<Board> =>
  requestJson(`/rest/agile/1.0/board/${encodeURIComponent(id)}`, boardSchema, { signal });

export const readBoardConfiguration = (id: string, signal?: AbortSignal): Promise<BoardConfiguration> =>
  requestJson(`/rest/agile/1.0/board/${encodeURIComponent(id)}/configuration`, boardConfigurationSchema, {
    signal,
  });

/** The board's sprints in some states (`active,future`), or null for a board that has none by nature. */
export async function readSprints(
  id: string,
  states: string,
  signal?: AbortSignal,
): Promise<Sprint[] | null> {
  try {
    return await allValues(
      `/rest/agile/1.0/board/${encodeURIComponent(id)}/sprint?state=${states}`,
      sprintSchema,
      signal,
    );
  } catch (error) {
    if (error instanceof RequestError && error.status === 400) return null;
    throw error;
  }
}

/** Which of a board's issues: those of a sprint, the backlog, or all. */
export type IssueList = { sprintId: number } | 'backlog' | 'all';

/** Issues in rank order, with the fields a card shows and the board's estimate. */
export function readIssueList(
  boardId: string,
  list: IssueList,
  estimateField: string | undefined,
  signal?: AbortSignal,
): Promise<Issue[]> {
  const part = list === 'all' ? 'issue' : list === 'backlog' ? 'backlog' : `sprint/${list.sprintId}/issue`;
  const fields = ['summary', 'status', 'issuetype', 'project', 'assignee', 'parent'];
  if (estimateField) fields.push(estimateField);
  return allIssues(
    `/rest/software/1.0/board/${encodeURIComponent(boardId)}/${part}?fields=${fields.join(',')}`,
    issueSchema,
    signal,
  );
}
