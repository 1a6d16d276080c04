import { servesLevels } from '../../domain/alignment/serves-levels';
import { type Attribution, attributionOf, type Serves } from '../../domain/alignment/sprint-alignment';
import { sprintEfforts } from '../../domain/alignment/sprint-efforts';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import type { Thresholds } from '../../domain/okr/thresholds';
import type { Address, Deps } from '../ports';
import type { SprintFigures } from '../records/figures-record';
import type { ObjectiveRecord } from '../records/objective-record';
import type { PlanServed, ScopeIssue, ScopeRecord } from '../records/scope-record';
import type { SprintRecord } from '../records/sprint-record';
import { plannedLevels } from '../sprints/plan-served';
import { presentLines } from '../tagging/sprint-lines';
import { lifecycleOf } from '../views/key-result-view';
import { isKept } from '../visible-rows';

/** A sprint's issues and its goal; what both lead to. */
export interface SprintParts {
  readonly scope: ScopeRecord;
  readonly sprint: SprintRecord | undefined;
  /** By id; of whoever may see them. */
  readonly objectives: ReadonlyMap<string, ObjectiveRecord>;
  /** KRAs by key. */
  readonly areaIds: ReadonlyMap<string, string>;
}

/** An issue of a sprint with what it counts for, and what it weighs now and weighed at the start. */
export interface WeighedIssue {
  readonly id: string;
  readonly issue: ScopeIssue;
  readonly attribution: Attribution;
  /** Nearest first, as the attribution counts its levels; the line, where there is one, is the last. */
  readonly path: readonly string[];
  /** What each level serves that is open. */
  readonly levels: readonly Serves[];
  /** The same of the start, where that was stored: what its plan counts for (PRODUCT §3.12). */
  readonly plannedLevels: readonly Serves[];
  readonly plannedAttribution: Attribution;
  readonly effort: number;
  readonly plannedEffort: number;
}

/**
 * What each issue of a sprint counts for (PRODUCT §3.16), by its links and the line it is assigned to. Without its
 * estimate it weighs `median`, the board's; null: that of these issues.
 */
export function attributedIssues(
  parts: SprintParts,
  thresholds: Thresholds,
  { isOpen = openIn(parts), median }: { readonly isOpen?: IsOpen; readonly median: number | null },
) {
  const { scope } = parts;
  const parentOf = (id: string) => scope.issues[id]?.parentId ?? scope.above[id] ?? null;
  const servesOf = (ofPlan: boolean) => (id: string) =>
    openPart(scope.serves[id], (keyResult) => isOpen(keyResult, ofPlan));
  const levelsOf = (id: string, ofPlan: boolean) =>
    servesLevels(
      id,
      parentOf,
      servesOf(ofPlan),
      lineOf(parts, id, (each) => isOpen(each, ofPlan)),
    );
  const { unit, effort, plannedEffort } = sprintEfforts(
    Object.entries(scope.issues).map(([id, { points, planned, plannedPoints }]) => {
      return { id, points, planned, plannedPoints };
    }),
    median,
    thresholds,
    scope.estimatedIn,
  );
  const issues = Object.entries(scope.issues).map(([id, issue]): WeighedIssue => {
    const levels = levelsOf(id, false);
    const atStart = scope.plan === undefined ? levelsOf(id, true) : levelsOfPlan(scope.plan, id, isOpen);
    const path = [id];
    for (let up = parentOf(id); up !== null && !path.includes(up); up = parentOf(up)) path.push(up);
    return {
      ...{ id, issue, path, levels, attribution: attributionOf(levels) },
      plannedLevels: atStart,
      plannedAttribution: attributionOf(atStart),
      effort: effort.get(id) ?? 0,
      plannedEffort: plannedEffort.get(id) ?? 0,
    };
  });
  return { unit, issues };
}

/** Whether a key result counts; of a plan: whether it did at the start. */
type IsOpen = (keyResult: { readonly id: string; readonly objectiveId: string }, ofPlan?: boolean) => boolean;

function levelsOfPlan(plan: PlanServed, issueId: string, isOpen: IsOpen): Serves[] {
  return plannedLevels(plan, issueId).map(({ keyResults, areas }) => ({
    keyResults: keyResults.filter((each) => isOpen(each, true)).map(({ id }) => id),
    areas: areas.map(({ id }) => id),
  }));
}

