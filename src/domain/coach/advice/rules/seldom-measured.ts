import { rhythmDays } from '../../../okr/rhythm';
import { isAtLeast } from '../../../okr/thresholds';
import { type ObjectiveRule, outcomes } from '../coach-rule';

export const SELDOM_MEASURED: ObjectiveRule = {
  id: 'seldom-measured',
  about: 'objective',
  rule: ({ frequentShare, frequentDays }) =>
    `At least ${Math.round(frequentShare * 100)} % of the key results can be measured every ${frequentDays} days.`,
  comment: (objective, { frequentShare, frequentDays }) => {
    const all = outcomes(objective);
    if (all.length === 0) return undefined;
    const often = all.filter(({ rhythm }) => rhythmDays(rhythm) <= frequentDays).length;
    return isAtLeast(often / all.length, frequentShare)
      ? undefined
      : `Only ${often} of ${all.length} key results can be measured every ${frequentDays} days. Find a number that is known sooner.`;
  },
};
