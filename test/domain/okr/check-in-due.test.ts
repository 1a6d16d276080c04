import { calendarDay } from '../../../src/domain/okr/calendar-day';
import { asksForCheckIn } from '../../../src/domain/okr/check-in-due';
import type { OkrStatus } from '../../../src/domain/okr/okr-status';
import type { KeyResultFacts } from '../../../src/domain/okr/status';

const TODAY = calendarDay('2026-11-22');
const valueOn = (day: string) => [{ day: calendarDay(day), value: 3, seq: 0 }];
const markOn = (day: string) => [{ day: calendarDay(day), seq: 1, confidence: 5, ownStatus: null }];
const window = (start: string, end: string) => ({
  start: calendarDay(start),
  end: calendarDay(end),
  pauses: [],
});

const FACTS: KeyResultFacts = {
  lifecycle: 'active',
  endedOn: null,
  ambition: 'committed',
  window: window('2026-10-01', '2026-12-31'),
  numbers: { first: { kind: 'increase', baseline: 0, target: 10 }, changes: [] },
  values: [],
  marks: [],
  stepsDone: [],
  guardrail: false,
  rhythm: 'weekly',
  sprintDays: 14,
  measuringUntil: null,
};

test.each<[string, boolean, Partial<KeyResultFacts>, OkrStatus]>([
  ['six days after its last value', false, { values: valueOn('2026-11-16') }, 'on-track'],
  ['seven days after it', true, { values: valueOn('2026-11-15') }, 'on-track'],
  [
    'with "no new number" said since',
    false,
    { values: valueOn('2026-11-01'), marks: markOn('2026-11-17') },
    'stale',
  ],
  ['without any value a week into its window', true, {}, 'no-data'],
  ['when done', false, { values: valueOn('2026-11-01') }, 'done'],
  ['when measuring', false, { values: valueOn('2026-11-01') }, 'measuring'],
  ['while paused', false, { lifecycle: 'paused' }, 'paused'],
  ['after its window', false, { window: window('2026-07-01', '2026-09-30') }, 'no-data'],
  ['before its window', false, { window: window('2027-01-01', '2027-03-31') }, 'not-started'],
  ['each month, two weeks after', false, { values: valueOn('2026-11-08'), rhythm: 'monthly' }, 'on-track'],
])('a weekly key result %s asks for a check-in: %s', (_, due, part, status) => {
  expect(asksForCheckIn({ ...FACTS, ...part }, status, TODAY)).toBe(due);
});
