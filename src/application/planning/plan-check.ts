import type {
  PlanningCheck,
  PlanningIssue,
  PlanningOthers,
  PlanningServes,
} from '../../contract/planning/answers';
import { boardMedian, effortsOf } from '../../domain/alignment/effort';
import { plannedDone } from '../../domain/alignment/planned-done';
import { overloadOf } from '../../domain/alignment/room';
import { ancestry } from '../../domain/alignment/serves-levels';
import type { Thresholds } from '../../domain/okr/thresholds';
import type { AreasRecord } from '../records/area-record';
import type { ScopeIssue, ScopeRecord, Serves } from '../records/scope-record';
import type { SprintRecord } from '../records/sprint-record';
import { presentLines } from '../tagging/sprint-lines';
import { type Catalogue, saysNothing, servesView } from './key-result-catalogue';

/** What makes the plan of one sprint readable for one person. */
export interface PlanParts {
  readonly sprint: SprintRecord;
  readonly scope: ScopeRecord;
  readonly catalogue: Catalogue;
  readonly areas: AreasRecord['areas'];
  /** Ids of issues, and of what stands above them, that the reader may browse. */
  readonly browsable: ReadonlySet<string>;
  readonly thresholds: Thresholds;
  /** The board's; null while nothing tells it. */
  readonly boardsMedian: number | null;
}

/** The plan of a sprint: its issues with what they serve where the reader may browse them, sums of all others. */
export function planCheck(parts: PlanParts): PlanningCheck {
  const { sprint, scope, browsable } = parts;
  const present = presentIssues(scope);
  const named = nameAbove(parts);
  const seen = present.filter(({ id }) => browsable.has(id));
  const serves: Record<string, PlanningServes> = {};
  for (const { id } of seen) {
    for (const level of levelsOf(scope, id)) {
      const view = levelView(parts, level);
      if (!saysNothing(view)) serves[named(level)] = view;
    }
  }
  const median = parts.boardsMedian ?? boardMedian(present.map(({ issue }) => issue.points));
  const { effort, unit } = effortsOf(
    present.map(({ id, issue }) => ({ id, estimate: issue.points })),
    median,
    parts.thresholds,
    scope.estimatedIn,
  );
  const weight = (id: string, points: number | null) =>
    unit === 'issues' ? 1 : (points ?? effort.get(id) ?? 0);
  return {
    sprintId: sprint.sprintId,
    goal: sprint.goal,
    revision: sprint.revision,
    lines: presentLines(sprint).map((line) => ({
      id: line.id,
      text: line.text,
      keys: line.keys,
      serves: lineView(parts, line),
    })),
    issues: seen.map(({ id, issue }): PlanningIssue => {
      const { points, category, done, planned, plannedPoints, addedOn } = issue;
      const above = withoutSilent(levelsOf(scope, id).slice(1), parts).map(named);
      return { id, above, points, category, done, planned, plannedPoints, addedOn };
    }),
    others: othersOf(
      parts,
      present.filter(({ id }) => !browsable.has(id)),
    ),
    serves,
    assigned: Object.fromEntries(
      Object.entries(sprint.assigned).filter(([issueId]) => browsable.has(issueId)),
    ),
    plannedFrom: scope.plannedFrom,
    ...(scope.estimatedIn === undefined ? {} : { estimatedIn: scope.estimatedIn }),
    medianEstimate: median,
    overload: scope.plannedFrom === null ? 0 : overload(scope, weight),
    readAt: scope.readAt,
  };
}

/** Ids that a plan names, of issues and of what stands above them: what Jira is asked about for its reader. */
export function idsInPlan(scope: ScopeRecord): string[] {
  return [...new Set(presentIssues(scope).flatMap(({ id }) => levelsOf(scope, id)))];
}

interface PresentIssue {
  readonly id: string;
  readonly issue: ScopeIssue;
}

/** In the order of rank; what came since Jira was last asked for the whole sprint stands last. */
function presentIssues(scope: ScopeRecord): PresentIssue[] {
  const rankOf = ({ rank }: ScopeIssue) => rank ?? Number.MAX_SAFE_INTEGER;
  return Object.entries(scope.issues)
    .filter(([, issue]) => issue.present)
    .map(([id, issue]) => ({ id, issue }))
    .sort((a, b) => rankOf(a.issue) - rankOf(b.issue));
}