/** What counts for somebody who does not see some objectives: links to those are as if there were none (PRODUCT §6). */
export function openTo(
  parts: SprintParts,
  hidden: ReadonlySet<string>,
  isOpen: IsOpen = openIn(parts),
): IsOpen {
  return (keyResult, ofPlan) => !hidden.has(keyResult.objectiveId) && isOpen(keyResult, ofPlan);
}

/**
 * What counted when the figures of a closed sprint were made: they stay as they were, and so does what stands behind
 * them, whatever became of a key result since (PRODUCT §3.12).
 */
export function openWhenCounted({ planned, done, restricted }: SprintFigures): IsOpen {
  const unseen = restricted?.issues ?? [];
  const idsIn = (levels: readonly Serves[]) => levels.flatMap(({ keyResults }) => keyResults);
  const atStart = new Set([
    ...Object.keys(planned.keyResults),
    ...unseen.flatMap(({ levels, plannedLevels: own = levels }) => idsIn(own)),
  ]);
  const atClose = new Set([
    ...Object.keys(done.keyResults),
    ...unseen.flatMap(({ levels }) => idsIn(levels)),
  ]);
  return ({ id }, ofPlan = false) => (ofPlan ? atStart : atClose).has(id);
}

/**
 * Whether a key result counted in the sprint: active or draft, or it ended after the sprint had begun. For the plan also
 * where it was cancelled or paused since.
 */
function openIn({ scope, sprint, objectives }: SprintParts): IsOpen {
  const start = sprint?.start ?? null;
  const frozen = scope.closedAt !== null;
  const isLater = (day: CalendarDay | null) => start !== null && day !== null && day >= start;
  return ({ id, objectiveId }, ofPlan = false) => {
    const objective = objectives.get(objectiveId);
    const record = objective?.keyResults.find((each) => each.id === id);
    if (objective === undefined || record === undefined || !isKept(record)) return false;
    const lifecycle = lifecycleOf(record, objective);
    if (lifecycle === 'active' || lifecycle === 'draft') return true;
    const endedLater = isLater(record.endedOn ?? objective.endedOn);
    if (lifecycle === 'closed') return (frozen || ofPlan) && endedLater;
    if (!ofPlan) return false;
    if (lifecycle === 'cancelled') return endedLater;
    const pauses = [...objective.pauses, ...record.pauses].filter(({ to }) => to === null);
    return pauses.every(({ from }) => isLater(from));
  };
}

function openPart(serves: ScopeRecord['serves'][string] | undefined, isOpen: IsOpen): Serves | undefined {
  if (serves === undefined) return undefined;
  return {
    keyResults: serves.keyResults.filter((each) => isOpen(each)).map(({ id }) => id),
    areas: serves.areas.map(({ id }) => id),
  };
}

function lineOf({ sprint, areaIds }: SprintParts, issueId: string, isOpen: IsOpen): Serves | null {
  const lineId = sprint?.assigned[issueId];
  const line =
    sprint && lineId !== undefined ? presentLines(sprint).find(({ id }) => id === lineId) : undefined;
  if (sprint === undefined || line === undefined) return null;
  const targets = sprint.targets.filter(({ key }) => line.keys.includes(key));
  return {
    keyResults: targets
      .filter(({ keyResultId: id, objectiveId }) => isOpen({ id, objectiveId }))
      .map(({ keyResultId }) => keyResultId),
    areas: line.keys.flatMap((key) => areaIds.get(key) ?? []),
  };
}

/** The objectives that links and tags of these sprints lead to, seen or not; one storage request for each 25. */
export async function objectivesServed(
  deps: Deps,
  sprints: readonly Pick<SprintParts, 'scope' | 'sprint'>[],
): Promise<ReadonlyMap<string, ObjectiveRecord>> {
  const ids = new Set(
    sprints.flatMap(({ scope, sprint }) => [
      ...[...Object.values(scope.serves), ...(scope.plan?.levels ?? [])].flatMap(({ keyResults }) =>
        keyResults.map((each) => each.objectiveId),
      ),
      ...(sprint?.targets ?? []).map((each) => each.objectiveId),
    ]),
  );
  const rows = await deps.store.read([...ids].map((key): Address => ({ kind: 'objective', key })));
  return new Map(
    [...ids].flatMap((id) => {
      const record = rows.get('objective', id)?.record;
      return record === undefined ? [] : [[id, record] as const];
    }),
  );
}
