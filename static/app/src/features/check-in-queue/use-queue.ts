import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CheckInQueue, ProposalView, QueueItem } from '../../../../../src/contract/checkins/answers';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { putDue } from './due-ids';

/**
 * The check-ins that wait, read anew each time the tab opens and never while somebody works through them: what is
 * saved meanwhile is told by the writes themselves.
 */
export function useQueue(projectId: string | null, teamIds: readonly string[]) {
  const client = useQueryClient();
  return useQuery({
    queryKey: queryKeys.checkInQueue(projectId, teamIds),
    queryFn: async () => {
      const queue = await call('checkIn.queue', { projectId, teamIds: [...teamIds] });
      putDue(client, projectId, queue.due);
      return queue;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Puts what became of proposed values where the queue looks. */
export function useQueueCache(projectId: string | null, teamIds: readonly string[]) {
  const client = useQueryClient();
  const change = (to: (queue: CheckInQueue) => CheckInQueue) =>
    client.setQueryData<CheckInQueue>(
      queryKeys.checkInQueue(projectId, teamIds),
      (queue) => queue && to(queue),
    );
  return {
    /** One of a team's waits no more. */
    answered: (item: QueueItem) =>
      change((queue) => ({
        ...queue,
        teams: queue.teams.map((team) =>
          team.teamId === item.teamId
            ? { ...team, due: Math.max(0, team.due - 1), late: Math.max(0, team.late - (item.late ? 1 : 0)) }
            : team,
        ),
      })),
    putProposals: (keyResultId: string, proposals: readonly ProposalView[]) =>
      change((queue) => ({
        ...queue,
        items: queue.items.map((each) => (each.keyResult.id === keyResultId ? { ...each, proposals } : each)),
      })),
  };
}
