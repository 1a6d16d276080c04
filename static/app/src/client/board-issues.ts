import { useQuery } from '@tanstack/react-query';
import { FIELDS, type Issue, readIssue } from './issues';
import { askJira } from './jira';
import { field, list } from './json';
import { queryKeys } from './query-keys';

/** An issue of a board with its estimate. */
export interface BoardIssue extends Issue {
  /** The board's estimate; null where there is none, or the board has no field for it. */
  readonly points: number | null;
}

/** The first of a list that may be endless: what people plan from. */
const SHOWN = 50;

async function readList(path: string, estimateField: string | null): Promise<BoardIssue[]> {
  const fields = [...FIELDS, ...(estimateField === null ? [] : [estimateField])].join(',');
  const join = path.includes('?') ? '&' : '?';
  const page = await askJira(`${path}${join}fields=${fields}&maxResults=${SHOWN}`);
  return list(field(page, 'issues'))
    .map((value) => {
      const points = estimateField === null ? null : field(field(value, 'fields'), estimateField);
      return { ...readIssue(value), points: typeof points === 'number' ? points : null };
    })
    .filter(({ level }) => level === 0);
}

/** The first issues of a board's backlog by rank, as the person who looks. */
export function useBacklog(boardId: string, estimateField: string | null) {
  return useQuery({
    queryKey: queryKeys.backlog(boardId),
    queryFn: () => readList(`/rest/agile/1.0/board/${boardId}/backlog`, estimateField),
  });
}

/** The first open issues of a board, as the person who looks: for boards without sprints. */
export function useOpenIssues(boardId: string, estimateField: string | null) {
  return useQuery({
    queryKey: queryKeys.openIssues(boardId),
    queryFn: () =>
      readList(
        `/rest/agile/1.0/board/${boardId}/issue?jql=${encodeURIComponent('statusCategory != Done')}`,
        estimateField,
      ),
  });
}
