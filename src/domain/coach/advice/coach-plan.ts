import { type CoachLimits, DEFAULT_COACH_LIMITS } from './coach-limits';
import type { CoachRule } from './coach-rule';
import { COACH_RULES } from './coach-rules';
import type { Finding } from './finding';
import type { PlannedObjective } from './plan-draft';

/** The coach's comments on a plan, rule by rule; it needs nothing stored, so that drafts get them while being typed. */
export function coachPlan(
  objectives: readonly PlannedObjective[],
  limits: CoachLimits = DEFAULT_COACH_LIMITS,
): Finding[] {
  return COACH_RULES.flatMap((rule) =>
    commentsOf(rule, objectives, limits).map(({ about, message }) => ({
      ruleId: rule.id,
      about,
      message,
      rule: rule.rule(limits),
    })),
  );
}

type Comment = Pick<Finding, 'about' | 'message'>;

function commentsOf(
  rule: CoachRule,
  objectives: readonly PlannedObjective[],
  limits: CoachLimits,
): readonly Comment[] {
  switch (rule.about) {
    case 'plan':
      return rule.comments(objectives, limits);
    case 'objective':
      return objectives.flatMap((objective) => {
        const message = rule.comment(objective, limits);
        return message === undefined
          ? []
          : [{ about: { kind: 'objective', objectiveId: objective.id }, message }];
      });
    case 'key-result':
      return objectives.flatMap((objective) =>
        objective.keyResults.flatMap((keyResult) => {
          const message = rule.comment(keyResult, objective, limits);
          if (message === undefined) return [];
          const about = { kind: 'key-result', objectiveId: objective.id, keyResultId: keyResult.id } as const;
          return [{ about, message }];
        }),
      );
  }
}
