import { AppError, isAppError } from '../app-error';
import type { Change, Deps, Rows } from '../ports';
import type { ImportRecord, ImportUnit } from '../records/import-record';
import { commitAll } from './commit-all';
import { addressOf, chunkKey } from './import-job';
import { stagedRows } from './staged-rows';

/** Writes one chunk of the plan where nobody sees it. Again, after a run that broke off, it writes what is missing. */
export async function stageChunk(deps: Deps, job: ImportRecord, index: number): Promise<void> {
  const units = await readChunk(deps, job.id, 'before', index);
  const rows = units.flatMap((unit) => stagedRows(unit, job));
  await commitAll(deps, rows, (some) =>
    deps.store.commit(some).catch(async (thrown: unknown) => {
      if (!isAppError(thrown, 'CONFLICT')) throw thrown;
      await deps.store.commit(await missingOf(deps, some));
    }),
  );
}

export async function readChunk(
  deps: Deps,
  importId: string,
  part: 'before' | 'after',
  index: number,
): Promise<readonly ImportUnit[]> {
  const key = chunkKey(importId, part, index);
  const found = (await deps.store.read([{ kind: 'importPlan', key }])).get('importPlan', key)?.record;
  if (found?.part !== 'units') throw new AppError('INTERNAL', `A part of import ${importId} is gone.`);
  return found.units;
}

/** Those that are not there yet. CONFLICT in words when one of them is somebody else's by now. */
async function missingOf(deps: Deps, changes: readonly Change[]): Promise<Change[]> {
  const rows = await deps.store.read(changes.map(({ kind, key }) => addressOf(kind, key)));
  return changes.filter((change) => {
    if (rows.get(change.kind, change.key) === undefined) return true;
    if (isOwn(change, rows)) return false;
    throw new AppError(
      'CONFLICT',
      'Something of this import was made by somebody else meanwhile. Nothing of it is visible. Discard it and check the file again.',
    );
  });
}

/** Whether an earlier run of the same plan wrote it. Rows beside a key result have ids that no other plan makes. */
function isOwn(change: Change, rows: Rows): boolean {
  if (change.op === 'delete') return false;
  switch (change.kind) {
    case 'objective':
      return rows.get('objective', change.key)?.record.importId === change.record.importId;
    case 'handle': {
      const there = rows.get('handle', change.key)?.record;
      return JSON.stringify(there) === JSON.stringify(change.record);
    }
    default:
      return true;
  }
}
