import type { CommentRecord, IssueRecord, LinkRecord } from '../store/records';
import type { Store } from '../store/store';

interface Attached {
  version: number;
  links: Map<number, LinkRecord[]>;
  comments: Map<number, CommentRecord[]>;
}
const kept = new WeakMap<Store, Attached>();

function add<T>(map: Map<number, T[]>, id: number, one: T): void {
  const list = map.get(id);
  if (list) list.push(one);
  else map.set(id, [one]);
}

function attached(store: Store): Attached {
  const known = kept.get(store);
  if (known?.version === store.version()) return known;
  const found: Attached = { version: store.version(), links: new Map(), comments: new Map() };
  for (const link of store.links.values()) {
    add(found.links, link.source, link);
    add(found.links, link.destination, link);
  }
  for (const comment of store.comments.values()) add(found.comments, comment.issueId, comment);
  kept.set(store, found);
  return found;
}

/** Links from and to an issue, in the order in which they were made. */
export const linksOf = (store: Store, issue: Pick<IssueRecord, 'id'>): readonly LinkRecord[] =>
  attached(store).links.get(issue.id) ?? [];

/** Comments on an issue, oldest first. */
export const commentsOf = (store: Store, issue: IssueRecord): readonly CommentRecord[] =>
  attached(store).comments.get(issue.id) ?? [];
