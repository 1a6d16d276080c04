import type { ObjectiveRule } from '../coach-rule';

export const NO_PARENT: ObjectiveRule = {
  id: 'no-parent',
  about: 'objective',
  rule: () => "A team's objective serves one of the level above.",
  comment: ({ isBelow, parentId }) =>
    isBelow && parentId === null
      ? 'It has no parent objective. Which one above does it serve? If none, say in its description why it matters.'
      : undefined,
};
