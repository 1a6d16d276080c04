import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer } from '../../../../../src/contract/api';
import type { MetricView } from '../../../../../src/contract/metrics/answers';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';

export function useMetrics(projectId: string | null) {
  return useQuery({
    queryKey: queryKeys.metrics(projectId),
    queryFn: () => call('metric.list', projectId === null ? {} : { projectId }),
  });
}

/** Puts what a write returned where the list looks; an archived one leaves it. */
export function usePutMetric() {
  const client = useQueryClient();
  return (metric: MetricView) =>
    client.setQueriesData<Answer<'metric.list'>>({ queryKey: ['metrics'] }, (data) => {
      if (!data) return data;
      const others = data.metrics.filter(({ id }) => id !== metric.id);
      const at = data.metrics.findIndex(({ id }) => id === metric.id);
      if (metric.archived) return { ...data, metrics: others };
      return { ...data, metrics: others.toSpliced(at === -1 ? others.length : at, 0, metric) };
    });
}
