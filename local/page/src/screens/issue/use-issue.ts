import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import type { Issue } from '../../api/shapes';
import { type IssueFieldIds, issueFieldIds } from './issue-fields';

/** An issue with the site's ids of the fields that matter here. */
export function useIssue(issueKey: string) {
  const fields = useQuery(queries.fields());
  const ids = fields.data ? issueFieldIds(fields.data) : null;
  const custom = ids ? [...(ids.sprint ? [ids.sprint] : []), ...ids.estimates.map(({ id }) => id)] : [];
  const issue = useQuery({ ...queries.issue(issueKey, custom), enabled: ids !== null });
  const data: IssueData | null = issue.data && ids ? { issue: issue.data, ids } : null;
  return {
    data,
    error: data ? null : (fields.error ?? issue.error),
    retry: () => void (fields.error ? fields.refetch() : issue.refetch()),
  };
}

export interface IssueData {
  issue: Issue;
  ids: IssueFieldIds;
}
