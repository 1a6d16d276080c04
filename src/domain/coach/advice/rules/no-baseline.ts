import { hasBaselineAndTarget, type KeyResultRule } from '../coach-rule';

/** A count may begin at 0; a share never does, unless somebody says so. */
export const NO_BASELINE: KeyResultRule = {
  id: 'no-baseline',
  about: 'key-result',
  rule: () => 'Progress is measured from a baseline.',
  comment: (keyResult) => {
    if (!hasBaselineAndTarget(keyResult)) return undefined;
    const { kind, baseline, unit } = keyResult;
    const isMissing = baseline === null ? kind !== 'reach' || unit === '%' : false;
    const isShareFromZero = kind === 'reach' && baseline === 0 && unit === '%';
    return isMissing || isShareFromZero
      ? 'Where does it stand today? Enter the baseline, or begin with a key result of the kind “find baseline”.'
      : undefined;
  },
};
