import { summarised } from '../overview/summarised';
import type { Change, Deps } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { summaryKey } from '../records/summary-record';

/**
 * The steps by which a restriction holds from the moment it is saved (PRODUCT §6): in the row that the Overview
 * reads, and in what the parent counts, which names it by its key. All else follows through the queue.
 */
export async function hideAtOnce(
  deps: Deps,
  before: ObjectiveRecord | undefined,
  after: ObjectiveRecord,
): Promise<Change[]> {
  const same = JSON.stringify(before?.restricted ?? null) === JSON.stringify(after.restricted);
  if (before === undefined || same || after.restricted === null) return [];
  const key = summaryKey(before.teamId, before.cycleId);
  const parentId = before.parent?.objectiveId;
  const rows = await deps.store.read([
    { kind: 'summary', key },
    ...(parentId === undefined ? [] : [{ kind: 'objective' as const, key: parentId }]),
  ]);
  const steps: Change[] = [];
  const summary = rows.get('summary', key);
  if (summary !== undefined) {
    const objectives = summary.record.objectives.map((each) =>
      each.id === after.id ? summarised(after) : each,
    );
    // Who makes the row anew finds no change in it, and is told by this that the search has one to follow.
    const untold = [...new Set([...summary.record.untold, after.id])];
    const record = { ...summary.record, objectives, untold };
    steps.push({ op: 'put', kind: 'summary', key, record, version: summary.version });
  }
  const parent = parentId === undefined ? undefined : rows.get('objective', parentId);
  if (parent?.record.children.some((each) => each.objectiveId === after.id && !each.restricted)) {
    const children = parent.record.children.map((each) =>
      each.objectiveId === after.id ? { ...each, restricted: true } : each,
    );
    const record = { ...parent.record, children };
    steps.push({ op: 'put', kind: 'objective', key: record.id, record, version: parent.version });
  }
  return steps;
}
