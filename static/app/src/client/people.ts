import { useQuery } from '@tanstack/react-query';
import { askJira } from './jira';
import { field, list, text } from './json';
import { queryKeys } from './query-keys';

export interface Person {
  readonly accountId: string;
  readonly name: string;
  readonly active: boolean;
  readonly picture: string | null;
}

function readPerson(value: unknown): Person {
  const name = text(field(value, 'displayName'));
  return {
    accountId: text(field(value, 'accountId')),
    name: name || 'Former user',
    active: field(value, 'active') !== false,
    picture: text(field(field(value, 'avatarUrls'), '32x32')) || null,
  };
}

const PAGE = 50;

/** These people, by account id, as the viewer may see them. */
export async function readPeople(ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const people = new Map<string, Person>();
  for (let at = 0; at < ids.length; at += PAGE) {
    const query = ids.slice(at, at + PAGE).map((id) => `accountId=${encodeURIComponent(id)}`);
    const page = await askJira(`/rest/api/3/user/bulk?maxResults=${PAGE}&${query.join('&')}`);
    for (const value of list(field(page, 'values'))) {
      const person = readPerson(value);
      people.set(person.accountId, person);
    }
  }
  return people;
}

/** Names and pictures of these people as the viewer may see them; undefined while unknown. */
export function usePeople(ids: readonly (string | null)[]): (id: string | null) => Person | undefined {
  const wanted = [...new Set(ids.filter((id) => id !== null))].sort();
  const { data, isSuccess } = useQuery({
    queryKey: queryKeys.people(wanted),
    queryFn: () => readPeople(wanted),
    enabled: wanted.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous) => previous,
  });
  return (id) => {
    if (id === null) return undefined;
    const known = data?.get(id);
    if (known || !isSuccess) return known;
    return { accountId: id, name: 'Former user', active: false, picture: null };
  };
}

/** People whose name matches, for choosing an owner; asked only while somebody chooses. */
export function usePeopleSearch(query: string, enabled: boolean) {
  return useQuery({
    queryKey: queryKeys.peopleSearch(query),
    enabled,
    queryFn: async () => {
      const found = await askJira(`/rest/api/3/user/search?maxResults=20&query=${encodeURIComponent(query)}`);
      return list(found)
        .filter((user) => field(user, 'accountType') === 'atlassian')
        .map(readPerson)
        .filter((person) => person.active);
    },
    placeholderData: (previous) => previous,
  });
}
