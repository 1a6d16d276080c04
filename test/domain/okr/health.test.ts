import { calendarDay } from '../../../src/domain/okr/calendar-day';
import { healthOf, nextValueDue } from '../../../src/domain/okr/health';

const facts = (
  values: [day: string, value: number][],
  lower: number | null = 95,
  upper: number | null = null,
) => ({
  lower,
  upper,
  values: values.map(([day, value], seq) => ({ day: calendarDay(day), value, seq })),
  rhythm: 'weekly' as const,
  sprintDays: 14,
});
const today = calendarDay('2026-03-20');

test.each<[string, [string, number][], object]>([
  ['without a value there is no data', [], { state: 'no-data', latest: null }],
  ['on the bound it is healthy', [['2026-03-18', 95]], { state: 'healthy' }],
  [
    'outside says since which day',
    [
      ['2026-03-01', 96],
      ['2026-03-08', 94],
      ['2026-03-15', 93],
    ],
    { state: 'outside', outsideSince: '2026-03-08' },
  ],
  [
    'a return inside ends it',
    [
      ['2026-03-08', 94],
      ['2026-03-19', 97],
    ],
    { state: 'healthy', outsideSince: null },
  ],
  ['10.5 days without news are still fresh at a weekly rhythm', [['2026-03-10', 97]], { state: 'healthy' }],
  ['11 days are stale', [['2026-03-09', 97]], { state: 'stale' }],
  [
    'outside stays outside however old',
    [['2026-01-01', 90]],
    { state: 'outside', outsideSince: '2026-01-01' },
  ],
  [
    'what is dated after today does not count yet',
    [
      ['2026-03-18', 96],
      ['2026-03-25', 10],
    ],
    { state: 'healthy' },
  ],
])('%s', (_, values, health) => expect(healthOf(facts(values), today)).toMatchObject(health));

test('of two values of one day the one entered later counts', () => {
  expect(
    healthOf(
      facts([
        ['2026-03-18', 90],
        ['2026-03-18', 96],
      ]),
      today,
    ).state,
  ).toBe('healthy');
});

test('an upper bound alone is a range too', () => {
  expect(healthOf(facts([['2026-03-18', 3]], null, 2), today).state).toBe('outside');
});

test('the next value is wanted a beat after the last', () => {
  expect(nextValueDue(facts([['2026-03-18', 96]]), today)).toBe('2026-03-25');
  expect(nextValueDue(facts([]), today)).toBeNull();
});
