import fc from 'fast-check';
import { addDays } from '../../../src/domain/okr/calendar-day';
import { reasonSentence } from '../../../src/domain/okr/reason-sentence';
import { judgedOn, type KeyResultFacts, keyResultStatus } from '../../../src/domain/okr/status';
import { AFTER_50_DAYS, day, HUNDRED_DAYS, mark, series } from './facts';

const at = (value: number, on = '2027-02-18') => series([on, value]);

/** Facts beside HUNDRED_DAYS, the status after 50 of its days, and the sentence that says why. */
const TABLE: readonly [string, Partial<KeyResultFacts>, string, string][] = [
  [
    'paused comes before done',
    { lifecycle: 'paused', values: at(100) },
    'paused',
    'Paused: nothing is expected of it.',
  ],
  [
    'a draft has not started, whatever its value',
    { lifecycle: 'draft', values: at(100) },
    'not-started',
    'Still a draft.',
  ],
  [
    'done comes before Measuring',
    { values: at(100), measuringUntil: day('2027-06-01') },
    'done',
    'The latest value, 100 on 18 Feb 2027, meets the target of 100.',
  ],
  [
    'done does not go stale',
    { values: at(120, '2027-01-03') },
    'done',
    'The latest value, 120 on 3 Jan 2027, meets the target of 100.',
  ],
  [
    'measuring until its last day',
    { values: at(10, '2027-01-02'), measuringUntil: AFTER_50_DAYS },
    'measuring',
    'Delivered; its effect is measured until 20 Feb 2027.',
  ],
  [
    'measuring no longer',
    { values: at(50), measuringUntil: day('2027-02-19') },
    'on-track',
    '50\u00A0% of the way, 50\u00A0% expected by today: pace 100\u00A0%; On track from 90\u00A0% (committed).',
  ],
  [
    'a window ahead',
    { window: { start: day('2027-03-01'), end: day('2027-04-10'), pauses: [] }, values: at(10) },
    'not-started',
    'Starts on 1 Mar 2027.',
  ],
  [
    'no value',
    { marks: [mark('2027-02-18', { ownStatus: 'on-track', confidence: 9 })] },
    'no-data',
    'No value has been recorded yet.',
  ],
  [
    'no value but one of tomorrow',
    { values: at(50, '2027-02-21') },
    'no-data',
    'No value has been recorded yet.',
  ],
  [
    'silence is never green',
    { values: at(40, '2027-02-05') },
    'stale',
    'No data since 5 Feb 2027, was On track.',
  ],
  [
    'stale comes before the own status, and remembers it',
    { values: at(40, '2027-02-05'), marks: [mark('2027-02-05', { ownStatus: 'at-risk' })] },
    'stale',
    'No data since 5 Feb 2027, was At risk.',
  ],
  [
    '"no new number" keeps it fresh',
    { values: at(48, '2027-02-05'), marks: [mark('2027-02-15', { confidence: 8 })] },
    'on-track',
    '48\u00A0% of the way, 50\u00A0% expected by today: pace 96\u00A0%; On track from 90\u00A0% (committed).',
  ],
  [
    'the own status comes before the computed one',
    { values: at(50), marks: [mark('2027-02-18', { ownStatus: 'off-track' })] },
    'off-track',
    'Set to Off track in the check-in of 18 Feb 2027.',
  ],
  [
    'only the latest check-in sets an own status',
    {
      values: at(40),
      marks: [mark('2027-02-18', { seq: 2 }), mark('2027-02-18', { seq: 1, ownStatus: 'off-track' })],
    },
    'at-risk',
    '40\u00A0% of the way, 50\u00A0% expected by today: pace 80\u00A0%; On track from 90\u00A0% (committed).',
  ],
  [
    'a newer reading does not clear the own status',
    { values: at(50, '2027-02-19'), marks: [mark('2027-02-12', { ownStatus: 'at-risk' })] },
    'at-risk',
    'Set to At risk in the check-in of 12 Feb 2027.',
  ],
  [
    'exactly nine tenths is On track',
    { values: at(45) },
    'on-track',
    '45\u00A0% of the way, 50\u00A0% expected by today: pace 90\u00A0%; On track from 90\u00A0% (committed).',
  ],
  [
    'worse than the baseline',
    { values: at(-20) },
    'off-track',
    '0\u00A0% of the way, worse than baseline, 50\u00A0% expected by today: pace 0\u00A0%; On track from 90\u00A0% (committed).',
  ],
  [
    'aspirational is judged milder',
    { ambition: 'aspirational', values: at(35) },
    'on-track',
    '35\u00A0% of the way, 50\u00A0% expected by today: pace 70\u00A0%; On track from 70\u00A0% (aspirational).',
  ],
  [
    'a target made harder starts anew',
    {
      values: at(40),
      numbers: {
        first: HUNDRED_DAYS.numbers.first,
        changes: [
          { day: day('2027-02-20'), numbers: { kind: 'increase', baseline: 0, target: 200 }, valueThen: 40 },
        ],
      },
    },
    'on-track',
    '20\u00A0% of the way, 20\u00A0% expected by today, counted anew from 20 Feb 2027, when the target was made harder: pace 100\u00A0%; On track from 90\u00A0% (committed).',
  ],
  [
    'closed is judged as of its last day',
    { lifecycle: 'closed', endedOn: day('2027-01-31'), values: [...at(27, '2027-01-30'), ...at(90)] },
    'on-track',
    '27\u00A0% of the way, 30\u00A0% expected by today: pace 90\u00A0%; On track from 90\u00A0% (committed).',
  ],
];

