import type { JiraIssue } from '../ports';
import { WORK_ISSUES_LIMIT, type WorkRecord } from '../records/link-record';
import type { Reached } from './reach-issues';

/** What a row of work says besides whose it is. */
export type Work = Pick<WorkRecord, 'issues' | 'parents'>;

/** The work with what further links reach. An issue that is linked itself counts by its own link. */
export function withReached({ issues, parents = {} }: Work, reached: Reached): Reached {
  const all: WorkRecord['issues'] = { ...issues };
  let count = Object.keys(all).length;
  for (const [id, issue] of Object.entries(reached.issues)) {
    const known = all[id];
    if (known === undefined) {
      if (count === WORK_ISSUES_LIMIT) continue;
      count += 1;
    }
    all[id] = known?.via === id ? { ...issue, via: id } : issue;
  }
  const above: Record<string, string> = { ...parents };
  for (const [id, via] of Object.entries(reached.parents)) if (above[id] !== id) above[id] = via;
  return { issues: all, parents: above };
}

/**
 * The work without what only these links reached. `gone`: the issues as Jira has them, as far as it does: one whose
 * parent is still linked, or stands below what is, counts through that from now on.
 */
export function withoutLinks(
  { issues, parents = {} }: Work,
  removed: readonly string[],
  gone: readonly JiraIssue[],
): Reached {
  const leaving = new Set(removed);
  const above = Object.fromEntries(Object.entries(parents).filter(([, via]) => !leaving.has(via)));
  const instead = new Map<string, string>();
  // The highest first: what stands below one of them may stay by it.
  for (const { id, parentId } of [...gone].sort((a, b) => b.level - a.level)) {
    const via = parentId === null ? undefined : above[parentId];
    if (!leaving.has(id) || via === undefined) continue;
    instead.set(id, via);
    for (const [each, by] of Object.entries(parents)) if (by === id) above[each] = via;
  }
  const kept = Object.entries(issues).flatMap(([id, issue]) => {
    if (!leaving.has(issue.via)) return [[id, issue] as const];
    const via = instead.get(issue.via);
    return via === undefined ? [] : [[id, { ...issue, via }] as const];
  });
  return { issues: Object.fromEntries(kept), parents: above };
}

/** The row of work of a key result; without the map of parents where there are none. */
export function workRow(keyResultId: string, { issues, parents }: Reached): WorkRecord {
  return { keyResultId, issues, ...(Object.keys(parents).length === 0 ? {} : { parents }) };
}
