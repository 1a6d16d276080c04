import type { BoardSettings } from '../../api/board-settings';
import type { BoardConfiguration } from '../../api/shapes';

/** A column as the settings page holds it; `id` is only for the page, so that a new one has an identity. */
export interface ColumnDraft {
  id: string;
  name: string;
  /** As typed; empty is no limit. */
  max: string;
  /** The least number of issues, which the page does not show and keeps. */
  min: number | null;
}

export interface BoardDraft {
  name: string;
  estimation: Estimation;
  jql: string;
  columns: ColumnDraft[];
  /** Column of each status by their ids; a status without one is unmapped. */
  homes: Readonly<Record<string, string>>;
}

export type Estimation = 'points' | 'issueCount' | 'none';

const estimationOf = ({ estimation }: BoardConfiguration): Estimation =>
  estimation?.type === 'field' ? 'points' : estimation?.type === 'issueCount' ? 'issueCount' : 'none';

/** A board's settings as they are now. */
export function draftOf(name: string, configuration: BoardConfiguration, jql: string): BoardDraft {
  const { columns } = configuration.columnConfig;
  return {
    name,
    estimation: estimationOf(configuration),
    jql,
    columns: columns.map((column, index) => ({
      id: String(index),
      name: column.name,
      max: column.max === undefined ? '' : String(column.max),
      min: column.min ?? null,
    })),
    homes: Object.fromEntries(
      columns.flatMap((column, index) => column.statuses.map(({ id }) => [id, String(index)] as const)),
    ),
  };
}

/** The draft as the host takes it. */
export function settingsOf(draft: BoardDraft): BoardSettings {
  return {
    name: draft.name,
    estimation: draft.estimation,
    jql: draft.jql,
    columns: draft.columns.map(({ id, name, max, min }) => ({
      name,
      statuses: Object.keys(draft.homes).filter((status) => draft.homes[status] === id),
      min,
      max: max.trim() === '' ? null : Number(max),
    })),
  };
}

/** Moves a column one place to the left (-1) or to the right (1). */
export function moveColumn(columns: readonly ColumnDraft[], at: number, by: -1 | 1): ColumnDraft[] {
  const next = [...columns];
  const [column] = next.splice(at, 1);
  if (column) next.splice(Math.max(0, at + by), 0, column);
  return next;
}
