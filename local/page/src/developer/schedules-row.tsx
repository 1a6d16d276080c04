import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { requestDone, requestJson } from '../api/request';
import { Button } from '../ui/button';
import { useHostChange } from './use-host-change';

const scheduleSchema = z.looseObject({ key: z.string(), interval: z.string() });

const scheduleList = () =>
  queryOptions({
    queryKey: ['developer', 'schedules'],
    queryFn: ({ signal }) => requestJson('/__local/schedules', z.array(scheduleSchema), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The scheduled triggers of the app, each with a button that does not wait for its time. */
export function SchedulesRow() {
  const schedules = useQuery(scheduleList());
  const run = useHostChange((moduleKey: string) =>
    requestDone('/__local/schedule', { method: 'POST', body: { moduleKey } }),
  );
  return (schedules.data ?? []).map(({ key, interval }) => (
    <Button key={key} disabled={run.isPending} onClick={() => run.mutate(key)}>
      Run {key} <span className="subtle">(every {interval})</span>
    </Button>
  ));
}
