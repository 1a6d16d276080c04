import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { KeyResultView } from '../../../../../src/contract/views';
import type { WorkLinks } from '../../../../../src/contract/work/answers';
import { call } from '../../client/call';
import { linkKeys } from './link-keys';

type Linked = Pick<KeyResultView, 'id' | 'objectiveId' | 'linked'>;

/** The links of a key result, as far as the person who looks may browse the issues. */
export function useKeyResultLinks({ id, objectiveId, linked }: Linked) {
  return useQuery({
    queryKey: linkKeys.ofKeyResult(id, linked),
    queryFn: () => call('link.ofKeyResult', { objectiveId, keyResultId: id }),
    placeholderData: (previous) => previous,
  });
}

/** Puts a change into the list at once, where its count stays the same. */
export function usePutLinks({ id, linked }: Linked) {
  const client = useQueryClient();
  return (change: (links: WorkLinks['links']) => WorkLinks['links']) =>
    client.setQueryData<WorkLinks>(
      linkKeys.ofKeyResult(id, linked),
      (known) => known && { ...known, links: change(known.links) },
    );
}
