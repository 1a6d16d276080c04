import type { ImportProblem } from '../../domain/portability/import-problem';
import type { ImportFrame, ImportRecord, ImportUnit } from '../records/import-record';

/** What an import is going to write, before it is stored. */
export interface Plan {
  readonly frame: ImportFrame;
  /** Staged: nobody sees it before the import is applied. */
  readonly before: readonly ImportUnit[];
  /** Follows once it is applied. */
  readonly after: readonly ImportUnit[];
  readonly makes: ImportRecord['makes'];
  /** Keys to be given. */
  readonly needs: ImportRecord['needs'];
  /** Keys that it brings: none of them is ever given again. */
  readonly keysTaken: readonly string[];
}

/** Something that is there already and is left alone although the file says it differently. */
export interface ImportDifference {
  readonly file: number;
  readonly row: number;
  readonly key: string;
  /** In words: `title, target`. */
  readonly fields: string;
}

/** What reading the files came to. */
export interface Compiled {
  readonly problems: readonly ImportProblem[];
  readonly differences: readonly ImportDifference[];
  readonly already: { readonly objectives: number; readonly keyResults: number };
  readonly rows: number;
  /** Only of use without problems. */
  readonly plan: Plan;
}
