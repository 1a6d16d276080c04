import { type ObjectiveRule, outcomes } from '../coach-rule';

export const TOO_MANY_KEY_RESULTS: ObjectiveRule = {
  id: 'too-many-key-results',
  about: 'objective',
  rule: ({ mostKeyResults }) => `An objective has at most ${mostKeyResults} key results, guardrails apart.`,
  comment: (objective, { mostKeyResults }) => {
    const count = outcomes(objective).length;
    return count > mostKeyResults
      ? `${count} key results are too many to steer by. Keep the ones that would prove the objective true.`
      : undefined;
  },
};

export const TOO_FEW_KEY_RESULTS: ObjectiveRule = {
  id: 'too-few-key-results',
  about: 'objective',
  rule: ({ fewestKeyResults }) => `An objective has at least ${fewestKeyResults} key results.`,
  comment: (objective, { fewestKeyResults }) => {
    const count = outcomes(objective).length;
    if (count >= fewestKeyResults) return undefined;
    return count === 0
      ? 'It has no key result yet. Type the first as a sentence.'
      : 'A single number is easily met the wrong way. What else would show that the objective is true?';
  },
};
