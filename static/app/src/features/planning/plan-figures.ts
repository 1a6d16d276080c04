import type {
  PlanningCheck,
  PlanningIssue,
  PlanningOthers,
  PlanningServes,
} from '../../../../../src/contract/planning/answers';
import { type EffortNote, type EffortUnit, effortsOf } from '../../../../../src/domain/alignment/effort';
import {
  type AlignedIssue,
  type Serves,
  type SprintAlignment,
  sprintAlignment,
} from '../../../../../src/domain/alignment/sprint-alignment';
import type { EstimateUnit } from '../../../../../src/domain/alignment/time-estimates';
import { DEFAULT_THRESHOLDS } from '../../../../../src/domain/okr/thresholds';
import { NOTHING_TRIED, type Target, type Tries } from './tries';

/** The figures of a plan, as it is or as it would be. */
export interface PlanFigures {
  readonly unit: EffortUnit;
  /** What single estimates are in, whether or not they count. */
  readonly estimatedIn: EstimateUnit;
  readonly note: EffortNote | null;
  /** null of a sprint without issues. */
  readonly alignment: SprintAlignment | null;
  /** Issues, those that the viewer may not browse included. */
  readonly count: number;
  /** What an issue weighs, by id. */
  readonly effort: ReadonlyMap<string, number>;
}

/**
 * The shares of a sprint by the rule of PRODUCT §3.16, from what the server said its issues serve and what is tried:
 * the very function that counts everywhere else. Issues that the viewer may not browse weigh as they do; objectives
 * that they may not see count for nothing, in every number of the page alike (decision 013).
 */
export function planFigures(
  check: PlanningCheck,
  unestimatedShare: number,
  tries: Tries = NOTHING_TRIED,
): PlanFigures {
  const issues = issuesIn(check, tries);
  const others = check.others.flatMap(anonymous);
  const { unit, note, effort } = effortsOf(
    [...issues.map(({ id, points }) => ({ id, estimate: points })), ...others],
    check.medianEstimate,
    { ...DEFAULT_THRESHOLDS, unestimatedShare },
    check.estimatedIn,
  );
  const aligned: AlignedIssue[] = [
    ...issues.map((issue) => ({
      id: issue.id,
      effort: effort.get(issue.id) ?? 0,
      levels: levelsOf(check, issue, tries),
    })),
    ...others.map(({ id, serves }) => ({ id, effort: effort.get(id) ?? 0, levels: [counting(serves)] })),
  ];
  const alignment = sprintAlignment(aligned);
  const estimatedIn = check.estimatedIn ?? 'points';
  return { unit, estimatedIn, note, alignment, count: aligned.length, effort };
}

/** The issues of the plan as it is tried. */
export function issuesIn(check: PlanningCheck, tries: Tries): PlanningIssue[] {
  const coming = [...tries.in.values()].map(({ issue }) => issue);
  const there = new Set(check.issues.map(({ id }) => id));
  return [
    ...check.issues.filter(({ id }) => !tries.out.has(id)),
    ...coming.filter(({ id }) => !there.has(id)),
  ];
}

/** What a level serves by now and by the tries. */
export function levelOf(check: PlanningCheck, id: string, tries: Tries): Serves {
  const now = check.serves[id] ?? servesOfCandidate(tries, id);
  const tried = tries.links.get(id) ?? [];
  const known = now === undefined ? { keyResults: [], areas: [] } : counting(now);
  const ids = (kind: Target['kind']) => tried.filter((each) => each.kind === kind).map((each) => each.id);
  return {
    keyResults: [...new Set([...known.keyResults, ...ids('key-result')])],
    areas: [...new Set([...known.areas, ...ids('area')])],
  };
}

function levelsOf(check: PlanningCheck, issue: PlanningIssue, tries: Tries): Serves[] {
  const levels = [issue.id, ...issue.above].map((id) => levelOf(check, id, tries));
  const lineId = tries.lines.get(issue.id) ?? check.assigned[issue.id];
  const line = check.lines.find(({ id }) => id === lineId);
  return line === undefined ? levels : [...levels, counting(line.serves)];
}

function servesOfCandidate(tries: Tries, id: string): PlanningServes | undefined {
  for (const { serves } of tries.in.values()) if (serves[id] !== undefined) return serves[id];
  return undefined;
}

function counting({ openIds, areaIds }: PlanningServes): Serves {
  return { keyResults: openIds, areas: areaIds };
}

interface Anonymous {
  readonly id: string;
  readonly estimate: number | null;
  readonly serves: PlanningServes;
}

/** As many issues as there are, with the sum of their points on one: sums are all that is known of them. */
function anonymous({ serves, count, unestimated, points }: PlanningOthers, group: number): Anonymous[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `other-${group}-${index}`,
    estimate: index < unestimated ? null : index === unestimated ? points : 0,
    serves,
  }));
}
