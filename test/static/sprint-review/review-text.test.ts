import { reviewText } from '../../../static/app/src/features/sprint-review/review-text';
import { beforeWords, workWords } from '../../../static/app/src/features/sprint-review/review-words';
import { createFormats } from '../../../static/app/src/format/formats';
import { reviewKeyResult, reviewView } from './reviews';

const formats = createFormats('en-US', 'Europe/Berlin');
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test('a review copies as what the screen shows', () => {
  const view = reviewView({
    lines: [
      { id: 'a', text: 'Errors explain themselves', keys: ['KR-1'], actual: 'partly', note: 'Two of three.' },
      { id: 'b', text: 'Dropped', keys: [], withdrawn: '2026-02-10', actual: null, note: '' },
    ],
    keyResults: [reviewKeyResult({ said: { after: 3.1, learned: 'They are read.', proposed: false } })],
  });
  expect(plain(reviewText(view, formats))).toContain(
    [
      '- Errors explain themselves [KR-1]: Partly',
      '  Two of three.',
      '- Dropped (withdrawn): not reviewed',
      '',
      '- KR-1 Fewer checkout errors: 3.1 %; moved −0.7 points meanwhile, claimed −0.5 points',
      '  Learned: They are read.',
    ].join('\n'),
  );
});

test('what a key result was says its baseline, its claim and who else ran, by the names one may see', () => {
  const each = reviewKeyResult({ before: { value: 4, isBaseline: true }, meanwhile: ['7', '8'] });
  const words = beforeWords(each, (id) => (id === '7' ? 'Search 9' : undefined), formats);
  expect(plain(words)).toBe(
    'At the start 4 % (its baseline) · claimed −0.5 points · Search 9 and 1 more sprint ran meanwhile',
  );
});

test('work says what became of the issues, and of the points where the board has some', () => {
  const issues = { planned: 12, done: 9, added: 2, removed: 1, carried: 4 };
  const work = { unit: 'points', plannedFrom: 'start', planned: 41, done: 30, issues, asOf: '' } as const;
  expect(workWords(work, 'closed', formats)).toBe(
    '12 issues planned, 9 done, 2 added, 1 removed, 4 carried over · 30 points done, 41 planned',
  );
  expect(workWords({ ...work, unit: 'issues' }, 'active', formats)).toMatch(/4 still open$/);
});
