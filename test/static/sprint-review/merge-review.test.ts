import fc from 'fast-check';
import { ACTUALS } from '../../../src/domain/alignment/actual';
import { mergeReview } from '../../../static/app/src/features/sprint-review/merge-review';
import { openReview, type ReviewDraft } from '../../../static/app/src/features/sprint-review/review-draft';
import { reviewKeyResult, reviewView } from './reviews';

const base = reviewView({ keyResults: [reviewKeyResult({ now: null })] });
const mine = (change: (draft: ReviewDraft) => ReviewDraft): ReviewDraft => change(openReview(base, 'en-US'));
const theirs = reviewView({
  revision: 1,
  lines: [
    { id: 'a', text: 'Errors explain themselves', keys: ['KR-1'], actual: 'partly', note: 'Two of three.' },
    { id: 'b', text: 'Reviews on demand', keys: [], actual: 'met', note: '' },
  ],
  keyResults: [reviewKeyResult({ now: null, said: { after: 3, learned: 'Read.', proposed: false } })],
});
const withLine = (draft: ReviewDraft, actual: 'met' | 'missed'): ReviewDraft => ({
  ...draft,
  lines: { ...draft.lines, a: { actual, note: '' } },
});

test('where I said nothing, theirs stands', () => {
  const { draft, clashes } = mergeReview(
    base,
    mine((draft) => draft),
    theirs,
    'en-US',
  );
  expect(draft.lines).toMatchObject({ a: { actual: 'partly', note: 'Two of three.' }, b: { actual: 'met' } });
  expect(draft.keyResults['KR-1']).toMatchObject({ value: '3', learned: 'Read.' });
  expect(clashes).toEqual([]);
});

test('where both of us did, mine stands and theirs is told', () => {
  const { draft, clashes } = mergeReview(
    base,
    mine((each) => withLine(each, 'missed')),
    theirs,
    'en-US',
  );
  expect(draft.lines).toMatchObject({ a: { actual: 'missed', note: 'Two of three.' } });
  expect(clashes).toEqual([{ of: 'line', id: 'a', field: 'actual', theirs: 'partly' }]);
});

test('saying the same is no clash', () => {
  const same = reviewView({
    ...theirs,
    lines: theirs.lines.map((line) => ({ ...line, actual: 'met', note: '' })),
  });
  expect(
    mergeReview(
      base,
      mine((each) => withLine(each, 'met')),
      same,
      'en-US',
    ).clashes,
  ).toEqual([]);
});

test('a line that is new by now waits for its answer', () => {
  const more = { id: 'c', text: 'One more', keys: [], actual: null, note: '' };
  const now = reviewView({ lines: [...base.lines, more] });
  const { draft } = mergeReview(
    base,
    mine((each) => withLine(each, 'met')),
    now,
    'en-US',
  );
  expect(draft.lines).toMatchObject({ a: { actual: 'met' }, c: { actual: null } });
});

test('of two people’s words none is lost', () => {
  const actual = fc.constantFrom(null, ...ACTUALS);
  const answer = fc.record({ actual, note: fc.string() });
  fc.assert(
    fc.property(answer, answer, (my, their) => {
      const now = reviewView({
        lines: base.lines.map((line) => (line.id === 'a' ? { ...line, ...their } : line)),
      });
      const written = mine((draft) => ({ ...draft, lines: { ...draft.lines, a: my } }));
      const { draft, clashes } = mergeReview(base, written, now, 'en-US');
      const kept = [draft.lines.a?.actual, draft.lines.a?.note, ...clashes.map((each) => each.theirs)];
      for (const said of [my.actual, my.note, their.actual, their.note]) {
        if (said !== null && said !== '') expect(kept).toContain(said);
      }
    }),
    { numRuns: 200 },
  );
});
