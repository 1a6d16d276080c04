import type { KeyResultRule } from '../coach-rule';
import { vanityIn } from '../metric-words';

export const VANITY_METRIC: KeyResultRule = {
  id: 'vanity-metric',
  about: 'key-result',
  rule: () => 'A key result measures what people do that matters, not what only looks good.',
  comment: ({ title, kind, unit }) => {
    // A share of them, such as visitors who buy, is what the rule asks for.
    if (unit === '%') return undefined;
    const word = kind === 'increase' || kind === 'reach' ? vanityIn(title) : undefined;
    return word === undefined
      ? undefined
      : `“${word}” can grow while nothing gets better. What do these people do then that you want more of?`;
  },
};
