import { type CalendarDay, calendarDay } from '../../../src/domain/okr/calendar-day';
import type { DatedValue } from '../../../src/domain/okr/dated-value';
import type { CheckInMark } from '../../../src/domain/okr/owner-doubts';
import type { KeyResultFacts } from '../../../src/domain/okr/status';

export const day = (text: string): CalendarDay => calendarDay(text);

/** Values by day, entered in the given order. */
export const series = (...entries: readonly (readonly [string, number])[]): DatedValue[] =>
  entries.map(([text, value], seq) => ({ day: day(text), value, seq }));

export const mark = (text: string, said: Partial<Omit<CheckInMark, 'day'>> = {}): CheckInMark => ({
  day: day(text),
  seq: 0,
  confidence: null,
  ownStatus: null,
  ...said,
});

/** 100 days from 1 January to 10 April 2027, so that a day is one percent. From 0 to 100. */
export const HUNDRED_DAYS: KeyResultFacts = {
  lifecycle: 'active',
  endedOn: null,
  ambition: 'committed',
  window: { start: day('2027-01-01'), end: day('2027-04-10'), pauses: [] },
  numbers: { first: { kind: 'increase', baseline: 0, target: 100 }, changes: [] },
  values: [],
  marks: [],
  stepsDone: [],
  guardrail: false,
  rhythm: 'weekly',
  sprintDays: 14,
  measuringUntil: null,
};

/** The morning on which so many of the hundred days have passed. */
export const AFTER_50_DAYS = day('2027-02-20');
