import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CheckInQueue, ProposalView } from '../../../../../src/contract/checkins/answers';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';

/**
 * The check-ins that wait, read anew each time the tab opens and never while somebody works through them: what is
 * saved meanwhile is told by the writes themselves.
 */
export function useQueue(projectId: string | null, teamIds: readonly string[]) {
  return useQuery({
    queryKey: queryKeys.checkInQueue(projectId, teamIds),
    queryFn: () => call('checkIn.queue', { projectId, teamIds: [...teamIds] }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Puts what became of proposed values where the queue looks. */
export function useQueueCache(projectId: string | null, teamIds: readonly string[]) {
  const client = useQueryClient();
  return {
    putProposals: (keyResultId: string, proposals: readonly ProposalView[]) =>
      client.setQueryData<CheckInQueue>(
        queryKeys.checkInQueue(projectId, teamIds),
        (queue) =>
          queue && {
            ...queue,
            items: queue.items.map((each) =>
              each.keyResult.id === keyResultId ? { ...each, proposals } : each,
            ),
          },
      ),
  };
}
