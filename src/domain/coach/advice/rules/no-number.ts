import type { KeyResultRule } from '../coach-rule';

export const NO_NUMBER: KeyResultRule = {
  id: 'no-number',
  about: 'key-result',
  rule: () => 'A key result has a number.',
  comment: ({ kind, target, lower, upper }) => {
    switch (kind) {
      case 'increase':
      case 'decrease':
      case 'reach':
        return target === null ? 'It has no target. How much would be a success?' : undefined;
      case 'keep-within':
        return lower === null && upper === null
          ? 'It has no bound. What must it not fall below, or rise above?'
          : undefined;
      case 'milestone':
      case 'find-baseline':
        return undefined;
    }
  },
};
