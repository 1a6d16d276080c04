import { objectivesChanged } from '../okrs/objective-changed';
import { rebuildSummary } from '../overview/rebuild-summary';
import type { Change, Deps } from '../ports';
import type { ImportFrame, ImportRecord } from '../records/import-record';
import { again } from '../retry';
import { commitAll } from './commit-all';
import { readObjectives, shelvesOf } from './shelve';

/** Takes the import's mark off the rows of some teams, shelves and summaries last: they are seen all the while. */
export async function unmark(deps: Deps, job: ImportRecord, frame: ImportFrame, step: number): Promise<void> {
  await Promise.all(
    shelvesOf(frame, step).map(async ({ teamId, cycleIds, objectiveIds }) => {
      await again(async () => {
        const rows = await deps.store.read(objectiveIds.map((key) => ({ kind: 'objective', key }) as const));
        const marked = objectiveIds.flatMap((key): Change[] => {
          const stored = rows.get('objective', key);
          if (stored?.record.importId !== job.id) return [];
          const record = { ...stored.record, importId: null };
          return [{ op: 'put', kind: 'objective', key, record, version: stored.version }];
        });
        await commitAll(deps, marked);
      });
      await again(async () => {
        const stored = (await deps.store.read([{ kind: 'team', key: teamId }])).get('team', teamId);
        if (!stored?.record.shelf.some(({ importId }) => importId === job.id)) return;
        const shelf = stored.record.shelf.map((each) =>
          each.importId === job.id ? { ...each, importId: null } : each,
        );
        const record = { ...stored.record, shelf };
        await deps.store.commit([{ op: 'put', kind: 'team', key: teamId, record, version: stored.version }]);
      });
      for (const cycleId of cycleIds) await rebuildSummary(deps, { teamId, cycleId });
      const objectives = await readObjectives(deps, objectiveIds);
      await objectivesChanged(
        deps,
        objectives.filter(({ parent }) => parent !== null),
      );
    }),
  );
}
