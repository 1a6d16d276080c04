import type { Parsed } from '../../contract/api';
import type { ImportStatus } from '../../contract/portability/answers';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import type { Deps } from '../ports';
import { continueImport, stageAndApply } from './continue-import';
import { demandImporter, importStatus, isOver, needImport, readImport, saveImport } from './import-job';

/** Goes on with a checked import. The queue finishes what is applied. */
export async function applyImport(
  deps: Deps,
  caller: Caller,
  { importId }: Parsed<'import.apply'>,
): Promise<ImportStatus> {
  await demandImporter(deps, caller);
  const { record } = await needImport(deps, importId);
  switch (record.state) {
    case 'receiving':
      throw new AppError('CONFLICT', 'This import has not been checked without problems yet.');
    case 'discarding':
    case 'discarded':
      throw new AppError('CONFLICT', 'This import was discarded. Begin it again.');
    case 'applied':
    case 'done':
      return importStatus(record);
    case 'checked':
    case 'staging': {
      const stored = await stageAndApply(deps, importId);
      if (stored.record.state === 'applied') await askQueue(deps, importId);
      return importStatus(stored.record);
    }
  }
}

/** The latest import, for whoever may import. One that is applied and lies idle is taken up again. */
export async function readImportStatus(deps: Deps, caller: Caller): Promise<ImportStatus | null> {
  await demandImporter(deps, caller);
  const stored = await readImport(deps);
  return stored === undefined ? null : importStatus(stored.record);
}

/** Gives up an import that is not applied. What it staged is taken away by the queue. */
export async function discardImport(
  deps: Deps,
  caller: Caller,
  { importId }: Parsed<'import.discard'>,
): Promise<ImportStatus> {
  await demandImporter(deps, caller);
  const stored = await needImport(deps, importId);
  const { state } = stored.record;
  if (state === 'applied' || state === 'done') {
    throw new AppError(
      'CONFLICT',
      'This import is applied: everybody sees it. Delete what should go one by one.',
    );
  }
  if (state === 'discarded' || state === 'discarding') return importStatus(stored.record);
  await saveImport(deps, stored, { ...stored.record, state: 'discarding', step: 0 });
  // Small ones are gone at once; what takes longer goes on in the queue.
  await continueImport(deps, importId);
  return importStatus((await needImport(deps, importId)).record);
}

/** An import that nobody has touched for so long is nobody's any more. */
const ABANDONED_MS = 86_400_000;

/** For the daily pass: takes up what a broken run left behind, and discards what was never applied (PRODUCT §5.11). */
export async function cleanStagedImports(deps: Deps): Promise<void> {
  const stored = await readImport(deps);
  if (stored === undefined || isOver(stored.record)) return;
  const { id, state, at } = stored.record;
  if (state !== 'applied' && state !== 'discarding') {
    if (deps.clock.now() - Date.parse(at) < ABANDONED_MS) return;
    await saveImport(deps, stored, { ...stored.record, state: 'discarding', step: 0 });
  }
  await continueImport(deps, id);
}

async function askQueue(deps: Deps, importId: string): Promise<void> {
  try {
    await deps.queue.push({ kind: 'import', importId });
  } catch (thrown) {
    // It is applied by now: the daily pass takes it up.
    deps.log.error('import-not-queued', { importId }, thrown);
  }
}
