import { useMutation, useQueryClient } from '@tanstack/react-query';
import { errorText } from '../api/request';
import { showFlag } from '../ui/flags';

/** A change of the host: when it is done everything on the page is read again; a refusal is shown as a flag. */
export function useHostChange<Input>(change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries(),
    onError: (error) =>
      showFlag({
        id: 'host-change',
        type: 'error',
        title: 'The host did not do that',
        description: errorText(error),
      }),
  });
}
