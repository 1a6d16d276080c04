import { newCheckIn } from '../../static/app/src/features/check-in/check-in-draft';
import { isChanged } from '../../static/app/src/features/okr-forms/is-changed';

const base = newCheckIn('2026-11-20');

test.each([
  ['nothing', {}, false],
  ['only blanks', { shipped: '  \n' }, false],
  ['an answer', { shipped: 'A retry' }, true],
  ['a value', { value: '2' }, true],
  ['a confidence of 0', { confidence: 0 }, true],
  ['a status', { ownStatus: 'at-risk' as const }, true],
])('%s is something written: %j → %s', (_what, part, changed) => {
  expect(isChanged(base, { ...base, ...part })).toBe(changed);
});

test('what was taken back again is nothing written', () => {
  const draft = { ...base, shipped: 'A retry' };
  expect(isChanged(base, { ...draft, shipped: '' })).toBe(false);
});

test('a text taken away is something written', () => {
  expect(isChanged({ title: 'Calm checkout' }, { title: '' })).toBe(true);
});
