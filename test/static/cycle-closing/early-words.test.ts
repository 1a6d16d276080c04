import { earlyWords } from '../../../static/app/src/features/cycle-closing/early-words';
import { createFormats } from '../../../static/app/src/format/formats';

const formats = createFormats('en-GB', 'UTC');
const cycle = { name: 'Q4 2026', start: '2026-10-01', end: '2026-12-31' };

test.each([
  ['2026-09-30', 'Q4 2026 has not begun: it starts on 1 Oct'],
  ['2026-10-01', 'Q4 2026 still runs: 92 days left, until 31 Dec'],
  ['2026-12-30', 'Q4 2026 still runs: 2 days left, until 31 Dec'],
  ['2026-12-31', 'Q4 2026 still runs: today is its last day'],
])('closing on %s is early, and says by how much', (today, title) => {
  const early = earlyWords(cycle, today, formats);
  expect(early?.title).toBe(title);
  expect(early?.text).toContain('graded as they stand today');
});

test('a cycle that is over closes without a warning', () => {
  expect(earlyWords(cycle, '2027-01-01', formats)).toBeNull();
});
