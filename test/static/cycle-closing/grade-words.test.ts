import type { ClosingKeyResult } from '../../../src/contract/reviews/views';
import { gradeWords, resultWords } from '../../../static/app/src/features/cycle-closing/grade-words';
import { createFormats } from '../../../static/app/src/format/formats';

const formats = createFormats('de-DE', 'UTC');
const keyResult = (part: Partial<ClosingKeyResult>): ClosingKeyResult => ({
  id: 'key-result-1',
  key: 'KR-1',
  title: 'Fewer errors',
  lifecycle: 'active',
  ownerId: null,
  guardrail: false,
  unit: '%',
  decimals: 1,
  numbers: { kind: 'decrease', baseline: 4, target: 2 },
  value: 2.5,
  weight: 1,
  progress: 0.75,
  againstFirst: null,
  eased: false,
  computed: 0.7,
  pendingUntil: null,
  succeeded: false,
  breached: false,
  suggested: { closeReason: 'partly-achieved', wrongEvidence: false },
  entry: { grade: null, reason: '', closeReason: null, wrongEvidence: null, note: '' },
  closed: null,
  continues: null,
  continuedBy: null,
  links: 0,
  ...part,
});
const step = { id: 'a', title: 'A', day: null, weight: 1, issueId: null };

test.each([
  [1, '1,0'],
  [0, '0,0'],
  [0.7, '0,7'],
])('a grade of %s always has its one decimal: %s', (grade, words) => {
  expect(gradeWords(grade, formats)).toBe(words);
});

test.each<[string, Partial<ClosingKeyResult>, string]>([
  ['a measured one', {}, '2,5 %, target 2 % · 75 %'],
  ['without data', { value: null, progress: null }, 'No data, target 2 %'],
  [
    'steps',
    { numbers: { kind: 'milestone', form: 'steps', steps: [step] }, value: 1, progress: 1 },
    '1 step · 100 %',
  ],
  [
    'yes or no',
    { numbers: { kind: 'milestone', form: 'yes-no', steps: [step] }, value: 0, progress: 0 },
    'to be done · 0 %',
  ],
  [
    'bounds',
    { numbers: { kind: 'keep-within', lower: null, upper: 5 }, value: 4, progress: 0.9 },
    '4 %, at most 5 % · 90 %',
  ],
])('the result of %s', (_, part, words) => {
  expect(resultWords(keyResult(part), formats).replaceAll('\u00A0', ' ')).toBe(words);
});
