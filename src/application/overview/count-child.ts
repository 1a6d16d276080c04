import type { JiraChange } from '../jira-change';
import { objectiveChanged } from '../okrs/objective-changed';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { childOf } from '../views/objective-view';
import { isThere } from '../visible-rows';

/** More than this many objectives below one are no longer a structure that people read. */
const CHILDREN_KEPT = 200;

/**
 * Puts what a parent counts of a child into the parent's row, and so on upwards; takes it out when it is its
 * child no more. Reads what stands now, so that messages may come twice or out of order; nothing is written,
 * and nothing further asked for, where the parent says it already. The tree refuses circles, so it ends.
 */
export async function countChild(
  deps: Deps,
  { parentId, childId }: Extract<JiraChange, { kind: 'child' }>,
): Promise<void> {
  await again(async () => {
    const rows = await deps.store.read([
      ...ORGANISATION,
      { kind: 'objective', key: parentId },
      { kind: 'objective', key: childId },
    ]);
    const organisation = organisationIn(rows, deps.clock);
    const parent = rows.get('objective', parentId);
    // What closing has frozen counts its children as they stood then (PRODUCT §3.19).
    if (parent === undefined || parent.record.closing !== null) return;
    const child = rows.get('objective', childId)?.record;
    const counts =
      child !== undefined &&
      isThere(child, organisation.settings) &&
      child.parent?.objectiveId === parentId &&
      child.parent.relation === 'contributes';
    const others = parent.record.children.filter((each) => each.objectiveId !== childId);
    const children = counts ? [...others, childOf(child, organisation)] : others;
    // In one order, whichever message came first.
    children.sort((a, b) => (a.objectiveId < b.objectiveId ? -1 : 1));
    const next: ObjectiveRecord = { ...parent.record, children: children.slice(0, CHILDREN_KEPT) };
    if (JSON.stringify(next.children) === JSON.stringify(parent.record.children)) return;
    await deps.store.commit([
      { op: 'put', kind: 'objective', key: parentId, record: next, version: parent.version },
    ]);
    await objectiveChanged(deps, next);
  });
}
