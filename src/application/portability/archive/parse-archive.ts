import { z } from 'zod';
import type { ImportProblem } from '../../../domain/portability/import-problem';
import { RECORDS, type RecordOf } from '../../records/kinds';
import { ARCHIVE_KIND, ARCHIVE_VERSION, ARCHIVED_KINDS, type ArchivedKind } from './exported-record';

/** The records of an export by their kind, each read by the schema of its kind. */
export interface Archive {
  of<K extends ArchivedKind>(kind: K): readonly Entry<K>[];
  readonly count: number;
  readonly problems: readonly ImportProblem[];
}
export interface Entry<K extends ArchivedKind> {
  /** Place in the file, from 1. */
  readonly row: number;
  readonly key: string;
  readonly record: RecordOf<K>;
}

const line = z.object({ kind: z.string(), key: z.string(), record: z.unknown() });
const header = z.object({ version: z.literal(ARCHIVE_VERSION) });

/** Reads the pieces of an export; what cannot be read is a problem with its place. */
export function parseArchive(pieces: readonly string[]): Archive {
  const problems: ImportProblem[] = [];
  const entries = new Map<string, Entry<ArchivedKind>[]>();
  let row = 0;
  for (const each of pieces.flatMap(recordsIn)) {
    row += 1;
    const parsed = line.safeParse(each);
    const hint = parsed.success ? take(parsed.data, row) : 'This is no record of an export.';
    if (hint === undefined) continue;
    const cell = parsed.success ? parsed.data.key.slice(0, 60) : '';
    problems.push({ file: 0, row, column: parsed.success ? parsed.data.kind : null, cell, hint });
  }
  return {
    // Filed under its own kind: TypeScript cannot follow a lookup by type parameter.
    of: <K extends ArchivedKind>(kind: K) => (entries.get(kind) ?? []) as unknown as Entry<K>[],
    count: row,
    problems,
  };

  /** Files a record; says what is wrong where it cannot be. */
  function take({ kind, key, record }: z.infer<typeof line>, at: number): string | undefined {
    if (at === 1) {
      const first = kind === ARCHIVE_KIND && header.safeParse(record).success;
      return first
        ? undefined
        : 'The file does not begin as an export of this version does. Export it again.';
    }
    const known = ARCHIVED_KINDS.find((each) => each === kind);
    if (known === undefined)
      return 'This version does not know records of this kind. Export it again, or take it out.';
    const parsed = RECORDS[known].safeParse(record);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'cannot be read'}. Take the record from the export again.`;
    }
    const filed = entries.get(known) ?? [];
    filed.push({ row: at, key, record: parsed.data });
    entries.set(known, filed);
    return undefined;
  }
}

function recordsIn(piece: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(piece);
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    return [undefined];
  }
}
