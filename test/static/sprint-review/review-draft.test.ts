import {
  openLines,
  openReview,
  reviewInput,
  valueProblems,
} from '../../../static/app/src/features/sprint-review/review-draft';
import { reviewKeyResult, reviewView } from './reviews';

const open = (view = reviewView(), locale = 'en-US') => openReview(view, locale);
const answered = {
  a: { actual: 'met' as const, note: '' },
  b: { actual: 'partly' as const, note: 'Half of it.' },
};
const kr = { value: '', stepsDone: null, confidence: null, learned: '' };

describe('what a review starts from', () => {
  test('the sprint’s latest value where one may check in, in one’s own way of writing numbers', () => {
    expect(open(reviewView(), 'de-DE').keyResults['KR-1']?.value).toBe('3,1');
  });

  test('nothing where one may only propose: proposing what the number says already is noise', () => {
    const view = reviewView({ keyResults: [reviewKeyResult({ role: 'proposal' })] });
    expect(open(view).keyResults['KR-1']?.value).toBe('');
  });

  test('nothing where the first review did not speak of it: a correction of a line checks nothing in', () => {
    const view = reviewView({ reviewed: { by: 'lena', at: '2026-02-14T09:00:00.000Z', recorded: true } });
    expect(open(view).keyResults['KR-1']?.value).toBe('');
  });

  test('what was said before, also “no new number”', () => {
    const said = { after: null, learned: 'Nobody looked.', proposed: false };
    const view = reviewView({ keyResults: [reviewKeyResult({ said })] });
    expect(open(view).keyResults['KR-1']).toMatchObject({ value: '', learned: 'Nobody looked.' });
  });
});

describe('what is missing', () => {
  test('a line of the goal without an answer; a withdrawn one may stay so', () => {
    const { lines } = reviewView();
    const all = [
      ...lines,
      { id: 'c', text: 'Gone', keys: [], withdrawn: '2026-02-10', actual: null, note: '' },
    ];
    const draft = { ...open(), lines: { a: { actual: 'met' as const, note: '' } } };
    expect(openLines(all, draft).map(({ id }) => id)).toEqual(['b']);
  });

  test('a value that is no number', () => {
    const draft = { ...open(), keyResults: { 'KR-1': { ...kr, value: 'three' } } };
    expect([...valueProblems(draft, 'en-US').keys()]).toEqual(['KR-1']);
    expect(valueProblems(open(), 'en-US').size).toBe(0);
  });
});

describe('what saving sends', () => {
  test('lines with their answers, and the values', () => {
    const draft = { lines: answered, keyResults: { 'KR-1': { ...kr, value: '2.9', learned: 'Read.' } } };
    expect(reviewInput(reviewView({ revision: 2 }), draft, 'en-US')).toEqual({
      sprintId: '3',
      revision: 2,
      lines: [
        { lineId: 'a', actual: 'met', note: '' },
        { lineId: 'b', actual: 'partly', note: 'Half of it.' },
      ],
      keyResults: [{ key: 'KR-1', value: 2.9, confidence: null, learned: 'Read.' }],
    });
  });

  test('nothing of a key result about which nothing is said', () => {
    const draft = { lines: answered, keyResults: { 'KR-1': kr } };
    expect(reviewInput(reviewView(), draft, 'en-US').keyResults).toEqual([]);
  });

  test('what was said before is said again, so that a correction of a line does not take it back', () => {
    const said = { after: 3, learned: '', proposed: false };
    const view = reviewView({ keyResults: [reviewKeyResult({ said })] });
    expect(reviewInput(view, open(view), 'en-US').keyResults).toMatchObject([{ key: 'KR-1', value: 3 }]);
  });

  test('no value of what has ended', () => {
    const view = reviewView({ keyResults: [reviewKeyResult({ role: 'ended' })] });
    const draft = { lines: answered, keyResults: { 'KR-1': { ...kr, value: '3', learned: 'Too late.' } } };
    expect(reviewInput(view, draft, 'en-US').keyResults).toMatchObject([
      { value: null, learned: 'Too late.' },
    ]);
  });
});
