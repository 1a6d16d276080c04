import type { KeyResultNumbers } from '../okr/key-result';
import type { AlignmentSide } from './sprint-alignment';
import { attributionOf, type Serves } from './sprint-alignment';

/** A stage of the chain on the work's side. `title` null: the viewer may not see it, or Jira did not say. */
export interface WorkLevel {
  /** A `sub-task`'s parent is an `issue`. */
  readonly kind: 'sub-task' | 'issue' | 'epic' | 'above-epic' | 'goal-line';
  readonly id: string;
  readonly title: string | null;
  /** What it serves that is open and the viewer may see. */
  readonly serves: Serves;
}

export interface ThroughlineKeyResult {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly objectiveId: string;
  readonly numbers: KeyResultNumbers;
  readonly guardrail: boolean;
  /** Latest value; null without one. */
  readonly current: number | null;
  /** Ids of the steps of a milestone that are done. */
  readonly stepsDone: readonly string[];
}

export interface ThroughlineObjective {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly areaIds: readonly string[];
}

export interface ThroughlineArea {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface ThroughlineFacts {
  /** Nearest first: the issue itself, then upwards, then the goal line it is assigned to. At least the issue. */
  readonly levels: readonly WorkLevel[];
  readonly keyResults: readonly ThroughlineKeyResult[];
  readonly objectives: readonly ThroughlineObjective[];
  readonly areas: readonly ThroughlineArea[];
}

/** One way from the work up: a key result with its objective and that objective's KRAs. */
export interface ThroughlineBranch {
  readonly keyResult: ThroughlineKeyResult;
  readonly share: number;
  readonly objective: ThroughlineObjective | null;
  readonly areas: readonly ThroughlineArea[];
}

/** The whole chain of one issue: issue → epic → sprint goal line → key result → objective → KRA. */
export interface Throughline {
  readonly levels: readonly WorkLevel[];
  readonly side: AlignmentSide;
  /** The level whose links count; null where none has any. */
  readonly through: WorkLevel | null;
  readonly branches: readonly ThroughlineBranch[];
  /** KRAs served directly, by run-the-business work. */
  readonly areas: readonly ThroughlineArea[];
}

/** The chain of an issue by the rule of alignment (PRODUCT §3.16); ids that are not among the facts are left out. */
export function throughline(facts: ThroughlineFacts): Throughline {
  const known = facts.levels.map(({ serves }) => ({
    keyResults: serves.keyResults.filter((id) => facts.keyResults.some((each) => each.id === id)),
    areas: serves.areas.filter((id) => facts.areas.some((each) => each.id === id)),
  }));
  const { side, shares, level } = attributionOf(known);
  return {
    levels: facts.levels,
    side,
    through: level === null ? null : (facts.levels[level] ?? null),
    branches: side === 'key-result' ? shares.flatMap(({ id, share }) => branchOf(facts, id, share)) : [],
    areas:
      side === 'area'
        ? areasOf(
            facts,
            shares.map(({ id }) => id),
          )
        : [],
  };
}

function branchOf(facts: ThroughlineFacts, keyResultId: string, share: number): ThroughlineBranch[] {
  const keyResult = facts.keyResults.find((each) => each.id === keyResultId);
  if (keyResult === undefined) return [];
  const objective = facts.objectives.find((each) => each.id === keyResult.objectiveId) ?? null;
  return [{ keyResult, share, objective, areas: areasOf(facts, objective?.areaIds ?? []) }];
}

const areasOf = (facts: ThroughlineFacts, ids: readonly string[]): ThroughlineArea[] =>
  facts.areas.filter((area) => ids.includes(area.id));
