import { rebuildSummary } from '../overview/rebuild-summary';
import type { Change, Deps, Stored } from '../ports';
import type { ImportRecord, ImportUnit } from '../records/import-record';
import { ONLY } from '../records/kinds';
import { again } from '../retry';
import { commitAll } from './commit-all';
import { readFrame, saveImport } from './import-job';
import { shelvesOf } from './shelve';
import { readChunk } from './stage-chunk';
import { stagedRows } from './staged-rows';
import { endImport } from './sweep';
import { TEAMS_TOGETHER } from './write-plan';

/**
 * Takes one step of discarding an import that was never applied: its objectives off the shelves, then every row
 * that it staged. Nobody saw any of it; its keys stay given (PRODUCT §2).
 */
export async function takeBackStep(deps: Deps, stored: Stored<'import'>): Promise<Stored<'import'>> {
  const job = stored.record;
  // Nothing was staged yet: there is only what was uploaded.
  if (job.keys === null) return endImport(deps, job.id, 'discarded');
  const frame = await readFrame(deps, job.id);
  const shelfSteps = Math.ceil(frame.shelves.length / TEAMS_TOGETHER);
  if (job.step >= shelfSteps + job.chunks.before) return endImport(deps, job.id, 'discarded');
  if (job.step < shelfSteps) {
    const listed = (await deps.store.read([{ kind: 'directory', key: ONLY }])).get('directory', ONLY)?.record
      .teams;
    for (const { teamId, cycleIds } of shelvesOf(frame, job.step)) {
      const isListed = listed?.some(({ id }) => id === teamId) ?? false;
      await takeOffShelf(deps, job, teamId, isListed);
      for (const cycleId of isListed ? cycleIds : []) await rebuildSummary(deps, { teamId, cycleId });
    }
  } else await takeAway(deps, job, job.step - shelfSteps);
  return saveImport(deps, stored, { ...job, step: job.step + 1 });
}

async function takeOffShelf(deps: Deps, job: ImportRecord, teamId: string, isListed: boolean): Promise<void> {
  await again(async () => {
    const stored = (await deps.store.read([{ kind: 'team', key: teamId }])).get('team', teamId);
    if (stored === undefined) return;
    if (!isListed) {
      // Made by this import, and in nobody's list.
      return deps.store.commit([{ op: 'delete', kind: 'team', key: teamId, version: stored.version }]);
    }
    const shelf = stored.record.shelf.filter(({ importId }) => importId !== job.id);
    if (shelf.length === stored.record.shelf.length) return;
    const record = { ...stored.record, shelf };
    await deps.store.commit([{ op: 'put', kind: 'team', key: teamId, record, version: stored.version }]);
  });
}

async function takeAway(deps: Deps, job: ImportRecord, chunk: number): Promise<void> {
  const units = await readChunk(deps, job.id, 'before', chunk);
  const ids = [...new Set(units.flatMap(objectiveIdsOf))];
  const rows = await deps.store.read(ids.map((key) => ({ kind: 'objective', key }) as const));
  // An id that is somebody else's, because the import broke off on it, stays theirs with all that hangs on it.
  const foreign = ids.filter((id) => {
    const there = rows.get('objective', id)?.record;
    return there !== undefined && there.importId !== job.id;
  });
  const own = units.filter((unit) => !objectiveIdsOf(unit).some((id) => foreign.includes(id)));
  await commitAll(
    deps,
    own
      .flatMap((unit) => stagedRows(unit, job))
      .map(({ kind, key }): Change => ({ op: 'delete', kind, key })),
  );
}

function objectiveIdsOf(unit: ImportUnit): string[] {
  if (unit.kind === 'objective') return [unit.objective.id];
  return unit.kind === 'check-ins' ? unit.checkIns.map(({ objectiveId }) => objectiveId) : [];
}
