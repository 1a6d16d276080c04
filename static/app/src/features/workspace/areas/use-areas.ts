import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AreaList, AreaView } from '../../../../../../src/contract/okrs/lifecycle-answers';
import { call } from '../../../client/call';
import { queryKeys } from '../../../client/query-keys';
import type { FrameTeam } from '../workspace-context';
import { withArea } from './with-area';

/** All KRAs with the objectives of a cycle that serve them. */
export function useAreas(cycleId: string | null) {
  return useQuery({
    queryKey: queryKeys.areas(cycleId),
    queryFn: () => call('area.list', cycleId === null ? {} : { cycleId }),
    // Objectives change elsewhere on the page.
    staleTime: 0,
    placeholderData: (previous: AreaList | undefined) => previous,
  });
}

/** Puts what a write returned into every list that is known. */
export function usePutArea(teams: readonly FrameTeam[]) {
  const client = useQueryClient();
  return (saved: AreaView) => {
    client.setQueryData(queryKeys.area(saved.id), saved);
    client.setQueriesData<AreaList>(
      { queryKey: queryKeys.areas(null).slice(0, 1) },
      (list) => list && withArea(list, saved, teams),
    );
  };
}
