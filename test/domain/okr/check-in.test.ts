import { calendarDay } from '../../../src/domain/okr/calendar-day';
import { type CheckIn, checkCheckIn } from '../../../src/domain/okr/check-in';

const limits = { today: calendarDay('2027-02-10'), notBefore: calendarDay('2027-01-01') };
const good: CheckIn = {
  day: calendarDay('2027-02-10'),
  value: 3.1,
  confidence: 7,
  ownStatus: null,
  shipped: 'Retries for the payment call',
  effect: '',
  learned: '',
};
const silent: CheckIn = { ...good, value: null, confidence: null, shipped: ' ' };

test.each<[string, CheckIn, string[]]>([
  ['all said', good, []],
  ['a date in the past', { ...good, day: calendarDay('2027-01-01') }, []],
  ['"no new number" and a confidence', { ...silent, confidence: 0 }, []],
  ['only an own status', { ...silent, ownStatus: 'at-risk' }, []],
  ['only an answer', { ...silent, learned: 'Users look for the button on the left' }, []],
  ['zero as its value', { ...silent, value: 0 }, []],
  ['nothing said', silent, ['value empty']],
  ['a date tomorrow', { ...good, day: calendarDay('2027-02-11') }, ['day in-the-future']],
  ['a date too long ago', { ...good, day: calendarDay('2026-12-31') }, ['day too-early']],
  ['a value that is no number', { ...good, value: Number.NaN }, ['value not-a-number']],
  ['an infinite value', { ...good, value: Number.POSITIVE_INFINITY }, ['value not-a-number']],
  ['a value too large', { ...good, value: -2e15 }, ['value too-large']],
  ['confidence 11', { ...good, confidence: 11 }, ['confidence out-of-range']],
  ['confidence −1', { ...good, confidence: -1 }, ['confidence out-of-range']],
  ['half a confidence', { ...good, confidence: 6.5 }, ['confidence out-of-range']],
  ['an answer of 4,000 characters', { ...good, effect: 'x'.repeat(4000) }, []],
  ['an answer of 4,001 characters', { ...good, effect: 'x'.repeat(4001) }, ['effect too-long']],
  [
    'several things wrong',
    { ...good, day: calendarDay('2028-01-01'), confidence: Number.NaN, shipped: 'x'.repeat(5000) },
    ['day in-the-future', 'confidence out-of-range', 'shipped too-long'],
  ],
])('a check-in with %s is answered field by field', (_name, checkIn, expected) => {
  expect(checkCheckIn(checkIn, limits).map((problem) => `${problem.field} ${problem.code}`)).toEqual(
    expected,
  );
});
