import { type KeyResultRule, outcomes } from '../coach-rule';

export const YES_NO_WITHOUT_WARNING: KeyResultRule = {
  id: 'yes-no-without-warning',
  about: 'key-result',
  rule: () => 'A yes/no key result has an early-warning key result beside it.',
  comment: ({ id, kind, isYesNo }, objective) => {
    if (kind !== 'milestone' || isYesNo !== true) return undefined;
    const warns = outcomes(objective).some(
      (other) => other.id !== id && other.indicator === 'leading' && other.kind !== 'milestone',
    );
    return warns
      ? undefined
      : 'Whether it comes true shows on the last day only. Add a leading key result that warns earlier, or give it steps.';
  },
};
