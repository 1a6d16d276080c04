import { ancestry } from '../../domain/alignment/serves-levels';
import type { Rows } from '../ports';
import type { AreasRecord } from '../records/area-record';
import type { PlanServed, ScopeRecord, Serves } from '../records/scope-record';
import type { SprintRecord } from '../records/sprint-record';
import { servedAt } from '../work/served-before';

/** By issue id, nearest first. */
type LevelsOf = ReadonlyMap<string, readonly Serves[]>;

/** What a planned issue served at the start, nearest first; levels that served nothing are left out. */
export function plannedLevels(plan: PlanServed, issueId: string): Serves[] {
  return (plan.issues[issueId] ?? []).flatMap((place) => plan.levels[place] ?? []);
}

/** What the planned issues of a sprint are joined to: who they were below at its start, and what of it is known already. */
export interface PlanFound {
  /** By issue id. */
  readonly parents: ReadonlyMap<string, string | null>;
  /** Planned issues of which the row knew it; these stay as they are. */
  readonly known: ReadonlySet<string>;
}

/** Ids whose links are needed to tell what was planned for what. */
export function idsOfPlan(
  { issues, above }: Pick<ScopeRecord, 'issues' | 'above'>,
  { parents, known }: PlanFound,
): string[] {
  const wanted = Object.keys(issues).filter((id) => issues[id]?.planned === true && !known.has(id));
  return [...new Set(wanted.flatMap((id) => levelsAtStart(id, issues, parents, above)))];
}

/**
 * What the planned issues of a sprint serve: those that are known as they were known, the others by the links of the
 * start (`startedAt`), of their parents of then, and last by the goal line that they are assigned to.
 */
export function planServed(
  scope: Pick<ScopeRecord, 'issues' | 'above' | 'startedAt'> & { readonly plan: PlanServed | undefined },
  { parents, known }: PlanFound,
  rows: Rows,
  goal: { readonly sprint: SprintRecord | undefined; readonly areas: AreasRecord['areas'] },
): PlanServed {
  const all = new Map<string, readonly Serves[]>();
  for (const [id, { planned }] of Object.entries(scope.issues)) {
    if (!planned) continue;
    if (scope.plan !== undefined && known.has(id)) all.set(id, plannedLevels(scope.plan, id));
    else {
      const levels = levelsAtStart(id, scope.issues, parents, scope.above).map((each) =>
        servedAt(rows.get('link', each)?.record, scope.startedAt ?? ''),
      );
      all.set(id, [...levels, lineServes(goal.sprint, goal.areas, id)]);
    }
  }
  return packed(all);
}

/** Without an issue that is gone. */
export function planWithout(plan: PlanServed, issueId: string): PlanServed {
  if (plan.issues[issueId] === undefined) return plan;
  const ids = Object.keys(plan.issues).filter((id) => id !== issueId);
  return packed(new Map(ids.map((id) => [id, plannedLevels(plan, id)])));
}

/** With key results that were moved where the links say that they are now. */
export function planInPlace(plan: PlanServed, serves: ScopeRecord['serves']): PlanServed {
  const places = new Map(
    Object.values(serves).flatMap(({ keyResults }) => keyResults.map((each) => [each.id, each.objectiveId])),
  );
  const levels = plan.levels.map((level) => ({
    ...level,
    keyResults: level.keyResults.map((each) => {
      return { ...each, objectiveId: places.get(each.id) ?? each.objectiveId };
    }),
  }));
  return { ...plan, levels };
}

function levelsAtStart(
  issueId: string,
  issues: ScopeRecord['issues'],
  parents: ReadonlyMap<string, string | null>,
  above: ScopeRecord['above'],
): string[] {
  const known = parents.get(issueId);
  const parentId = known === undefined ? (issues[issueId]?.parentId ?? null) : known;
  return ancestry(issueId, (id) => (id === issueId ? parentId : (above[id] ?? null)));
}

/** A line that left the goal since the start was in it then. */
function lineServes(sprint: SprintRecord | undefined, areas: AreasRecord['areas'], issueId: string): Serves {
  const keys = sprint?.lines.find(({ id }) => id === sprint.assigned[issueId])?.keys ?? [];
  return {
    keyResults: (sprint?.targets ?? [])
      .filter(({ key }) => keys.includes(key))
      .map(({ keyResultId: id, objectiveId, key }) => ({ id, objectiveId, key })),
    areas: areas.filter(({ key }) => keys.includes(key)).map(({ id, key }) => ({ id, key })),
  };
}

/** In one order, so that equal plans are equal rows. */
function packed(all: LevelsOf): PlanServed {
  const places = new Map<string, number>();
  const levels: Serves[] = [];
  const issues: PlanServed['issues'] = {};
  for (const id of [...all.keys()].sort()) {
    const own = (all.get(id) ?? []).filter((each) => each.keyResults.length + each.areas.length > 0);
    if (own.length === 0) continue;
    issues[id] = own.map(({ keyResults, areas }) => {
      const level = { keyResults: [...keyResults].sort(byId), areas: [...areas].sort(byId) };
      const text = [...level.keyResults, ...level.areas].map(({ id: each }) => each).join();
      const place = places.get(text) ?? levels.length;
      if (place === levels.length) levels.push(level);
      places.set(text, place);
      return place;
    });
  }
  return { levels, issues };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
