import { useQuery } from '@tanstack/react-query';
import type { ObjectiveView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { useWorkspaceFrame } from './workspace-context';

interface WholeObjective {
  readonly objective: ObjectiveView | undefined;
  /** Why it could not be read; null while nothing is wrong. */
  readonly error: Error | null;
  /** When that was found out, in milliseconds. */
  readonly since: number;
  readonly retry: () => void;
}

/** How long an objective that was read may be edited without being read anew. */
const FRESH_MS = 5_000;

/** An objective in full: from what the tab has read, or, where the tab has its row only, by a read of its own. */
export function useWholeObjective(objectiveId: string | null): WholeObjective {
  const { workspace } = useWorkspaceFrame();
  const known = workspace?.objectives.find(({ id }) => id === objectiveId);
  const read = useQuery({
    queryKey: queryKeys.objective(objectiveId ?? ''),
    queryFn: () => call('objective.read', { objectiveId: objectiveId ?? '' }),
    enabled: objectiveId !== null && workspace === null,
    staleTime: FRESH_MS,
  });
  return {
    objective: known ?? read.data,
    error: known || read.data ? null : read.error,
    since: read.errorUpdatedAt,
    retry: () => void read.refetch(),
  };
}
