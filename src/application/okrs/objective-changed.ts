import type { JiraChange } from '../jira-change';
import type { Deps } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';

/**
 * To be called after every commit that changes an objective or one of its key results: asks the queue to
 * make the rows anew that are derived from it. `before` is the objective as it was, for one that may have
 * moved. Never throws: what changed is saved by then, and the daily pass heals a message that got lost.
 */
export async function objectiveChanged(
  deps: Deps,
  objective: ObjectiveRecord,
  before?: ObjectiveRecord,
): Promise<void> {
  return objectivesChanged(deps, before === undefined ? [objective] : [objective, before]);
}

/** The same for several at once: what they have in common is asked for once. */
export async function objectivesChanged(
  deps: Deps,
  objectives: readonly (Pick<ObjectiveRecord, 'teamId' | 'cycleId'> &
    Partial<Pick<ObjectiveRecord, 'id' | 'parent'>>)[],
): Promise<void> {
  const changes = new Map<string, JiraChange>();
  for (const { id, teamId, cycleId, parent } of objectives) {
    changes.set(`${teamId}.${cycleId}`, { kind: 'summary', teamId, cycleId });
    if (id !== undefined && parent?.relation === 'contributes') {
      const parentId = parent.objectiveId;
      changes.set(`${parentId}<${id}`, { kind: 'child', parentId, childId: id });
    }
  }
  for (const change of changes.values()) {
    try {
      await deps.queue.push(change);
    } catch (thrown) {
      deps.log.error('objective-change-not-queued', { kind: change.kind }, thrown);
    }
  }
}
