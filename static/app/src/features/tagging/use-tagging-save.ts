import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Answer, Input } from '../../../../../src/contract/api';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';

/** Saves tags; a second save while one is under way does nothing, however fast the double click. */
export function useTaggingSave(
  onSaved: (saved: Answer<'tagging.save'>) => void,
  onRefused: (error: unknown) => void,
) {
  const cache = useQueryClient();
  const running = useRef(false);
  const mutation = useMutation({
    mutationFn: (input: Input<'tagging.save'>) => call('tagging.save', input),
    onSuccess: (saved) => {
      cache.setQueryData(queryKeys.tagging(saved.tagging.sprint.id), saved.tagging);
      onSaved(saved);
    },
    onError: onRefused,
    onSettled: () => {
      running.current = false;
    },
  });
  return {
    ...mutation,
    save: (input: Input<'tagging.save'>) => {
      if (running.current) return;
      running.current = true;
      mutation.mutate(input);
    },
  };
}
