import type {
  AlignedBoard,
  AlignedSprint,
  AlignmentView,
  SentEffort,
} from '../../../../../src/contract/alignment/answers';
import type { OverviewKeyResult, OverviewObjective } from '../../../../../src/contract/overview/rows';
import { boardCoverage } from '../../../../../src/domain/alignment/coverage';
import type { EffortUnit } from '../../../../../src/domain/alignment/effort';
import { againIn } from './completed-again';
import type { Measure } from './coverage-place';

/** A sprint of one board, or a fortnight of the cycle over several. */
export type GridColumn = {
  /** Of the sprint; of a fortnight its number from 1. */
  readonly id: string;
  readonly start: string | null;
  readonly end: string | null;
  /** It runs today. */
  readonly isNow: boolean;
  /** Of a sprint to come among done work: what is planned so far, and in no sum. */
  readonly isPlan: boolean;
  /** What serves key results or KRAs ÷ all, 0..1; null without work. */
  readonly aligned: number | null;
  /** What that is a share of: what was done, what was planned at the start, or what is in it so far. */
  readonly alignedOf: 'done' | 'plan' | 'now';
  readonly sprint: AlignedSprint | null;
};

export interface Area {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

type RowOf =
  | { readonly kind: 'objective'; readonly objective: OverviewObjective }
  | {
      readonly kind: 'key-result';
      readonly objective: OverviewObjective;
      readonly keyResult: OverviewKeyResult;
      /** Why nobody feeds it; null where somebody does. */
      readonly neglected: string | null;
      readonly unlinked: boolean;
    }
  | { readonly kind: 'area'; readonly area: Area }
  | { readonly kind: 'other' }
  | { readonly kind: 'unaligned' };
/** An objective only heads its key results: it has no cells of its own. */
export type GridRow = RowOf & {
  /** `KR-12`, `KRA-3`, `O-3`, `other`, `unaligned`: unique, and its element's id. */
  readonly key: string;
  readonly cells: readonly number[];
  /** Of the cells, what a later sprint completed again: its own cell keeps it, the sum does not. */
  readonly again: readonly number[];
  /** Without plans among done work; what several sprints completed counts once, in the last of them. */
  readonly sum: number;
};

export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Of all rows, by column. */
  readonly columnSums: readonly number[];
  readonly sum: number;
  /** Of the largest cell of a key result. */
  readonly most: number;
  /** null where some sprints count points and others issues: then nothing is added up across them. */
  readonly unit: EffortUnit | 'team-weeks' | null;
}

export interface GridFacts {
  readonly view: AlignmentView;
  /** In the order of the tree, those elsewhere last. */
  readonly objectives: readonly OverviewObjective[];
  readonly areas: readonly Area[];
  readonly measure: Measure;
}

/** Key results × the sprints of one board, in its unit. */
export function sprintGrid(facts: GridFacts, board: AlignedBoard): Grid {
  const { view, measure } = facts;
  const columns = board.sprints.map((sprint): GridColumn => {
    const { id, start, end, state, efforts } = sprint;
    return {
      ...{ id, start, end, sprint },
      isNow: state === 'active',
      isPlan: state === 'future' && measure === 'done',
      aligned: alignedShare(view, efforts, state === 'future' ? 'planned' : measure),
      alignedOf: state === 'future' ? 'now' : measure === 'done' ? 'done' : 'plan',
    };
  });
  const sums = board.sprints.map(({ efforts, state }) =>
    sumsOf(view, efforts, state === 'future' ? 'planned' : measure),
  );
  const units = new Set(board.sprints.map(({ unit }) => unit));
  const again = board.sprints.map((each) =>
    sumsOf(
      view,
      [...againIn(each, measure)].map(([target, effort]): SentEffort => [target, 0, effort]),
      'done',
    ),
  );
  return gridOf(facts, columns, sums, again, units.size > 1 ? null : (board.sprints[0]?.unit ?? 'points'));
}

/** Key results × fortnights of the cycle over several boards, in team-weeks. */
export function fortnightGrid(facts: GridFacts, teamId: string | null): Grid {
  const { view, measure } = facts;
  const ofTeam = (each: { readonly teamId: string }) => teamId === null || each.teamId === teamId;
  const sent = [...view.boards, ...view.others].filter(ofTeam).flatMap((each) => each.fortnights);
  const efforts = view.fortnights.map((_, at) =>
    sent
      .filter(([, fortnight]) => fortnight === at)
      .map(([target, , planned, done]): SentEffort => [target, planned, done]),
  );
  const columns = view.fortnights.map(
    ([start, end], at): GridColumn => ({
      ...{ id: String(at + 1), start, end, sprint: null },
      isNow: start <= view.today && view.today <= end,
      isPlan: false,
      aligned: alignedShare(view, efforts[at] ?? [], measure),
      alignedOf: measure === 'done' ? 'done' : 'plan',
    }),
  );
  return gridOf(
    facts,
    columns,
    efforts.map((each) => sumsOf(view, each, measure)),
    [],
    'team-weeks',
  );
}