test.each(TABLE)('%s', (_name, facts, status, sentence) => {
  const result = keyResultStatus({ ...HUNDRED_DAYS, ...facts }, AFTER_50_DAYS);
  expect(result.status).toBe(status);
  expect(reasonSentence(result.reason)).toBe(sentence);
});

test('in the first days it is too early, unless the owner says otherwise', () => {
  const facts = { ...HUNDRED_DAYS, values: at(0, '2027-01-02') };
  expect(keyResultStatus(facts, day('2027-01-05'))).toMatchObject({ status: 'too-early', computed: null });
  const marks = [mark('2027-01-02', { ownStatus: 'at-risk' })];
  expect(keyResultStatus({ ...facts, marks }, day('2027-01-05'))).toMatchObject({
    status: 'at-risk',
    computed: { status: 'too-early' },
  });
});

test('done is withdrawn when the value falls back', () => {
  const values = series(['2027-02-10', 100], ['2027-02-18', 80]);
  expect(keyResultStatus({ ...HUNDRED_DAYS, values }, day('2027-02-15')).status).toBe('done');
  expect(keyResultStatus({ ...HUNDRED_DAYS, values }, AFTER_50_DAYS).status).toBe('on-track');
});

test('the computed status stands beside an own one, with its reason', () => {
  const facts = { ...HUNDRED_DAYS, values: at(10), marks: [mark('2027-02-18', { ownStatus: 'on-track' })] };
  expect(keyResultStatus(facts, AFTER_50_DAYS)).toMatchObject({
    status: 'on-track',
    computed: { status: 'off-track', reason: { code: 'pace', progress: 0.1, expected: 0.5 } },
  });
});

test('owner doubts show while On track, and only then', () => {
  const doubtful = { ...HUNDRED_DAYS, marks: [mark('2027-02-18', { confidence: 2 })] };
  expect(keyResultStatus({ ...doubtful, values: at(50) }, AFTER_50_DAYS).doubts).toEqual({
    confidence: 2,
    before: null,
  });
  expect(keyResultStatus({ ...doubtful, values: at(40) }, AFTER_50_DAYS).doubts).toBeNull();
  expect(keyResultStatus({ ...doubtful, values: at(100) }, AFTER_50_DAYS).doubts).toBeNull();
});

test('what was said after the close does not change the status', () => {
  const facts: KeyResultFacts = {
    ...HUNDRED_DAYS,
    lifecycle: 'closed',
    endedOn: day('2027-02-18'),
    values: at(50),
    marks: [mark('2027-02-19', { ownStatus: 'off-track', confidence: 1 })],
  };
  expect(keyResultStatus(facts, AFTER_50_DAYS)).toMatchObject({
    status: 'on-track',
    computed: null,
    doubts: null,
  });
});

test('an item that ended is judged as of that day, one that runs as of today', () => {
  const ended = { lifecycle: 'cancelled' as const, endedOn: day('2027-01-31') };
  expect(judgedOn(ended, AFTER_50_DAYS)).toBe('2027-01-31');
  expect(judgedOn({ ...ended, lifecycle: 'active' }, AFTER_50_DAYS)).toBe(AFTER_50_DAYS);
});

test('the status of a closed key result never changes again', () => {
  const later = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(later, fc.integer({ min: -50, max: 150 }), (days, value) => {
      const facts: KeyResultFacts = {
        ...HUNDRED_DAYS,
        lifecycle: 'closed',
        endedOn: day('2027-04-10'),
        values: at(value, '2027-04-08'),
      };
      const atClose = keyResultStatus(facts, day('2027-04-10'));
      expect(keyResultStatus(facts, addDays(day('2027-04-10'), days))).toEqual(atClose);
    }),
  );
});
