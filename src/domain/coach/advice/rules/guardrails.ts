import { hasBaselineAndTarget, type ObjectiveRule, outcomes } from '../coach-rule';
import { namesCostOrSpeed, namesGrowth, namesQuality } from '../metric-words';

export const GROWTH_WITHOUT_GUARDRAIL: ObjectiveRule = {
  id: 'growth-without-guardrail',
  about: 'objective',
  rule: () => 'Growth is watched by a guardrail.',
  comment: (objective) => {
    const growth = outcomes(objective).find(
      ({ kind, title }) => (kind === 'increase' || kind === 'reach') && namesGrowth(title),
    );
    const guarded = objective.keyResults.some(({ isGuardrail }) => isGuardrail);
    return growth && !guarded
      ? `“${growth.title}” could be won the wrong way. Add a guardrail, such as churn or complaints kept below a limit.`
      : undefined;
  },
};

export const COST_OR_SPEED_WITHOUT_QUALITY: ObjectiveRule = {
  id: 'cost-or-speed-without-quality',
  about: 'objective',
  rule: () => 'A target for cost or speed has a guardrail for quality beside it.',
  comment: (objective) => {
    const target = outcomes(objective).find(
      (each) => each.kind === 'decrease' && hasBaselineAndTarget(each) && namesCostOrSpeed(each.title),
    );
    const guarded = objective.keyResults.some(({ isGuardrail, title }) => isGuardrail && namesQuality(title));
    return target && !guarded
      ? `“${target.title}” may cost quality. Add a guardrail, such as errors or satisfaction kept within a limit.`
      : undefined;
  },
};