/** What a target's row is found by. */
const targetKey = (view: AlignmentView, target: number): string => {
  const found = view.targets[target];
  return found === undefined ? '' : 'id' in found ? found.id : found.kind;
};

function sumsOf(view: AlignmentView, efforts: readonly SentEffort[], measure: Measure): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [target, planned, done] of efforts) {
    const effort = measure === 'planned' ? planned : done;
    const key = targetKey(view, target);
    if (effort > 0) sums.set(key, (sums.get(key) ?? 0) + effort);
  }
  return sums;
}

function alignedShare(view: AlignmentView, efforts: readonly SentEffort[], measure: Measure): number | null {
  const sums = sumsOf(view, efforts, measure);
  const all = [...sums.values()].reduce((sum, each) => sum + each, 0);
  return all === 0 ? null : (all - (sums.get('unaligned') ?? 0)) / all;
}

function gridOf(
  { view, objectives, areas }: GridFacts,
  columns: readonly GridColumn[],
  sums: readonly ReadonlyMap<string, number>[],
  again: readonly ReadonlyMap<string, number>[],
  unit: Grid['unit'],
): Grid {
  const worked = new Set(sums.flatMap((each) => [...each.keys()]));
  const marks = {
    neglected: new Map(view.neglected.map(({ keyResultId, reason }) => [keyResultId, reason])),
    unlinked: new Set(view.unlinked),
  };
  const named = [
    ...objectives.flatMap((objective) => objectiveRows(objective, marks, worked)),
    ...areas
      .filter(({ id }) => worked.has(id))
      .map((area) => ({ kind: 'area' as const, key: area.key, id: area.id, area })),
  ];
  const ids = new Set([...named.map(({ id }) => id), 'unaligned']);
  const rows = [
    ...named,
    // Key results that no row stands for.
    ...([...worked].some((id) => !ids.has(id))
      ? [{ kind: 'other' as const, key: 'other', id: 'other' }]
      : []),
    { kind: 'unaligned' as const, key: 'unaligned', id: 'unaligned' },
  ];
  const coverageOf = (each: typeof sums) =>
    boardCoverage(
      rows.map(({ id }) => id),
      each.map((byId, at) => ({ id: String(at), byKeyResult: withOthers(byId, ids) })),
    );
  const [coverage, twice] = [coverageOf(sums), coverageOf(again)];
  const cells = new Map(coverage.rows.map((row) => [row.keyResultId, row.cells]));
  const againOf = new Map(twice.rows.map((row) => [row.keyResultId, row.cells]));
  const sumOf = (numbers: readonly number[]) =>
    numbers.reduce((sum, each, at) => (columns[at]?.isPlan === true ? sum : sum + each), 0);
  return {
    columns,
    rows: rows.map(({ id, ...row }): GridRow => {
      const found = cells.get(id) ?? [];
      const later = againOf.get(id) ?? [];
      return { ...row, cells: found, again: later, sum: sumOf(found) - sumOf(later) };
    }),
    columnSums: coverage.columnSums,
    sum: sumOf(coverage.columnSums) - sumOf(twice.columnSums),
    most: Math.max(
      0,
      ...rows.flatMap(({ kind, id }) => (kind === 'key-result' ? (cells.get(id) ?? []) : [])),
    ),
    unit,
  };
}

/** Work on what has no row of its own counts as other work, so that columns add up. */
function withOthers(
  sums: ReadonlyMap<string, number>,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const others = [...sums].filter(([id]) => !ids.has(id)).reduce((sum, [, effort]) => sum + effort, 0);
  return others === 0 ? sums : new Map([...sums, ['other', others]]);
}

interface Marks {
  /** Why, by id of the key result. */
  readonly neglected: ReadonlyMap<string, string>;
  readonly unlinked: ReadonlySet<string>;
}

function objectiveRows(
  objective: OverviewObjective,
  marks: Marks,
  worked: ReadonlySet<string>,
): (RowOf & { readonly key: string; readonly id: string })[] {
  const keyResults = objective.keyResults.filter(
    ({ id, lifecycle }) =>
      worked.has(id) || (lifecycle !== 'cancelled' && objective.lifecycle !== 'cancelled'),
  );
  if (keyResults.length === 0) return [];
  return [
    { kind: 'objective', key: objective.key, id: objective.id, objective },
    ...keyResults.map((keyResult) => ({
      kind: 'key-result' as const,
      key: keyResult.key,
      id: keyResult.id,
      objective,
      keyResult,
      neglected: marks.neglected.get(keyResult.id) ?? null,
      unlinked: marks.unlinked.has(keyResult.id),
    })),
  ];
}
