import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';

/** More at once is no plan that somebody reads; the rest is judged without its past. */
const OBJECTIVES_ASKED = 200;

/** How far key results moved in earlier cycles, by id; empty until it is known, and where it cannot be. */
export function usePastMoves(objectiveIds: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const asked = objectiveIds.slice(0, OBJECTIVES_ASKED);
  const { data } = useQuery({
    queryKey: queryKeys.pastMoves(asked),
    queryFn: () => call('plan.pastMoves', { objectiveIds: asked }),
    enabled: asked.length > 0,
  });
  return useMemo(
    () =>
      new Map(
        data?.objectives.flatMap(({ moved }) => moved.map((each) => [each.keyResultId, each.moves] as const)),
      ),
    [data],
  );
}
