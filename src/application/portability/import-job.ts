import type { ImportStatus } from '../../contract/portability/answers';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import type { Address, Deps, Stored } from '../ports';
import type { ImportFrame, ImportRecord } from '../records/import-record';
import { ONLY, type RecordKind } from '../records/kinds';
import { demand, isManager } from '../rights';

export const IMPORT: Address = { kind: 'import', key: ONLY };

/** Importing is for OKR managers (PRODUCT §6). */
export async function demandImporter(deps: Deps, caller: Caller): Promise<void> {
  await demand(isManager(deps, caller), 'Only people with the permission "Manage OKRs" may import.');
}

export async function readImport(deps: Deps): Promise<Stored<'import'> | undefined> {
  return (await deps.store.read([IMPORT])).get('import', ONLY);
}

/** The import of this id. NOT_FOUND when another one has taken its place. */
export async function needImport(deps: Deps, importId: string): Promise<Stored<'import'>> {
  const found = await readImport(deps);
  if (found?.record.id === importId) return found;
  throw new AppError(
    'NOT_FOUND',
    'This import is not there any more: it was discarded, or another one has begun. Nothing of it was taken over.',
  );
}

/** Saves how far it is. CONFLICT when somebody else drives the same import. */
export async function saveImport(
  deps: Deps,
  stored: Stored<'import'>,
  record: ImportRecord,
): Promise<Stored<'import'>> {
  await deps.store.commit([{ op: 'put', kind: 'import', key: ONLY, record, version: stored.version }]);
  return { record, version: stored.version + 1 };
}

export function pieceKey(importId: string, file: number, piece: number): string {
  return `${importId}.${file}.${piece}`;
}
export function frameKey(importId: string): string {
  return `${importId}.frame`;
}
export function chunkKey(importId: string, part: 'before' | 'after', index: number): string {
  return `${importId}.${part}.${index}`;
}

/** The frame of a plan. INTERNAL when it is gone: a plan is kept for as long as its import. */
export async function readFrame(deps: Deps, importId: string): Promise<ImportFrame> {
  const key = frameKey(importId);
  const found = (await deps.store.read([{ kind: 'importPlan', key }])).get('importPlan', key)?.record;
  if (found?.part !== 'frame') throw new AppError('INTERNAL', `The plan of import ${importId} is gone.`);
  return found;
}

/** Whether nothing is left to be done for it. */
export function isOver({ state }: ImportRecord): boolean {
  return state === 'done' || state === 'discarded';
}

export function importStatus(record: ImportRecord): ImportStatus {
  const { id, by, at, format, state, step, steps, makes, files } = record;
  return {
    id,
    by,
    at,
    format,
    state,
    step,
    steps,
    makes,
    files: files.map(({ name, kind, pieces }) => ({ name, kind, pieces })),
  };
}

/** The address of a row whose kind is only known as one of them. */
export function addressOf(kind: RecordKind, key: string): Address {
  // Every kind has addresses of this shape; TypeScript cannot spread a union over them.
  return { kind, key } as Address;
}
