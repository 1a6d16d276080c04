import { limitInWords } from '../../../static/app/src/features/settings/limit-words';
import type { LimitField } from '../../../static/app/src/features/settings/limits';
import { createFormats } from '../../../static/app/src/format/formats';

const formats = createFormats('en-GB', 'UTC');
const share: LimitField = {
  path: 'pace.committed.onTrack',
  label: 'On track',
  unit: 'percent',
  default: 0.85,
};
const days: LimitField = { path: 'days', label: 'Days', unit: 'days', default: 14 };

test.each([
  [share, null, '85 %'],
  [share, 0.85, '85 %'],
  [share, 0.9, '90 % (default 85 %)'],
  [days, 7, '7 days (default 14 days)'],
])('a reader sees the limit that holds: %j chosen as %p', (field, chosen, words) => {
  expect(limitInWords(field, chosen, formats)).toBe(words);
});
