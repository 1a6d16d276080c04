import type { ImportKind } from '../../domain/portability/columns';
import type { CsvCell } from '../../domain/portability/csv-write';
import type { ImportProblem } from '../../domain/portability/import-problem';
import type { Template } from '../../domain/templates/template';
import type { ObjectiveView } from '../views';

/** Where the latest import stands. */
export interface ImportStatus {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly format: 'csv' | 'json' | 'sample';
  /** Up to `staging` nobody sees anything of it; from `applied` on everybody sees all of it. */
  readonly state: 'receiving' | 'checked' | 'staging' | 'applied' | 'done' | 'discarding' | 'discarded';
  readonly step: number;
  readonly steps: number;
  readonly files: readonly {
    readonly name: string;
    readonly kind: ImportKind | 'archive';
    readonly pieces: number;
  }[];
  readonly makes: { readonly objectives: number; readonly keyResults: number; readonly checkIns: number };
}

/** What a dry run found. */
export interface ImportCheck {
  readonly status: ImportStatus;
  readonly rows: number;
  /** The first of them, in the order of the files; `problemCount` says how many there are. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  /** What is there already, and is left alone. */
  readonly already: { readonly objectives: number; readonly keyResults: number };
  /** Where what is there differs from the file. */
  readonly differences: readonly {
    readonly file: number;
    readonly row: number;
    readonly key: string;
    readonly fields: string;
  }[];
}

/** A record of the lossless export: its kind, its key, and what is stored. */
export interface ExportedRecord {
  readonly kind: string;
  readonly key: string;
  readonly record: unknown;
}

/** One piece of an export: rows of CSV with their header, or records. */
export interface ExportPiece {
  readonly header: readonly string[];
  /** Texts as people wrote them: whoever writes the file keeps them from being formulas. */
  readonly rows: readonly (readonly CsvCell[])[];
  readonly records: readonly ExportedRecord[];
  /** Where the next piece begins; null at the end. */
  readonly cursor: number | null;
  readonly done: number;
  readonly of: number;
}

/** A template as screens list it; `by` is null for those that come with the app. */
export interface TemplateView extends Template {
  readonly by: string | null;
  readonly at: string | null;
}
interface TemplateList {
  readonly templates: readonly TemplateView[];
}

/** The sample company: what goes when it is removed, and what stays because people made it theirs. */
export interface SampleView {
  readonly id: string;
  readonly at: string;
  /** Whether all of it is there; false while it is still being made. */
  readonly complete: boolean;
  readonly goes: {
    readonly cycles: number;
    readonly teams: number;
    readonly objectives: number;
    readonly keyResults: number;
    readonly checkIns: number;
  };
  /** In words: what stays, and why. */
  readonly stays: readonly string[];
}

/** What the procedures of this area answer. */
export interface PortabilityAnswers {
  'import.begin': ImportStatus;
  'import.piece': { readonly received: true };
  'import.check': ImportCheck;
  'import.apply': ImportStatus;
  'import.status': ImportStatus | null;
  'import.discard': ImportStatus;
  'export.piece': ExportPiece;
  'template.list': TemplateList;
  'template.save': TemplateList;
  'template.use': ObjectiveView;
  'template.remove': TemplateList;
  'sample.read': SampleView | null;
  'sample.add': SampleView;
  'sample.remove': null;
}
