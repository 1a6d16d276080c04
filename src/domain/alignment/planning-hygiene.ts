import { type GoalHygiene, goalHygiene, KEY_RESULTS_PER_SPRINT_LIMIT } from './goal-hygiene';
import type { GoalLine } from './goal-lines';
import { compareIds } from './id-order';
import { type AlignedIssue, attributionOf } from './sprint-alignment';

/** An issue of the sprint with the paused key results and objectives that its levels serve. */
export interface PausedCandidate extends AlignedIssue {
  /** Ids of paused objectives whose key results it is linked to, itself or above; of no account if it is aligned. */
  readonly pausedObjectives: readonly string[];
}

/** Work planned on a paused objective. */
export interface PausedCapacity {
  readonly objectiveId: string;
  readonly issueIds: readonly string[];
  readonly effort: number;
}

/**
 * Capacity on paused objectives (PRODUCT §5.4): issues that serve nothing open, and a key result of a paused
 * objective. An issue of several paused ones is divided evenly. Most effort first.
 */
export function capacityOnPaused(issues: readonly PausedCandidate[]): PausedCapacity[] {
  const found = new Map<string, { issueIds: string[]; effort: number }>();
  const once = [...new Map(issues.map((issue) => [issue.id, issue])).values()];
  for (const issue of once.sort((a, b) => compareIds(a.id, b.id))) {
    if (attributionOf(issue.levels).side !== 'unaligned') continue;
    const paused = [...new Set(issue.pausedObjectives)];
    for (const objectiveId of paused) {
      const sum = found.get(objectiveId) ?? { issueIds: [], effort: 0 };
      sum.issueIds.push(issue.id);
      sum.effort += issue.effort / paused.length;
      found.set(objectiveId, sum);
    }
  }
  return [...found]
    .map(([objectiveId, sum]) => ({ objectiveId, ...sum }))
    .sort((a, b) => b.effort - a.effort || compareIds(a.objectiveId, b.objectiveId));
}

export interface PlanningHygiene extends GoalHygiene {
  readonly onPaused: readonly PausedCapacity[];
}

/** Everything the planning check has to say about the plan of a sprint (PRODUCT §5.4). */
export function planningHygiene(
  lines: readonly Pick<GoalLine, 'index' | 'text' | 'keys'>[],
  issues: readonly PausedCandidate[],
): PlanningHygiene {
  return { ...goalHygiene(lines), onPaused: capacityOnPaused(issues) };
}

export type HygieneCode =
  | 'no-goal'
  | 'only-issue-keys'
  | 'line-without-key-result'
  | 'too-many-key-results'
  | 'capacity-on-paused';

/** One thing to look at before the sprint begins, with what to do about it. */
export interface HygieneAdvice {
  readonly code: HygieneCode;
  readonly text: string;
}

/** The advice, in the order of {@link HygieneCode}; empty when there is nothing to say. */
export function hygieneAdvice(hygiene: PlanningHygiene): HygieneAdvice[] {
  const advice: HygieneAdvice[] = [];
  if (hygiene.noGoal) {
    advice.push({
      code: 'no-goal',
      text: 'The sprint has no goal. Write one from the key results it serves.',
    });
  }
  if (hygiene.onlyIssueKeys) {
    const text = 'The goal is only issue keys. Say what will be different for whom when they are done.';
    advice.push({ code: 'only-issue-keys', text });
  }
  const untagged = hygiene.linesWithoutKeyResult.length;
  if (untagged > 0) {
    const text =
      untagged === 1
        ? '1 line of the goal serves no key result. Tag it, or ask whether it belongs in the goal.'
        : `${untagged} lines of the goal serve no key result. Tag them, or ask whether they belong in the goal.`;
    advice.push({ code: 'line-without-key-result', text });
  }
  if (hygiene.tooManyKeyResults) {
    const text = `The goal names more than ${KEY_RESULTS_PER_SPRINT_LIMIT} key results. Choose what this sprint is about.`;
    advice.push({ code: 'too-many-key-results', text });
  }
  if (hygiene.onPaused.length > 0) {
    const issues = new Set(hygiene.onPaused.flatMap((paused) => paused.issueIds)).size;
    const serve = issues === 1 ? '1 issue serves' : `${issues} issues serve`;
    const text = `${serve} an objective that is paused. Move ${issues === 1 ? 'it' : 'them'} out, or ask whether that should go on.`;
    advice.push({ code: 'capacity-on-paused', text });
  }
  return advice;
}
