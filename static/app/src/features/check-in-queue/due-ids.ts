import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { KeyResultView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { stillDue } from './still-due';

const KEY = ['check-ins-due'] as const;
const keyOf = (projectId: string | null) => [...KEY, projectId] as const;

/** How many check-ins wait for this person, over all running cycles and on every tab alike; undefined until it is known. */
export function useDueCount(projectId: string | null): number | undefined {
  const { data } = useQuery({
    queryKey: keyOf(projectId),
    queryFn: async () => (await call('checkIn.queue', { projectId, idsOnly: true })).due,
  });
  return data?.length;
}

/** What a queue that was just read says of them. */
export function putDue(client: QueryClient, projectId: string | null, due: readonly string[]): void {
  client.setQueryData(keyOf(projectId), due);
}

/** What a write answered: key results that wait no more are counted no more. */
export function settleDue(
  client: QueryClient,
  keyResults: readonly Pick<KeyResultView, 'id' | 'checkInDue'>[],
): void {
  client.setQueriesData<readonly string[]>({ queryKey: KEY }, (due) => due && stillDue(due, keyResults));
}
