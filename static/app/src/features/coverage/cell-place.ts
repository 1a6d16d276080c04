import type { AlignmentView, SentEffort } from '../../../../../src/contract/alignment/answers';
import type { Input } from '../../../../../src/contract/api';
import type { Grid, GridColumn, GridRow } from './coverage-grid';

/** Sprints of one look at issues, as the contract has it. */
const SPRINTS_AT_ONCE = 25;

export interface OpenCell {
  readonly row: Exclude<GridRow, { kind: 'objective' } | { kind: 'other' }>;
  readonly column: GridColumn;
  readonly effort: number;
  /** What to ask for its issues, a look at a time, sprints with most of the work first; none where none may be seen. */
  readonly asks: readonly Input<'alignment.issues'>[];
}

/**
 * The cell that an address names, with what to ask for its issues; undefined where it is not there (any more). Other
 * work has no issues to show: whose key results they serve may not be said.
 */
export function openCell(
  view: AlignmentView,
  grid: Grid,
  cell: { readonly column: string; readonly row: string },
  teamId: string | null,
): OpenCell | undefined {
  const at = grid.columns.findIndex(({ id }) => id === cell.column);
  const column = grid.columns[at];
  const row = grid.rows.find(({ key }) => key === cell.row);
  if (column === undefined || row === undefined || row.kind === 'objective' || row.kind === 'other') {
    return undefined;
  }
  const { start, end, sprint } = column;
  const sprintIds = sprint === null ? sprintsIn(view, column, row, teamId) : [sprint.id];
  const target = targetOf(row);
  const within = sprint === null && start !== null && end !== null ? { within: { start, end } } : {};
  return {
    row,
    column,
    effort: row.cells[at] ?? 0,
    asks: portionsOf(sprintIds).map((portion) => ({ sprintIds: portion, target, ...within })),
  };
}

function portionsOf(sprintIds: readonly string[]): string[][] {
  const portions = Math.ceil(sprintIds.length / SPRINTS_AT_ONCE);
  return Array.from({ length: portions }, (_, at) =>
    sprintIds.slice(at * SPRINTS_AT_ONCE, (at + 1) * SPRINTS_AT_ONCE),
  );
}

function targetOf(row: OpenCell['row']): Input<'alignment.issues'>['target'] {
  switch (row.kind) {
    case 'key-result':
      return { kind: 'key-result', objectiveId: row.objective.id, keyResultId: row.keyResult.id };
    case 'area':
      return { kind: 'area', areaId: row.area.id };
    case 'unaligned':
      return { kind: 'unaligned' };
  }
}

/**
 * The sprints of boards with a name that touch a fortnight and worked on what the row is about, those first that spent
 * most team-weeks on it.
 */
function sprintsIn(
  view: AlignmentView,
  { start, end }: GridColumn,
  row: OpenCell['row'],
  teamId: string | null,
): string[] {
  const isTarget = (place: number) => {
    const target = view.targets[place];
    if (target === undefined) return false;
    if (row.kind === 'key-result') return 'id' in target && target.id === row.keyResult.id;
    return row.kind === 'area' ? 'id' in target && target.id === row.area.id : target.kind === 'unaligned';
  };
  return view.boards
    .filter((board) => teamId === null || board.teamId === teamId)
    .flatMap(({ sprints }) => sprints)
    .filter(
      (sprint) =>
        (sprint.start ?? '') <= (end ?? '') &&
        (sprint.end ?? '') >= (start ?? '') &&
        sprint.efforts.some(([target]) => isTarget(target)),
    )
    .map(({ id, efforts, weeksPerEffort }) => ({ id, weeks: weeksPerEffort * effortOn(efforts, isTarget) }))
    .sort((a, b) => b.weeks - a.weeks)
    .map(({ id }) => id);
}

/** What was planned or done on it, whichever is more. */
function effortOn(efforts: readonly SentEffort[], isTarget: (place: number) => boolean): number {
  const found = efforts.filter(([target]) => isTarget(target));
  return found.reduce((sum, [, planned, done]) => sum + Math.max(planned, done), 0);
}
