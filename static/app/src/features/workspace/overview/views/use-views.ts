import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Input } from '../../../../../../../src/contract/api';
import type { SavedViews } from '../../../../../../../src/contract/overview/answers';
import { call } from '../../../../client/call';

const VIEWS = ['views'] as const;

/** One's saved views and the shared ones, and the ways to change them. */
export function useViews() {
  const client = useQueryClient();
  const read = useQuery({ queryKey: VIEWS, queryFn: () => call('views.read', {}) });
  const put = (views: SavedViews) => client.setQueryData(VIEWS, views);
  const save = useMutation({
    mutationFn: (view: Input<'views.save'>) => call('views.save', view),
    onSuccess: put,
  });
  const remove = useMutation({ mutationFn: (id: string) => call('views.remove', { id }), onSuccess: put });
  return { read, save, remove };
}
