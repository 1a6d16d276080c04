import type { Parsed } from '../../contract/api';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { invalid } from '../invalid';
import type { Deps } from '../ports';
import { demandImporter, needImport, pieceKey } from './import-job';

/** Keeps one piece of a file. The same piece sent twice is kept once; the order does not matter. */
export async function takePiece(
  deps: Deps,
  caller: Caller,
  { importId, file, piece, text }: Parsed<'import.piece'>,
): Promise<{ received: true }> {
  await demandImporter(deps, caller);
  const { record } = await needImport(deps, importId);
  if (record.state !== 'receiving' && record.state !== 'checked') {
    throw new AppError('CONFLICT', 'This import has its files already. Discard it to begin again.');
  }
  const announced = record.files[file];
  if (announced === undefined || piece >= announced.pieces) {
    throw invalid([{ field: 'piece', hint: 'This piece was not announced. Begin the import again.' }]);
  }
  await deps.store.commit([
    { op: 'put', kind: 'importPiece', key: pieceKey(importId, file, piece), record: { text } },
  ]);
  return { received: true };
}

/** The text of each file, put together. INVALID_INPUT while pieces are missing. */
export async function readFiles(
  deps: Deps,
  importId: string,
  pieces: readonly number[],
): Promise<string[][]> {
  const keys = pieces.map((count, file) =>
    Array.from({ length: count }, (_, piece) => pieceKey(importId, file, piece)),
  );
  const rows = await deps.store.read(keys.flat().map((key) => ({ kind: 'importPiece', key }) as const));
  return keys.map((ofFile) =>
    ofFile.map((key) => {
      const found = rows.get('importPiece', key)?.record.text;
      if (found === undefined) {
        throw invalid([{ field: 'files', hint: 'A part of the file has not arrived. Send it again.' }]);
      }
      return found;
    }),
  );
}
