import type { TextFile } from './read-file';

const PIECE_CHARACTERS = 120_000;

/**
 * The records of an exported JSON file in pieces that are JSON by themselves, so that the server need never hold the
 * whole file. Throws RangeError, in words, for a file that is no such export.
 */
export function archivePieces({ name, text }: Pick<TextFile, 'name' | 'text'>): string[] {
  const records = recordsIn(text);
  if (records === undefined) {
    throw new RangeError(`${name} is not an export of Throughline. Choose a JSON file that its export made.`);
  }
  const pieces: string[] = [];
  let piece: string[] = [];
  let size = 0;
  for (const record of records) {
    const line = JSON.stringify(record);
    if (piece.length > 0 && size + line.length > PIECE_CHARACTERS) {
      pieces.push(`[${piece.join(',')}]`);
      piece = [];
      size = 0;
    }
    piece.push(line);
    size += line.length;
  }
  pieces.push(`[${piece.join(',')}]`);
  return pieces;
}

function recordsIn(text: string): unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
