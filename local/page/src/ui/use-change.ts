import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { rereadAll } from '../api/queries';
import { errorText } from '../api/request';
import { showFlag } from './flags';

/**
 * A change to the site: runs it, reads the screen again, and says when it failed.
 * @param failure what could not be done, e.g. "The issue could not be moved"; null when the caller shows errors itself
 */
export function useChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  failure: string | null,
): UseMutationResult<Output, Error, Input> {
  const client = useQueryClient();
  return useMutation<Output, Error, Input>({
    mutationFn: change,
    onSuccess: () => rereadAll(client),
    onError: (error) => {
      if (failure !== null)
        showFlag({ id: `failed:${failure}`, type: 'error', title: failure, description: errorText(error) });
    },
  });
}
