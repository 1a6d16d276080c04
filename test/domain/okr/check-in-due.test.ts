import { addDays, calendarDay } from '../../../src/domain/okr/calendar-day';
import { asksForCheckIn, checkInDueOn } from '../../../src/domain/okr/check-in-due';
import type { OkrStatus } from '../../../src/domain/okr/okr-status';
import { READING_SEQ } from '../../../src/domain/okr/reading';
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
  [
    'whose value automation brought today',
    true,
    { values: [...valueOn('2026-11-10'), { day: TODAY, value: 4, seq: READING_SEQ }] },
    'on-track',
  ],
  ['each month, two weeks after', false, { values: valueOn('2026-11-08'), rhythm: 'monthly' }, 'on-track'],
])('a weekly key result %s asks for a check-in: %s', (_, due, part, status) => {
  expect(asksForCheckIn({ ...FACTS, ...part }, status, TODAY)).toBe(due);
});

describe('the day of the next check-in', () => {
  const paused = (from: string, to: string | null) => ({
    ...FACTS.window,
    pauses: [{ from: calendarDay(from), to: to === null ? null : calendarDay(to) }],
  });
  test.each<[string, string | null, Partial<KeyResultFacts>, OkrStatus]>([
    ['is a beat after the last value', '2026-11-23', { values: valueOn('2026-11-16') }, 'on-track'],
    ['may have passed', '2026-11-08', { values: valueOn('2026-11-01') }, 'stale'],
    ['is a beat into the window before the first', '2026-10-08', {}, 'no-data'],
    [
      'is later by the days paused',
      '2026-11-26',
      { values: valueOn('2026-11-16'), window: paused('2026-11-18', '2026-11-20') },
      'on-track',
    ],
    ['is none once it is done', null, { values: valueOn('2026-11-16') }, 'done'],
    ['is none while it is paused', null, { lifecycle: 'paused' }, 'paused'],
    [
      'is none when the window ends first',
      null,
      { values: valueOn('2026-11-16'), window: window('2026-10-01', '2026-11-22') },
      'on-track',
    ],
  ])('%s: %s', (_, day, part, status) => {
    expect(checkInDueOn({ ...FACTS, ...part }, status, TODAY)).toBe(day);
  });

  test('is the first day on which it asks, whatever its rhythm and pauses', () => {
    for (const rhythm of ['weekly', 'two-weekly', 'monthly', 'each-sprint'] as const) {
      for (let at = 0; at < 40; at += 1) {
        const said = addDays(FACTS.window.start, at);
        const pause = { from: addDays(said, at % 7), to: addDays(said, (at % 7) + (at % 5)) };
        const facts: KeyResultFacts = {
          ...FACTS,
          rhythm,
          values: [{ day: said, value: 1, seq: 0 }],
          window: { ...FACTS.window, pauses: [pause] },
        };
        const due = checkInDueOn(facts, 'on-track', TODAY);
        if (due === null) throw new Error('asks for none');
        expect(asksForCheckIn(facts, 'on-track', due)).toBe(true);
        expect(asksForCheckIn(facts, 'on-track', addDays(due, -1))).toBe(false);
      }
    }
  });
});
