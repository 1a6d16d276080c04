import { useQuery } from '@tanstack/react-query';
import { askJira } from '../../client/jira';
import { field, list, text } from '../../client/json';
import { queryKeys } from '../../client/query-keys';

export interface NumberField {
  readonly id: string;
  readonly name: string;
}

/** Jira's number fields that this person may see, by name. */
export function useNumberFields(enabled: boolean) {
  return useQuery({
    queryKey: queryKeys.numberFields,
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<readonly NumberField[]> =>
      list(await askJira('/rest/api/3/field'))
        .filter((each) => text(field(field(each, 'schema'), 'type')) === 'number')
        .map((each) => ({ id: text(field(each, 'id')), name: text(field(each, 'name')) }))
        .filter(({ id }) => id !== '')
        .sort((a, b) => a.name.localeCompare(b.name)),
  });
}
