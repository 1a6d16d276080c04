import { useEffect, useRef } from 'react';
import type { PlanningCheck } from '../../../../../src/contract/planning/answers';
import type { SprintIssues } from '../../client/issues';

/**
 * The plan follows what happens in Jira, and Jira's list of the sprint was read before: where issues came since, it is
 * read once more for their names. Issues that the person may not see stay without one.
 */
export function useMissingNames(
  check: PlanningCheck,
  { data, refetch }: { readonly data: SprintIssues | undefined; readonly refetch: () => unknown },
): void {
  const named = useRef(check);
  useEffect(() => {
    if (data === undefined || named.current === check) return;
    named.current = check;
    const ids = new Set(data.issues.map(({ id }) => id));
    if (check.issues.some(({ id }) => !ids.has(id))) void refetch();
  }, [check, data, refetch]);
}
