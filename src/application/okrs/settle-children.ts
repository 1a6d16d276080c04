import type { Deps } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { allTeams, childrenOf } from './objectives-below';

/**
 * After an objective went to another team: what stands directly below it names that team. Never throws: nothing but
 * the way to the parent's row depends on it, and that is found by its id too.
 */
export async function settleChildren(deps: Deps, { id, teamId }: ObjectiveRecord): Promise<void> {
  try {
    for (const child of childrenOf(await allTeams(deps), id)) {
      await again(async () => {
        const row = (await deps.store.read([{ kind: 'objective', key: child.id }])).get(
          'objective',
          child.id,
        );
        const parent = row?.record.parent;
        if (row === undefined || parent?.objectiveId !== id || parent.teamId === teamId) return;
        const record: ObjectiveRecord = { ...row.record, parent: { ...parent, teamId } };
        await deps.store.commit([
          { op: 'put', kind: 'objective', key: record.id, record, version: row.version },
        ]);
      });
    }
  } catch (thrown) {
    deps.log.error('children-not-settled', { objectiveId: id }, thrown);
  }
}
