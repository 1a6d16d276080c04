import type { Change, Rows } from '../ports';
import type { LinkRecord } from '../records/link-record';
import { withServedBefore } from './served-before';

export type Relation = LinkRecord['targets'][number]['relation'];

/** What an issue is joined to, as its own row names it. */
export type LinkedTo =
  | {
      readonly kind: 'key-result';
      readonly keyResultId: string;
      readonly objectiveId: string;
      readonly key: string;
    }
  | { readonly kind: 'area'; readonly areaId: string; readonly key: string };

/** Links a transaction changes, beside what they are linked to, the row of work, the log entry and its author. */
export const LINKS_AT_ONCE = 20;

/**
 * The issues' own rows with a link made, changed or, with null, taken away; marked as not followed since `now`
 * (milliseconds). What is so already is no step.
 */
export function linkSteps(
  rows: Rows,
  issueIds: readonly string[],
  to: LinkedTo,
  relation: Relation | null,
  now: number,
): Change[] {
  const untoldSince = new Date(now).toISOString();
  return issueIds.flatMap((issueId): Change[] => {
    const row = rows.get('link', issueId);
    const before = row?.record ?? { issueId, targets: [], areas: [] };
    const changed = withLink(before, to, relation);
    if (JSON.stringify(changed) === JSON.stringify(before)) return [];
    const record = { ...withServedBefore(before, changed, now), untoldSince };
    // An empty row stays: were it deleted, its version would begin anew and hide a change made meanwhile.
    return [{ op: 'put', kind: 'link', key: issueId, record, version: row?.version ?? 0 }];
  });
}

function withLink(record: LinkRecord, to: LinkedTo, relation: Relation | null): LinkRecord {
  if (to.kind === 'area') {
    const { areaId, key } = to;
    const others = record.areas.filter((each) => each.areaId !== areaId);
    return { ...record, areas: relation === null ? others : [...others, { areaId, key, relation }] };
  }
  const { keyResultId, objectiveId, key } = to;
  const others = record.targets.filter((each) => each.keyResultId !== keyResultId);
  const target = { keyResultId, objectiveId, key, relation: relation ?? 'context' };
  return { ...record, targets: relation === null ? others : [...others, target] };
}

interface Joined {
  readonly issueId: string;
  readonly relation: Relation;
}

/** The list of links of a key result or KRA after a change, in the order in which they were made. */
export function changedLinks(
  links: readonly Joined[],
  issueIds: readonly string[],
  relation: Relation | null,
): Joined[] {
  const changing = new Set(issueIds);
  const others = links.filter((link) => !changing.has(link.issueId));
  return relation === null ? others : [...others, ...issueIds.map((issueId) => ({ issueId, relation }))];
}

/** What of these issues is not as wished yet, and which of them there is room for. */
export function wanting(
  links: readonly Joined[],
  issueIds: readonly string[],
  relation: Relation | null,
  limit: number,
): { readonly changing: string[]; readonly full: string[] } {
  const known = new Map(links.map((link) => [link.issueId, link.relation]));
  let room = Math.max(0, limit - links.length);
  const changing: string[] = [];
  const full: string[] = [];
  for (const id of issueIds) {
    const now = known.get(id) ?? null;
    if (now === relation) continue;
    if (now === null && room === 0) full.push(id);
    else {
      if (now === null) room -= 1;
      changing.push(id);
    }
  }
  return { changing, full };
}
