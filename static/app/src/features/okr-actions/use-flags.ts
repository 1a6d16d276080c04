import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { newId } from '../../client/new-id';

/** Something that was done, with the way back where there is one; it stays until it is dismissed. */
export interface Flag {
  readonly id: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => Promise<void> };
}

const FLAGS = ['flags'] as const;

/** The messages of this page about what was done. */
export function useFlags() {
  const client = useQueryClient();
  const { data: flags = [] } = useQuery<readonly Flag[]>({
    queryKey: FLAGS,
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const change = (to: (flags: readonly Flag[]) => readonly Flag[]) =>
    client.setQueryData<readonly Flag[]>(FLAGS, (known = []) => to(known));
  return {
    flags,
    show: (flag: Omit<Flag, 'id'>) => change((known) => [...known, { ...flag, id: newId() }]),
    dismiss: (id: string) => change((known) => known.filter((each) => each.id !== id)),
  };
}
