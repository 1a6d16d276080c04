import fc from 'fast-check';
import { goalsByMonth, goalsByQuarter } from '../../../src/domain/alignment/goals-by-quarter';
import { calendarDay, dayFromNumber, dayNumber } from '../../../src/domain/okr/calendar-day';

const sprint = (completedOn: string, review: [number, number, number] | null = [1, 0, 0]) => ({
  completedOn: calendarDay(completedOn),
  review: review && { met: review[0], partly: review[1], missed: review[2] },
});

test.each([
  [1, '2026-03-31', 'Q1 2026'],
  [1, '2026-04-01', 'Q2 2026'],
  [2, '2026-01-31', 'Q4 FY2026'],
  [2, '2026-02-01', 'Q1 FY2027'],
])('with a fiscal year from month %d a sprint completed on %s belongs to %s', (month, day, quarter) => {
  expect(goalsByQuarter([sprint(day)], month)).toMatchObject([{ quarter, sprints: 1, met: 1 }]);
});

test('quarters come in order, and those without a review say how many they are', () => {
  const all = [sprint('2026-05-01', null), sprint('2026-02-01', [2, 1, 0]), sprint('2026-05-20', [0, 0, 3])];
  expect(goalsByQuarter(all, 1)).toMatchObject([
    { quarter: 'Q1 2026', met: 2, partly: 1, unreviewed: 0 },
    { quarter: 'Q2 2026', missed: 3, sprints: 2, unreviewed: 1 },
  ]);
});

test('sprints that are kept as sums of their months alone change no quarter, whatever month the year begins with', () => {
  const completed = fc.record({
    completedOn: fc.integer({
      min: dayNumber(calendarDay('2024-01-01')),
      max: dayNumber(calendarDay('2027-12-31')),
    }),
    review: fc.option(fc.record({ met: fc.nat(9), partly: fc.nat(9), missed: fc.nat(9) })),
  });
  fc.assert(
    fc.property(
      fc.array(completed, { maxLength: 40 }),
      fc.nat(40),
      fc.integer({ min: 1, max: 12 }),
      (days, cut, firstMonth) => {
        const all = days.map((each) => ({ ...each, completedOn: dayFromNumber(each.completedOn) }));
        const months = goalsByMonth(goalsByMonth([], all.slice(0, cut >> 1)), all.slice(cut >> 1, cut));
        expect(goalsByQuarter(all.slice(cut), firstMonth, months)).toEqual(goalsByQuarter(all, firstMonth));
      },
    ),
  );
});