/** Ids of an issue of the sprint and of what stands above it, nearest first. */
export function levelsOf(scope: ScopeRecord, issueId: string): string[] {
  return ancestry(issueId, (id) => scope.issues[id]?.parentId ?? scope.above[id] ?? null);
}

type Knowing = Pick<PlanParts, 'sprint' | 'scope' | 'catalogue' | 'areas'>;

function levelView({ scope, catalogue, areas }: Knowing, id: string): PlanningServes {
  return servesView(idsOf(scope.serves[id]), catalogue, areas);
}

function idsOf(serves: Serves | undefined): { keyResultIds: readonly string[]; areaIds: readonly string[] } {
  return {
    keyResultIds: serves?.keyResults.map(({ id }) => id) ?? [],
    areaIds: serves?.areas.map(({ id }) => id) ?? [],
  };
}

function lineView(
  { sprint, catalogue, areas }: Knowing,
  line: { readonly keys: readonly string[] },
): PlanningServes {
  const targets = sprint.targets.filter(({ key }) => line.keys.includes(key));
  const areaIds = areas.filter(({ key }) => line.keys.includes(key)).map(({ id }) => id);
  return servesView(
    { keyResultIds: targets.map(({ keyResultId }) => keyResultId), areaIds },
    catalogue,
    areas,
  );
}

function assignedLine({ sprint }: Knowing, issueId: string) {
  const lineId = sprint.assigned[issueId];
  return lineId === undefined ? undefined : presentLines(sprint).find(({ id }) => id === lineId);
}

/** What an issue of the sprint counts for (PRODUCT §3.16), by the levels that its reader may know. */
export function countsFor(parts: Knowing, issueId: string): PlanningServes {
  const line = assignedLine(parts, issueId);
  const levels = levelsOf(parts.scope, issueId).map((level) => levelView(parts, level));
  return winningLevel(line === undefined ? levels : [...levels, lineView(parts, line)]);
}

/** The nearest level that counts, as {@link servesView} makes them; what serves nothing open is unaligned. */
function winningLevel(levels: readonly PlanningServes[]): PlanningServes {
  const found = levels.find((each) => each.openIds.length + each.areaIds.length > 0);
  const { openIds, areaIds } = found ?? NOTHING;
  return { ...NOTHING, openIds: [...openIds].sort(), areaIds: [...areaIds].sort() };
}
const NOTHING: PlanningServes = { openIds: [], areaIds: [], pausedIds: [], endedIds: [] };

function othersOf(parts: PlanParts, hidden: readonly PresentIssue[]): PlanningOthers[] {
  const groups = new Map<string, PlanningOthers>();
  for (const { id, issue } of hidden) {
    const serves = countsFor(parts, id);
    const key = JSON.stringify(serves);
    const group = groups.get(key) ?? { serves, count: 0, unestimated: 0, points: 0 };
    groups.set(key, {
      serves,
      count: group.count + 1,
      unestimated: group.unestimated + (issue.points === null ? 1 : 0),
      points: group.points + (issue.points ?? 0),
    });
  }
  return [...groups.values()];
}

/** By how much the running sprint holds more than was planned, in its unit. */
function overload(scope: ScopeRecord, weight: (id: string, points: number | null) => number): number {
  return overloadOf(
    plannedDone(
      Object.entries(scope.issues).map(([id, issue]) => ({
        id,
        planned: issue.planned,
        plannedEffort: weight(id, issue.plannedPoints),
        effort: weight(id, issue.points),
        inNow: issue.present,
        done: issue.done,
        doneOn: issue.doneOn,
        addedOn: issue.addedOn,
        removedOn: issue.removedOn,
      })),
      'active',
    ),
  );
}

/**
 * The reader's name for what stands above an issue: its id, or one of the app's own for what they may not browse, by
 * what it serves alone. Whether two issues stand below the same one is not told.
 */
function nameAbove(parts: PlanParts): (id: string) => string {
  const hidden = new Map<string, string>();
  return (id) => {
    if (parts.browsable.has(id)) return id;
    const serves = JSON.stringify(levelView(parts, id));
    const name = hidden.get(serves) ?? `above-${hidden.size + 1}`;
    hidden.set(serves, name);
    return name;
  };
}

/** What stands above an issue, but for the last ones that its reader may not browse and that serve nothing for them. */
function withoutSilent(above: readonly string[], parts: PlanParts): readonly string[] {
  const last = above.findLastIndex((id) => parts.browsable.has(id) || !saysNothing(levelView(parts, id)));
  return above.slice(0, last + 1);
}
