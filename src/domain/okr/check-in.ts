import type { CalendarDay } from './calendar-day';
import type { FieldProblem } from './field-problem';
import { NUMBER_LIMIT } from './number-limit';
import type { PaceStatus } from './okr-status';

/** Where a value came from: a person's check-in, or a reading that automation brought (PRODUCT §2). */
export const CHECK_IN_SOURCES = ['person', 'reading'] as const;
export type CheckInSource = (typeof CHECK_IN_SOURCES)[number];

/** What a person says in a check-in (PRODUCT §2 Check-in). */
export interface CheckIn {
  readonly day: CalendarDay;
  /** null: "no new number". */
  readonly value: number | null;
  /** 0 (no belief) to 10 (certain); null: not said. */
  readonly confidence: number | null;
  readonly ownStatus: PaceStatus | null;
  /** What did we ship or change? */
  readonly shipped: string;
  /** What did it do to the key result? */
  readonly effect: string;
  /** What did we learn, and what will we try next? */
  readonly learned: string;
}

export const CHECK_IN_TEXTS = ['shipped', 'effect', 'learned'] as const;
export const CHECK_IN_TEXT_LIMIT = 4000;
export const CONFIDENCE_MAX = 10;

export type CheckInProblem = FieldProblem<
  'day' | 'value' | 'confidence' | (typeof CHECK_IN_TEXTS)[number],
  'in-the-future' | 'too-early' | 'not-a-number' | 'too-large' | 'out-of-range' | 'too-long' | 'empty'
>;

/**
 * What is wrong with a check-in, field by field; empty when nothing is. `notBefore` is the first day
 * the key result accepts values for; both days are in the organisation's time zone.
 */
export function checkCheckIn(
  checkIn: CheckIn,
  limits: { readonly today: CalendarDay; readonly notBefore: CalendarDay },
): CheckInProblem[] {
  const problems: CheckInProblem[] = [];
  if (checkIn.day > limits.today) {
    const hint = 'The date is in the future. A check-in says what is known today.';
    problems.push({ field: 'day', code: 'in-the-future', hint });
  } else if (checkIn.day < limits.notBefore) {
    const hint = `The date is before ${limits.notBefore}, the first day this key result takes values for.`;
    problems.push({ field: 'day', code: 'too-early', hint });
  }
  problems.push(...checkValue(checkIn.value), ...checkConfidence(checkIn.confidence));
  for (const field of CHECK_IN_TEXTS) {
    if (checkIn[field].length > CHECK_IN_TEXT_LIMIT) {
      const hint = `Keep this answer within ${CHECK_IN_TEXT_LIMIT} characters.`;
      problems.push({ field, code: 'too-long', hint });
    }
  }
  if (saysNothing(checkIn)) {
    const hint = 'Enter a value, a confidence, a status or one of the three answers.';
    problems.push({ field: 'value', code: 'empty', hint });
  }
  return problems;
}

/** What is wrong with a value alone, as a reading or a proposed value brings it. */
export function checkValue(value: number | null): CheckInProblem[] {
  if (value === null) return [];
  if (!Number.isFinite(value)) {
    const hint = 'Enter the value as a number, or choose "no new number".';
    return [{ field: 'value', code: 'not-a-number', hint }];
  }
  if (Math.abs(value) > NUMBER_LIMIT) {
    const hint = 'The value is too large to be exact; use a larger unit, such as thousands.';
    return [{ field: 'value', code: 'too-large', hint }];
  }
  return [];
}

function checkConfidence(confidence: number | null): CheckInProblem[] {
  const inRange =
    confidence === null || (Number.isInteger(confidence) && confidence >= 0 && confidence <= CONFIDENCE_MAX);
  const hint = `Confidence is a whole number from 0 to ${CONFIDENCE_MAX}.`;
  return inRange ? [] : [{ field: 'confidence', code: 'out-of-range', hint }];
}

function saysNothing(checkIn: CheckIn): boolean {
  return (
    checkIn.value === null &&
    checkIn.confidence === null &&
    checkIn.ownStatus === null &&
    CHECK_IN_TEXTS.every((field) => checkIn[field].trim() === '')
  );
}
