import type { ObjectiveRule } from '../coach-rule';
import { readTitle } from '../read-title';

export const OBJECTIVE_IS_NUMBER: ObjectiveRule = {
  id: 'objective-is-number',
  about: 'objective',
  rule: () => 'An objective says in words what will be true; its key results have the numbers.',
  comment: ({ title }) => {
    const { target, lower, upper, relative } = readTitle(title);
    const isNumber = [target, lower, upper, relative].some((each) => each !== undefined);
    return isNumber
      ? 'This objective is a number. Move the number into a key result, and say here what will be better by it.'
      : undefined;
  },
};
