import { sumOverSprints } from '../../domain/alignment/sums-over-sprints';
import { attributedIssues, openWhenCounted, type WeighedIssue } from '../alignment/sprint-attribution';
import { dayOfMoment, type Organisation } from '../organisation';
import type { SprintFigures } from '../records/figures-record';
import type { ScopeRecord } from '../records/scope-record';
import type { SprintRecord } from '../records/sprint-record';
import { doneByDay, sumsOf } from './figures-of-sprint';

interface Rows {
  readonly sprintId: string;
  readonly sprint: SprintRecord | undefined;
  readonly scope: ScopeRecord | undefined;
}

/**
 * The figures of a board's sprints, each closed one with what of it a later one completed again (PRODUCT §3.12). Told
 * from the frozen scopes alone, so that it does not matter in which order sprints were closed and events came.
 */
export function completedAgain(
  figures: readonly SprintFigures[],
  rows: readonly Rows[],
  areaIds: ReadonlyMap<string, string>,
  organisation: Organisation,
): SprintFigures[] {
  const rowsOf = new Map(rows.map((each) => [each.sprintId, each] as const));
  const closed = figures.flatMap((each) => {
    const { scope, sprint } = rowsOf.get(each.sprintId) ?? {};
    const completedOn = dayOfMoment(scope?.closedAt ?? null, organisation.settings);
    if (scope === undefined || completedOn === null || each.state !== 'closed') return [];
    return [{ id: each.sprintId, completedOn, done: doneIn(each, scope, sprint, areaIds, organisation) }];
  });
  const parts = new Map(sumOverSprints(closed).sprints.map((part) => [part.id, part]));
  return figures.map((each): SprintFigures => {
    const part = parts.get(each.sprintId);
    if (part === undefined) return each;
    const { again: _, ...own } = each;
    const elsewhere = part.counted.filter(({ issue }) => issue.completedAgainIn !== undefined);
    const again = [...part.reopened, ...elsewhere];
    if (again.length === 0) return own;
    const doneOn = doneByDay(again, each.end ?? part.completedOn);
    return { ...own, again: { issueIds: again.map(({ id }) => id), done: sumsOf(again), doneOn } };
  });
}

/** What was done in a sprint, counting for what its figures say it did: key results may have ended since. */
function doneIn(
  figures: SprintFigures,
  scope: ScopeRecord,
  sprint: SprintRecord | undefined,
  areaIds: ReadonlyMap<string, string>,
  { thresholds }: Organisation,
): WeighedIssue[] {
  const parts = { scope, sprint, objectives: new Map(), areaIds };
  const counting = { isOpen: openWhenCounted(figures), median: figures.median ?? null };
  const { issues } = attributedIssues(parts, thresholds, counting);
  return issues.filter(({ issue }) => issue.present && issue.done);
}
