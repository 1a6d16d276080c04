import type { Input } from '../../../../../src/contract/api';
import { call } from '../../client/call';

/** In UTF-8 and as JSON at most three times as many bytes: below the 500 KB that Forge's bridge takes. */
const PIECE_CHARACTERS = 120_000;
const AT_ONCE = 3;

export interface FileToSend {
  readonly name: string;
  readonly kind: Input<'import.begin'>['files'][number]['kind'];
  readonly pieces: readonly string[];
}

/** A text in pieces that end between two whole characters. */
export function inPieces(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + PIECE_CHARACTERS, text.length);
    // Both halves of a letter that takes two places stay together.
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end -= 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces.length === 0 ? [''] : pieces;
}

/** Sends files piece by piece, a few at a time; `onProgress` is told a share of 0..1. */
export async function sendFiles(
  importId: string,
  format: 'csv' | 'json',
  files: readonly FileToSend[],
  onProgress: (share: number) => void,
): Promise<void> {
  const announced = files.map(({ name, kind, pieces }) => ({ name, kind, pieces: pieces.length }));
  await call('import.begin', { importId, format, files: announced });
  const waiting = files.flatMap(({ pieces }, file) => pieces.map((text, piece) => ({ file, piece, text })));
  const all = waiting.length;
  let sent = 0;
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await call('import.piece', { importId, ...next });
      sent += 1;
      onProgress(sent / all);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
