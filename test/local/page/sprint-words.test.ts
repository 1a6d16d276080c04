import fc from 'fast-check';
import {
  addWeeks,
  daysLeft,
  fromLocalInput,
  sprintDates,
  toLocalInput,
} from '../../../local/page/src/screens/sprint/days';
import { nextSprintName } from '../../../local/page/src/screens/sprint/next-name';

const NOW = Date.parse('2026-03-10T09:00:00Z');

test.each([
  ['2026-03-14T09:00:00Z', '4 days left'],
  ['2026-03-11T08:00:00Z', '1 day left'],
  ['2026-03-10T09:00:00Z', '0 days left'],
  ['2026-03-09T08:00:00Z', '1 day overdue'],
  ['2026-03-07T08:00:00Z', '3 days overdue'],
  [null, ''],
])('a sprint that ends at %s has "%s"', (end, words) => {
  expect(daysLeft(end, NOW)).toBe(words);
});

test('dates are told in the language of the reader, and a sprint without dates tells none', () => {
  const sprint = { startDate: '2026-03-02T12:00:00Z', endDate: '2026-03-16T12:00:00Z' };
  expect(sprintDates(sprint, 'en_GB')).toBe('2 Mar – 16 Mar');
  expect(sprintDates(sprint, 'de-DE')).toBe('2. März – 16. März');
  expect(sprintDates({}, 'en')).toBe('');
});

test('a moment survives the date field to the minute', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000, max: 2_000_000 }), (hours) => {
      const moment = new Date(hours * 900_000).toISOString();
      expect(fromLocalInput(toLocalInput(moment))).toBe(moment);
    }),
  );
  expect(fromLocalInput('')).toBeUndefined();
  expect(toLocalInput(null)).toBe('');
});

test('a sprint of two weeks ends at the same hour, fourteen days later', () => {
  expect(addWeeks('2026-03-02T09:30', 2)).toBe('2026-03-16T09:30');
});

test.each([
  [['WEB Sprint 8', 'WEB Sprint 9'], 'WEB Sprint 10'],
  [['Sprint 3 (spring)'], 'Sprint 4 (spring)'],
  [[], 'WEB Sprint 1'],
  [['The one without a number'], 'WEB Sprint 2'],
  [['A name of twenty-nine signs 99'], 'WEB Sprint 100'],
])('after %j comes "%s"', (names, next) => {
  expect(nextSprintName(names, 'WEB')).toBe(next);
});

test('a proposed name is never longer than Jira takes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 60 })), (names) =>
      expect(nextSprintName(names, 'LONGESTKEY').length).toBeLessThanOrEqual(29),
    ),
  );
});
