import { dateFunction, dateLiteral } from '../../../local/jira/jql/dates';

const ZONE = 'Europe/Berlin';
/** Wednesday, 2 September 2026, 12:00 in Berlin. */
const NOON = Date.UTC(2026, 8, 2, 10);
const MINUTE = 60_000;

/** A moment as clocks in Berlin show it in summer, to the minute. */
const shown = (at: number | undefined): string =>
  at === undefined ? 'none' : new Date(at + 120 * MINUTE).toISOString().slice(0, 16).replace('T', ' ');

test.each([
  ['startOfDay', [], '2026-09-02 00:00'],
  ['endOfDay', [], '2026-09-02 23:59'],
  ['startOfDay', ['-1'], '2026-09-01 00:00'],
  ['startOfDay', ['+4h'], '2026-09-02 04:00'],
  ['startOfDay', ['90m'], '2026-09-02 01:30'],
  ['startOfWeek', [], '2026-08-30 00:00'],
  ['startOfWeek', ['+1d'], '2026-08-31 00:00'],
  ['endOfWeek', ['-1w'], '2026-08-29 23:59'],
  ['startOfMonth', [], '2026-09-01 00:00'],
  ['startOfMonth', ['+14d'], '2026-09-15 00:00'],
  ['startOfMonth', ['-1'], '2026-08-01 00:00'],
  ['endOfMonth', ['+15d'], '2026-10-15 23:59'],
  ['endOfMonth', ['-1M'], '2026-08-31 23:59'],
  ['endOfMonth', ['-2'], '2026-07-31 23:59'],
  ['startOfYear', ['+1M'], '2026-02-01 00:00'],
  ['endOfYear', [], '2026-12-31 23:59'],
  ['now', [], '2026-09-02 12:00'],
  ['startOfCentury', [], 'none'],
  ['startOfDay', ['soon'], 'none'],
  ['now', ['-1d'], 'none'],
])('%s(%s) is %s', (name, args, expected) => {
  const winter = ['2026-02-01 00:00', '2026-12-31 23:59'].includes(expected) ? 60 * MINUTE : 0;
  const at = dateFunction(name, args, NOON, ZONE);
  expect(shown(at === undefined ? undefined : at - winter)).toBe(expected);
});

test.each([
  ['-90m', '2026-09-02 10:30'],
  ['-1h', '2026-09-02 11:00'],
  ['4w 2d', '2026-10-02 12:00'],
  ['-1w', '2026-08-26 12:00'],
  ['2026-08-20', '2026-08-20 00:00'],
  ['2026/08/20 13:30', '2026-08-20 13:30'],
  ['2026-8-3 9:05', '2026-08-03 09:05'],
  ['2026-02-30', 'none'],
  ['20.08.2026', 'none'],
  ['yesterday', 'none'],
])('%s is %s', (text, expected) => {
  expect(shown(dateLiteral(text, NOON, ZONE))).toBe(expected);
});

test('a day that the clocks change on begins at its own midnight', () => {
  const sunday = Date.UTC(2026, 9, 25, 12);
  expect(dateFunction('startOfDay', [], sunday, ZONE)).toBe(Date.UTC(2026, 9, 24, 22));
  expect(dateFunction('endOfDay', [], sunday, ZONE)).toBe(Date.UTC(2026, 9, 25, 23) - 1);
});

test.each([
  ['startOfYear', '99999999'],
  ['startOfMonth', '-999999999M'],
  ['startOfDay', '99999999999'],
  ['startOfYear', '-9999999'],
  ['endOfYear', '8000'],
  ['startOfWeek', '9'.repeat(400)],
])('%s(%s) lies beyond all dates', (name, shift) => {
  expect(dateFunction(name, [shift], NOON, ZONE)).toBeUndefined();
});

test.each(['-99999999999d', '99999999w', `${'9'.repeat(400)}m`])('%s lies beyond all dates', (text) => {
  expect(dateLiteral(text, NOON, ZONE)).toBeUndefined();
});
