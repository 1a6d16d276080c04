import { useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CloseView,
  ClosingObjective,
  RetrospectiveAnswers,
} from '../../../../../src/contract/reviews/views';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';

/** What there is to grade, of one team or of all that are here. */
export function useClose(cycleId: string | null, teamId: string | null, projectId: string | null) {
  return useQuery({
    queryKey: queryKeys.close(cycleId, teamId, projectId),
    enabled: cycleId !== null,
    queryFn: () =>
      call('close.read', {
        cycleId: cycleId ?? '',
        ...(teamId === null ? {} : { teamId }),
        ...(projectId === null ? {} : { projectId }),
      }),
  });
}

/** Puts what a write answered where the screen looks. */
export function useCloseCache(cycleId: string, teamId: string | null, projectId: string | null) {
  const client = useQueryClient();
  const key = queryKeys.close(cycleId, teamId, projectId);
  const change = (to: (view: CloseView) => CloseView) =>
    client.setQueryData<CloseView>(key, (view) => view && to(view));
  return {
    putObjective: (objective: ClosingObjective) =>
      change((view) => ({
        ...view,
        objectives: view.objectives.map((each) => (each.id === objective.id ? objective : each)),
      })),
    putRetrospective: (retrospective: RetrospectiveAnswers) => change((view) => ({ ...view, retrospective })),
    readAgain: () => client.invalidateQueries({ queryKey: key.slice(0, 1) }),
    /** After a close, a reopening or a carry-over every list of objectives is another. */
    readAll: () =>
      Promise.all(
        [key, queryKeys.workspace(null, null), queryKeys.overview(null, null), queryKeys.objective('')].map(
          (each) => client.invalidateQueries({ queryKey: each.slice(0, 1) }),
        ),
      ),
  };
}
export type CloseCache = ReturnType<typeof useCloseCache>;
