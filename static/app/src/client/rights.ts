import { useQuery } from '@tanstack/react-query';
import { askJira } from './jira';
import { field, list } from './json';
import { queryKeys } from './query-keys';

/**
 * Whether Jira says that this person may manage OKRs: a hint for what to offer, the server decides. `unknown` until
 * Jira has answered, and when it cannot be asked.
 */
export function useManagesOkrs(permission: string | undefined): 'yes' | 'no' | 'unknown' {
  const { data } = useQuery({
    queryKey: queryKeys.manages(permission ?? ''),
    enabled: permission !== undefined && permission !== '',
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const answer = await askJira('/rest/api/3/permissions/check', { globalPermissions: [permission] });
      return list(field(answer, 'globalPermissions')).includes(permission)
        ? ('yes' as const)
        : ('no' as const);
    },
  });
  return data ?? 'unknown';
}
