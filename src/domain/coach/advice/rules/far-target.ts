import { isMoreThan } from '../../../okr/thresholds';
import { hasBaselineAndTarget, type KeyResultRule } from '../coach-rule';

export const FAR_TARGET: KeyResultRule = {
  id: 'far-target',
  about: 'key-result',
  rule: ({ farTarget }) => `A target moves at most ${farTarget} times as far as a past cycle did.`,
  comment: (keyResult, _, { farTarget }) => {
    const { baseline, target, pastMoves } = keyResult;
    if (!hasBaselineAndTarget(keyResult) || baseline === null || target === null) return undefined;
    const most = Math.max(0, ...pastMoves.map(Math.abs));
    if (most === 0 || !isMoreThan(Math.abs(target - baseline), farTarget * most)) return undefined;
    const times = Math.round((Math.abs(target - baseline) / most) * 10) / 10;
    return `The target is ${times} times as far as it moved in its best past cycle. What will be different this time?`;
  },
};
