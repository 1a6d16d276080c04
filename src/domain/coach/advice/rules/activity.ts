import type { KeyResultRule } from '../coach-rule';
import { readTitle } from '../read-title';

export const ACTIVITY: KeyResultRule = {
  id: 'activity-not-outcome',
  about: 'key-result',
  rule: () => 'A key result says what changes, not what is done.',
  comment: ({ title }) =>
    readTitle(title).activity
      ? 'This is something to do. Which number shows that it worked? Make that the key result, and this an epic linked to it.'
      : undefined,
};
