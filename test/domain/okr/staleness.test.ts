import type { Rhythm } from '../../../src/domain/okr/rhythm';
import { daysWithoutNews, isCheckInDue, isStale } from '../../../src/domain/okr/staleness';
import { day, HUNDRED_DAYS } from './facts';

const facts = {
  window: HUNDRED_DAYS.window,
  rhythm: 'weekly' as Rhythm,
  sprintDays: 14,
  lastNews: day('2027-02-01'),
};

test.each<[Rhythm, number, string, string]>([
  ['weekly', 14, '2027-02-11', '2027-02-12'],
  ['two-weekly', 14, '2027-02-22', '2027-02-23'],
  ['monthly', 14, '2027-03-18', '2027-03-19'],
  ['each-sprint', 14, '2027-02-22', '2027-02-23'],
  ['each-sprint', 7, '2027-02-11', '2027-02-12'],
])('%s (sprints of %i days): fresh until %s, stale from %s', (rhythm, sprintDays, fresh, stale) => {
  expect(isStale({ ...facts, rhythm, sprintDays }, day(fresh))).toBe(false);
  expect(isStale({ ...facts, rhythm, sprintDays }, day(stale))).toBe(true);
});

test('before the first news the days count from the start of the window', () => {
  expect(daysWithoutNews({ ...facts, lastNews: null }, day('2027-01-01'))).toBe(0);
  expect(daysWithoutNews({ ...facts, lastNews: null }, day('2027-01-11'))).toBe(10);
  expect(daysWithoutNews({ ...facts, lastNews: null }, day('2026-12-01'))).toBe(0);
  expect(daysWithoutNews({ ...facts, lastNews: day('2026-11-01') }, day('2027-01-11'))).toBe(10);
});

test('paused days do not make a key result stale', () => {
  const pauses = [{ from: day('2027-02-05'), to: day('2027-02-28') }];
  const paused = { ...facts, window: { ...facts.window, pauses } };
  expect(daysWithoutNews(paused, day('2027-03-01'))).toBe(4);
  expect(isStale(paused, day('2027-03-07'))).toBe(false);
  expect(isStale(paused, day('2027-03-08'))).toBe(true);
});

test('a check-in is due when a whole beat has passed', () => {
  expect(isCheckInDue(facts, day('2027-02-07'))).toBe(false);
  expect(isCheckInDue(facts, day('2027-02-08'))).toBe(true);
});
