import { type ObjectiveRule, outcomes } from '../coach-rule';

export const ONLY_LAGGING: ObjectiveRule = {
  id: 'only-lagging',
  about: 'objective',
  rule: () => 'An objective has a leading key result beside the lagging ones.',
  comment: (objective) => {
    const all = outcomes(objective);
    return all.length > 0 && all.every(({ indicator }) => indicator === 'lagging')
      ? 'All key results are lagging: they will move when it is too late to steer. Which number moves first?'
      : undefined;
  },
};
