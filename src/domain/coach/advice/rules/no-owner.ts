import type { KeyResultRule, ObjectiveRule } from '../coach-rule';

const RULE = 'One person answers for each objective and each key result.';

export const KEY_RESULT_NO_OWNER: KeyResultRule = {
  id: 'no-owner',
  about: 'key-result',
  rule: () => RULE,
  comment: ({ ownerId }) =>
    ownerId === null ? 'Nobody owns it. Choose the one person who will check in.' : undefined,
};

export const OBJECTIVE_NO_OWNER: ObjectiveRule = {
  id: 'no-owner',
  about: 'objective',
  rule: () => RULE,
  comment: ({ ownerId }) => (ownerId === null ? 'Nobody owns this objective. Choose one person.' : undefined),
};
