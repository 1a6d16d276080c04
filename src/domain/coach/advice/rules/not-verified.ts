import type { KeyResultRule } from '../coach-rule';

export const NOT_VERIFIED: KeyResultRule = {
  id: 'not-verified',
  about: 'key-result',
  rule: () => 'It is known, and checked, how a key result is measured.',
  comment: ({ howMeasured, isVerified, kind }) => {
    if (kind === 'milestone') return undefined;
    if (howMeasured.trim() === '')
      return 'Nobody has written how it is measured. Where does the number come from?';
    return isVerified === false
      ? 'Nobody has checked the measurement yet. Take one reading before the cycle begins.'
      : undefined;
  },
};
