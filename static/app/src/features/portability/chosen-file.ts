import {
  type DateOrder,
  guessDateOrder,
  guessNumberStyle,
  type NumberStyle,
} from '../../../../../src/domain/portability/cells';
import {
  COLUMNS_OF,
  columnsIn,
  type ImportKind,
  kindOf,
} from '../../../../../src/domain/portability/columns';
import { type CsvRow, readCsv } from '../../../../../src/domain/portability/csv-read';
import { type CsvSeparator, detectSeparator } from '../../../../../src/domain/portability/csv-separator';
import { withoutGuard } from '../../../../../src/domain/portability/csv-write';
import type { TextFile } from './read-file';

/** A CSV file that somebody chose, and how it is going to be read. */
export interface ChosenFile extends TextFile {
  readonly separator: CsvSeparator;
  readonly kind: ImportKind;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly columns: readonly (string | null)[];
  readonly numbers: NumberStyle;
  readonly dates: DateOrder;
}

/** How a file looks: its separator, what it is about, its columns, the habits of its numbers and dates. */
export function chosenFile(file: TextFile): ChosenFile {
  return withSeparator(file, detectSeparator(file.text));
}

export function withSeparator(file: TextFile, separator: CsvSeparator, kind?: ImportKind): ChosenFile {
  const { name, text, guessed } = file;
  const [first, ...rows] = readCsv(text, separator).rows;
  const header = first?.cells ?? [];
  const about = kind ?? kindOf(header) ?? 'key-results';
  const columns = columnsIn(header, about);
  const cells = (holds: 'number' | 'day') => cellsThatHold(rows, columns, about, holds);
  return {
    name,
    text,
    guessed,
    separator,
    kind: about,
    header,
    rows,
    columns,
    numbers: guessNumberStyle(cells('number')),
    dates: guessDateOrder(cells('day')),
  };
}

/** The file with one of its columns taken as another one; a column is taken once. */
export function withColumn(file: ChosenFile, index: number, name: string | null): ChosenFile {
  const columns = file.header.map((_, at) => {
    const now = file.columns[at] ?? null;
    if (at === index) return name;
    return now === name ? null : now;
  });
  return { ...file, columns };
}

/** Headers of the required columns that no column of the file is taken as. */
export function missingColumns({ kind, columns }: ChosenFile): string[] {
  return COLUMNS_OF[kind]
    .filter((each) => each.required && !columns.includes(each.name))
    .map(({ header }) => header);
}

/** The different texts in columns of people, as they are written. */
export function peopleIn(files: readonly ChosenFile[]): string[] {
  const people = files.flatMap(({ rows, columns, kind }) => cellsThatHold(rows, columns, kind, 'person'));
  return [...new Set(people)];
}

function cellsThatHold(
  rows: readonly CsvRow[],
  columns: readonly (string | null)[],
  kind: ImportKind,
  holds: 'number' | 'day' | 'person',
): string[] {
  const wanted = COLUMNS_OF[kind].filter((each) => each.holds === holds).map(({ name }) => name);
  const at = columns.flatMap((name, index) => (name !== null && wanted.includes(name) ? [index] : []));
  return rows
    .flatMap(({ cells }) => at.map((index) => withoutGuard(cells[index] ?? '').trim()))
    .filter((cell) => cell !== '');
}
