import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BulkEdited } from '../../../../../../../src/contract/okrs/lifecycle-answers';
import { call } from '../../../../client/call';
import { queryKeys } from '../../../../client/query-keys';
import { useWorkspaceCache } from '../../use-workspace';
import type { OverviewData } from '../use-overview';
import { type BulkResult, type BulkSet, bulkInputs, bulkResult, type Chosen, withBulk } from './selection';

/** Changes rows together and shows what was done at once. */
export function useBulkEdit(chosen: readonly Chosen[], onSettled: (result: BulkResult) => void) {
  const client = useQueryClient();
  const { putObjective } = useWorkspaceCache();
  return useMutation({
    mutationFn: async (set: BulkSet) => {
      const answers: BulkEdited[] = [];
      for (const input of bulkInputs(chosen, set)) answers.push(await call('okrs.bulkEdit', input));
      return bulkResult(chosen, answers);
    },
    onSuccess: (result, set) => {
      const { done } = result;
      client.setQueriesData<OverviewData>(
        { queryKey: queryKeys.overview(null, null).slice(0, 1) },
        (data) => data && { ...data, objectives: withBulk(data.objectives, done, set) },
      );
      for (const id of new Set(done.map(({ objectiveId }) => objectiveId))) {
        client.removeQueries({ queryKey: queryKeys.objective(id), type: 'inactive' });
        // Weights move the outcome of the objective, which only the app works out.
        if (set.weight === undefined) continue;
        call('objective.read', { objectiveId: id }).then(putObjective, () => undefined);
      }
      onSettled(result);
    },
  });
}
