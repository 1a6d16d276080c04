import type { BoardConfiguration, Issue } from '../../api/shapes';

/** The field that holds this board's estimates; undefined for boards that count issues or do not estimate. */
export function estimateField(configuration: BoardConfiguration | undefined): string | undefined {
  const estimation = configuration?.estimation;
  return estimation?.type === 'field' ? estimation.field?.fieldId : undefined;
}

/** An issue's estimate, or null while it has none. */
export function estimateOf(issue: Issue, field: string | undefined): number | null {
  const value = field === undefined ? undefined : issue.fields[field];
  return typeof value === 'number' ? value : null;
}

/** Estimates summed by status category, as in the three badges of a sprint's header. */
export function estimateTotals(issues: readonly Issue[], field: string | undefined) {
  const totals = { new: 0, indeterminate: 0, done: 0 };
  for (const issue of issues) {
    const category = issue.fields.status.statusCategory?.key;
    const part = category === 'done' || category === 'indeterminate' ? category : 'new';
    totals[part] += estimateOf(issue, field) ?? 0;
  }
  return totals;
}
