import { type CheckInRow, checkInRow } from '../../../domain/portability/check-in-row';
import { COLUMNS_OF } from '../../../domain/portability/columns';
import { readCsv } from '../../../domain/portability/csv-read';
import type { ImportProblem } from '../../../domain/portability/import-problem';
import { type KeyResultRow, keyResultRow } from '../../../domain/portability/key-result-row';
import { type ObjectiveRow, objectiveRow } from '../../../domain/portability/objective-row';
import { type FileReading, type RowReader, readRow } from '../../../domain/portability/row-reader';

/** A file with how it is to be read. */
export interface WrittenFile extends FileReading {
  readonly text: string;
  readonly separator: string;
}

/** A row that was read; `refuse` notes what a later rule finds wrong with it. */
export interface Written<R> {
  readonly file: number;
  readonly said: R;
  readonly refuse: RowReader['refuse'];
  /** Whether nothing was wrong with it so far: of a row that is refused already, what follows would be noise. */
  readonly sound: () => boolean;
}

export interface WrittenRows {
  readonly objectives: readonly Written<ObjectiveRow>[];
  readonly keyResults: readonly Written<KeyResultRow>[];
  readonly checkIns: readonly Written<CheckInRow>[];
  /** How many rows there are, headers apart. */
  readonly count: number;
  /** All problems found so far, in the order of the files and rows. */
  problems(): ImportProblem[];
}

/** More rows than this are not imported at once. */
export const ROWS_LIMIT = 30_000;

/** Reads the rows of all files, each cell by its column. */
export function parseFiles(files: readonly WrittenFile[]): WrittenRows {
  const objectives: Written<ObjectiveRow>[] = [];
  const keyResults: Written<KeyResultRow>[] = [];
  const checkIns: Written<CheckInRow>[] = [];
  const ofFiles: ImportProblem[] = [];
  const readers: RowReader[] = [];
  let count = 0;
  for (const file of files) {
    const csv = readCsv(file.text, file.separator);
    ofFiles.push(...csv.problems.map(({ row, hint }) => problemOf(file, row, hint)));
    const rows = csv.rows.slice(1);
    count += rows.length;
    const missing = COLUMNS_OF[file.kind].filter(
      (each) => each.required && !file.columns.includes(each.name),
    );
    for (const { header } of missing)
      ofFiles.push(
        problemOf(
          file,
          1,
          `The column ${header} is missing. Say which of the file's columns it is, or add it.`,
        ),
      );
    if (missing.length > 0) continue;
    for (const row of rows.slice(0, ROWS_LIMIT)) {
      const read = readRow(row, file);
      readers.push(read);
      const written = <R>(said: R): Written<R> => {
        return { file: file.file, said, refuse: read.refuse, sound: () => read.problems.length === 0 };
      };
      if (file.kind === 'objectives') objectives.push(written(objectiveRow(read)));
      else if (file.kind === 'key-results') keyResults.push(written(keyResultRow(read, file)));
      else checkIns.push(written(checkInRow(read)));
    }
  }
  if (count > ROWS_LIMIT) {
    const hint = `There are ${count} rows; at most ${ROWS_LIMIT} are imported at once. Split the file and import one part after the other.`;
    ofFiles.push({ file: 0, row: 0, column: null, cell: '', hint });
  }
  return {
    objectives,
    keyResults,
    checkIns,
    count,
    problems: () =>
      [...ofFiles, ...readers.flatMap((read) => read.problems)].sort(
        (a, b) => a.file - b.file || a.row - b.row,
      ),
  };
}

function problemOf({ file }: WrittenFile, row: number, hint: string): ImportProblem {
  return { file, row, column: null, cell: '', hint };
}
