import type { Input } from '../../../../../src/contract/api';
import { askJira } from '../../client/jira';
import { field, list, text } from '../../client/json';

export type FoundPerson = NonNullable<Input<'import.check'>['people']>[number];

const AT_ONCE = 4;
const PAGE = 50;
/** As Jira makes account ids. */
const ACCOUNT_ID = /^[0-9a-zA-Z:_-]{3,128}$/;

/**
 * Who the names in a file are, looked up in Jira as the person who imports: an account id, a display name, or an e-mail
 * address where Jira shows it. A name that several people have is nobody's.
 */
export async function findPeople(
  written: readonly string[],
  onProgress: (done: number) => void,
): Promise<FoundPerson[]> {
  const byId = await knownIds(written.filter((each) => ACCOUNT_ID.test(each)));
  const names = written.filter((each) => !byId.has(each));
  const found: FoundPerson[] = [...byId].map((accountId) => ({ written: accountId, accountId }));
  onProgress(found.length);
  const lane = async () => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      found.push(await findPerson(name));
      onProgress(found.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return found;
}

async function knownIds(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let at = 0; at < ids.length; at += PAGE) {
    const query = ids.slice(at, at + PAGE).map((id) => `accountId=${encodeURIComponent(id)}`);
    const page = await askJira(`/rest/api/3/user/bulk?maxResults=${PAGE}&${query.join('&')}`);
    for (const user of list(field(page, 'values'))) known.add(text(field(user, 'accountId')));
  }
  return known;
}

async function findPerson(written: string): Promise<FoundPerson> {
  const users = list(
    await askJira(`/rest/api/3/user/search?maxResults=20&query=${encodeURIComponent(written)}`),
  );
  const said = written.toLowerCase();
  const matches = users.filter((user) =>
    ['displayName', 'emailAddress'].some((name) => text(field(user, name)).toLowerCase() === said),
  );
  const [only] = matches;
  const accountId = matches.length === 1 ? text(field(only, 'accountId')) : '';
  return { written, accountId: accountId === '' ? null : accountId, several: matches.length > 1 };
}
