import { AppError } from '../app-error';
import { shelved } from '../okrs/shelf';
import { rebuildSummary } from '../overview/rebuild-summary';
import type { Address, Deps } from '../ports';
import type { ImportFrame, ImportRecord } from '../records/import-record';
import type { ObjectiveRecord } from '../records/objective-record';
import type { TeamRecord } from '../records/team-record';
import { again } from '../retry';
import { TEAMS_TOGETHER } from './write-plan';

type Shelf = ImportFrame['shelves'][number];

/** The teams of one step. */
export function shelvesOf(frame: ImportFrame, step: number): readonly Shelf[] {
  return frame.shelves.slice(step * TEAMS_TOGETHER, (step + 1) * TEAMS_TOGETHER);
}

/**
 * Puts the staged objectives of some teams onto their shelves and into their rows of the Overview: marked with
 * the import, so that all of it is seen at once when the import is applied, and not before.
 */
export async function shelve(deps: Deps, job: ImportRecord, frame: ImportFrame, step: number): Promise<void> {
  await Promise.all(
    shelvesOf(frame, step).map(async (shelf) => {
      await again(async () => {
        const rows = await deps.store.read([{ kind: 'team', key: shelf.teamId }]);
        const stored = rows.get('team', shelf.teamId);
        const team = stored?.record ?? frame.teams.find((each) => each.id === shelf.teamId);
        if (team === undefined) {
          throw new AppError(
            'NOT_FOUND',
            'A team of this import is gone. Nothing of it is visible. Discard it and check the file again.',
          );
        }
        const objectives = await readObjectives(deps, shelf.objectiveIds);
        const filled = objectives
          .filter((each) => each.importId === job.id)
          .reduce((before: TeamRecord, objective) => shelved(before, objective), team);
        if (stored !== undefined && JSON.stringify(filled) === JSON.stringify(stored.record)) return;
        const version = stored?.version ?? 0;
        await deps.store.commit([{ op: 'put', kind: 'team', key: team.id, record: filled, version }]);
      });
      for (const cycleId of shelf.cycleIds) await rebuildSummary(deps, { teamId: shelf.teamId, cycleId });
    }),
  );
}

export async function readObjectives(deps: Deps, ids: readonly string[]): Promise<ObjectiveRecord[]> {
  const rows = await deps.store.read(ids.map((key): Address => ({ kind: 'objective', key })));
  return ids.flatMap((id) => rows.get('objective', id)?.record ?? []);
}
