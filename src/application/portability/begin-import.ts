import type { Parsed } from '../../contract/api';
import type { ImportStatus } from '../../contract/portability/answers';
import { AppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import { invalid } from '../invalid';
import type { Deps } from '../ports';
import type { ImportRecord } from '../records/import-record';
import { ONLY } from '../records/kinds';
import { commitAll } from './commit-all';
import { demandImporter, importStatus, isOver, readImport } from './import-job';
import { uploaded } from './sweep';

/** Begins an import: from here on its files may be sent in pieces. One at a time, for OKR managers. */
export async function beginImport(
  deps: Deps,
  caller: Caller,
  input: Parsed<'import.begin'>,
): Promise<ImportStatus> {
  await demandImporter(deps, caller);
  const kinds = input.files.map(({ kind }) => kind);
  const archive = input.format === 'json';
  if (
    new Set(kinds).size < kinds.length ||
    kinds.includes('archive') !== archive ||
    (archive && kinds.length > 1)
  ) {
    throw invalid([{ field: 'files', hint: 'Import one archive, or one CSV file of each kind.' }]);
  }
  const record = newImport(deps, caller, input.importId, input.format);
  return startImport(deps, { ...record, files: input.files });
}

export function newImport(
  deps: Deps,
  caller: Caller,
  id: string,
  format: ImportRecord['format'],
): ImportRecord {
  return {
    id,
    by: callerName(caller),
    at: new Date(deps.clock.now()).toISOString(),
    format,
    files: [],
    state: 'receiving',
    step: 0,
    steps: 0,
    chunks: { before: 0, after: 0 },
    makes: { objectives: 0, keyResults: 0, checkIns: 0 },
    needs: { objectives: 0, keyResults: 0 },
    keys: null,
    highest: {},
  };
}

/**
 * Takes the place of the import before, which must be over, or the same person's and only looked at so far. The same one
 * sent twice begins once.
 */
export async function startImport(deps: Deps, record: ImportRecord): Promise<ImportStatus> {
  const before = await readImport(deps);
  if (before?.record.id === record.id && before.record.format === record.format) {
    return importStatus(before.record);
  }
  if (before !== undefined && isOnlyLookedAt(before.record) && before.record.by === record.by) {
    await commitAll(deps, uploaded(before.record));
  } else if (before !== undefined && !isOver(before.record)) {
    throw new AppError(
      'BUSY',
      before.record.state === 'applied' || before.record.state === 'discarding'
        ? 'The import before this one is still being tidied up. Try again in a moment.'
        : 'Another import is under way. Finish or discard it first; nothing of it is visible yet.',
    );
  }
  await deps.store.commit([{ op: 'put', kind: 'import', key: ONLY, record, version: before?.version ?? 0 }]);
  return importStatus(record);
}

/** Nothing of it is staged: giving it up loses nothing but a file that its importer has. */
function isOnlyLookedAt({ state }: ImportRecord): boolean {
  return state === 'receiving' || state === 'checked';
}
