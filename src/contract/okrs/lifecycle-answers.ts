import type { StatusCode } from '../views';

/** Something that was deleted and can be brought back. */
export interface DeletedView {
  readonly kind: 'objective' | 'key-result';
  readonly objectiveId: string;
  /** null for an objective. */
  readonly keyResultId: string | null;
  readonly key: string;
  readonly title: string;
  /** ISO moment. */
  readonly deletedAt: string;
  /** The last day on which it can be brought back. */
  readonly until: string;
}

/** An objective that was put out of lists. */
export interface ArchivedView {
  readonly objectiveId: string;
  readonly key: string;
  readonly title: string;
  readonly revision: number;
  readonly cycleName: string;
}

/** An objective as pickers show it. */
export interface ObjectiveChoice {
  readonly objectiveId: string;
  readonly key: string;
  readonly title: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly cycleId: string;
  readonly cycleName: string;
}

export interface BulkEdited {
  readonly done: readonly { readonly id: string; readonly key: string }[];
  /** What stayed as it was, and why, in a sentence. */
  readonly refused: readonly { readonly id: string; readonly key: string | null; readonly reason: string }[];
}

/** A KRA as the list shows it. */
export interface AreaRow {
  readonly id: string;
  readonly key: string;
  readonly revision: number;
  readonly name: string;
  readonly description: string;
  readonly ownerId: string | null;
  /** null: of the whole organisation. */
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly archived: boolean;
  /** Objectives of the cycle that serve it and that the viewer sees, in the order of their keys. */
  readonly objectives: readonly {
    readonly id: string;
    readonly key: string;
    readonly title: string;
    readonly status: StatusCode;
  }[];
}
export type AreaView = Omit<AreaRow, 'objectives' | 'teamName'>;
export interface AreaList {
  readonly cycleId: string | null;
  readonly areas: readonly AreaRow[];
}
