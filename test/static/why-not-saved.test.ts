import { CallError } from '../../static/app/src/client/call-error';
import { whyNotSaved } from '../../static/app/src/features/tagging/why-not-saved';

test('who tags a sprint that is deleted meanwhile reads that the sprint is gone and nothing was saved', () => {
  const why = whyNotSaved(new CallError({ code: 'NOT_FOUND', message: 'Jira does not have this.' }));
  expect(why).toMatchObject({ message: expect.stringMatching(/this sprint any more.*Nothing was saved/) });
});

test('every other refusal keeps its own words', () => {
  const refusal = new CallError({ code: 'FORBIDDEN', message: 'Only people who may edit issues.' });
  expect(whyNotSaved(refusal)).toBe(refusal);
});
