import type { BoardConfiguration, Issue } from '../../api/shapes';

export interface Column {
  name: string;
  statusIds: string[];
  issues: Issue[];
  min?: number | undefined;
  max?: number | undefined;
}

/** A board's columns with their issues in rank order. An issue in a status of no column is on no column, as in Jira. */
export function columnsOf(configuration: BoardConfiguration, issues: readonly Issue[]): Column[] {
  return configuration.columnConfig.columns.map(({ name, statuses, min, max }) => {
    const statusIds = statuses.map((status) => status.id);
    return {
      name,
      statusIds,
      issues: issues.filter((issue) => statusIds.includes(issue.fields.status.id)),
      min,
      max,
    };
  });
}

/** Statuses that count as done on this board: those of the last column that has any (jira-rest §2). */
export function doneStatusIds(configuration: BoardConfiguration): string[] {
  const mapped = configuration.columnConfig.columns.filter((column) => column.statuses.length > 0);
  return mapped[mapped.length - 1]?.statuses.map((status) => status.id) ?? [];
}
