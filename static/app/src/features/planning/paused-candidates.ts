import type { PlanningCheck, PlanningView } from '../../../../../src/contract/planning/answers';
import type { PausedCandidate } from '../../../../../src/domain/alignment/planning-hygiene';
import { issuesIn, levelOf, type PlanFigures } from './plan-figures';
import type { Tries } from './tries';

/** The issues of the plan with the paused objectives whose key results they are linked to. */
export function pausedCandidates(
  planning: PlanningView,
  check: PlanningCheck,
  figures: PlanFigures,
  tries: Tries,
): PausedCandidate[] {
  const objectiveOf = new Map(planning.keyResults.map(({ id, objectiveId }) => [id, objectiveId]));
  return issuesIn(check, tries).map(({ id, above }) => {
    const ids = [id, ...above];
    const paused = ids.flatMap((level) => check.serves[level]?.pausedIds ?? []);
    const serves = figures.alignment?.byIssue.get(id)?.side !== 'unaligned';
    return {
      id,
      effort: figures.effort.get(id) ?? 0,
      // A line that it is assigned to is a level too: what is aligned by the figures is no capacity on paused work.
      levels: serves ? [{ keyResults: [id], areas: [] }] : ids.map((level) => levelOf(check, level, tries)),
      pausedObjectives: paused.flatMap((keyResultId) => objectiveOf.get(keyResultId) ?? []),
    };
  });
}
