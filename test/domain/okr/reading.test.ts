import { calendarDay } from '../../../src/domain/okr/calendar-day';
import { mergeReadings } from '../../../src/domain/okr/reading';
import { keyResultStatus } from '../../../src/domain/okr/status';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/okr/thresholds';
import { compactTrend } from '../../../src/domain/okr/trend';
import { day, HUNDRED_DAYS, mark, series } from './facts';

const read = (text: string, value: number) => ({ day: day(text), value });
const shown = (values: ReturnType<typeof mergeReadings>) => values.map((each) => [each.day, each.value]);

describe('readings and what people said', () => {
  test('share one line, in order of days', () => {
    const said = series(['2027-01-08', 10], ['2027-01-22', 30]);
    expect(shown(mergeReadings(said, [read('2027-01-15', 20), read('2027-01-01', 5)]))).toEqual([
      ['2027-01-01', 5],
      ['2027-01-08', 10],
      ['2027-01-15', 20],
      ['2027-01-22', 30],
    ]);
  });

  test('on one day the person’s value stands, also where the reading came later', () => {
    const said = series(['2027-01-08', 10]);
    expect(shown(mergeReadings(said, [read('2027-01-08', 99)]))).toEqual([['2027-01-08', 10]]);
    const carried = mergeReadings([], [read('2027-01-08', 99)]);
    expect(shown(compactTrend([...said, ...carried]))).toEqual([['2027-01-08', 10]]);
  });

  test('of two readings of a day the later one stands', () => {
    expect(shown(mergeReadings([], [read('2027-01-08', 1), read('2027-01-08', 2)]))).toEqual([
      ['2027-01-08', 2],
    ]);
  });

  test('a reading keeps a key result from going stale, and leaves the owner’s own status', () => {
    const today = calendarDay('2027-02-20');
    const said = series(['2027-01-20', 20]);
    const marks = [mark('2027-01-20', { ownStatus: 'off-track', confidence: 2 })];
    const judged = (values: typeof said) =>
      keyResultStatus({ ...HUNDRED_DAYS, values, marks }, today, DEFAULT_THRESHOLDS).status;
    expect(judged(said)).toBe('stale');
    expect(judged(mergeReadings(said, [read('2027-02-19', 55)]))).toBe('off-track');
  });
});
