/** A file as text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
  /** Whether it was written in an older alphabet than UTF-8, so that special letters are worth a look. */
  readonly guessed: boolean;
}

/** More does not fit through the bridge in sensible time. */
export const FILE_LIMIT_BYTES = 20_000_000;

/**
 * The text of a file: UTF-8, UTF-16 where its first bytes say so, else the old western alphabet of Windows, which
 * programs still write. Throws RangeError, in words, for what is too large or no text at all.
 */
export async function readTextFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<TextFile> {
  if (file.size > FILE_LIMIT_BYTES) {
    throw new RangeError(`${file.name} is larger than 20 MB. Split it and import one part after the other.`);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { text, guessed } = decoded(bytes);
  if (text.includes('\0')) {
    throw new RangeError(`${file.name} is not a text file. Save it as CSV (UTF-8) and choose that one.`);
  }
  return { name: file.name, text, guessed };
}

function decoded(bytes: Uint8Array): { text: string; guessed: boolean } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), guessed: false };
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), guessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
  }
}
