import type { SiteSeed } from '../seed-schema';
import { idByName, LINK_TYPES } from '../store/constants';
import type { IssueRecord, Row, UserRecord } from '../store/records';
import { need } from './need';

/** Links and comments of a seed, numbered from `first`. Throws when they name what the seed does not define. */
export function seedAttached(
  seed: SiteSeed,
  issues: readonly IssueRecord[],
  users: ReadonlyMap<string, UserRecord>,
  moment: (text: string) => number,
  first: number,
): Row[] {
  const ids = new Map(issues.map(({ key, id }) => [key, id] as const));
  const links = (seed.links ?? []).map(({ type, from, to }, index): Row => {
    const typeId = idByName(LINK_TYPES, type) ?? '';
    const record = { typeId, source: need(ids, from, 'issue'), destination: need(ids, to, 'issue') };
    return { table: 'link', record: { id: String(first + index), ...record } };
  });
  const comments = (seed.comments ?? []).map(({ issue, by, at, text }, index): Row => {
    const author = need(users, by, 'user').accountId;
    const id = String(first + links.length + index);
    const moments = { created: moment(at), updated: moment(at) };
    return {
      table: 'comment',
      record: { id, issueId: need(ids, issue, 'issue'), author, body: text, ...moments },
    };
  });
  return [...links, ...comments];
}
