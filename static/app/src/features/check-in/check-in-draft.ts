import type { Input } from '../../../../../src/contract/api';
import type { CheckInView, KeyResultView } from '../../../../../src/contract/views';
import { calendarDay, parseCalendarDay } from '../../../../../src/domain/okr/calendar-day';
import { checkCheckIn } from '../../../../../src/domain/okr/check-in';
import { isMeasured } from '../../../../../src/domain/okr/key-result';
import type { PaceStatus } from '../../../../../src/domain/okr/okr-status';
import { progressOf } from '../../../../../src/domain/okr/progress';
import { parseNumber, writeNumber } from '../../format/parse-number';

/** Steps of a milestone that are done, with the day of each (`YYYY-MM-DD`). */
export type StepsDraft = readonly { readonly stepId: string; readonly day: string }[];

/** A check-in as it is being typed. */
export interface CheckInDraft {
  readonly value: string;
  /** Of a milestone; null while nothing was ticked. */
  readonly stepsDone: StepsDraft | null;
  readonly day: string;
  readonly confidence: number | null;
  readonly ownStatus: PaceStatus | null;
  readonly shipped: string;
  readonly effect: string;
  readonly learned: string;
}

export const newCheckIn = (today: string): CheckInDraft => ({
  value: '',
  stepsDone: null,
  day: today,
  confidence: null,
  ownStatus: null,
  shipped: '',
  effect: '',
  learned: '',
});

/** A check-in as the form that corrects it shows it first. */
export const correctCheckIn = (
  said: CheckInView,
  { kind, stepsDone }: Pick<KeyResultView, 'kind' | 'stepsDone'>,
  locale: string,
): CheckInDraft => ({
  value: kind === 'milestone' ? '' : writeNumber(said.value, locale),
  // Corrected without its steps it would lose its value.
  stepsDone: kind === 'milestone' && said.value !== null ? stepsDone : null,
  day: said.day,
  confidence: said.confidence,
  ownStatus: said.ownStatus,
  shipped: said.shipped,
  effect: said.effect,
  learned: said.learned,
});

// This form has no "no new number" to choose: an empty field says it.
const NOT_A_NUMBER = 'Enter the value as a number, or leave it empty for no new number.';

/** What is wrong, by field; empty when nothing is. The server knows the first day allowed and has the last word. */
export function checkInProblems(
  draft: CheckInDraft,
  today: string,
  locale: string,
): ReadonlyMap<string, string> {
  const day = parseCalendarDay(draft.day);
  if (day === undefined) return new Map([['day', 'Choose a day.']]);
  const problems = checkCheckIn(
    {
      day,
      // Steps say something too; their value is the server's to work out.
      value: draft.stepsDone === null ? parseNumber(draft.value, locale) : 0,
      confidence: draft.confidence,
      ownStatus: draft.ownStatus,
      shipped: draft.shipped,
      effect: draft.effect,
      learned: draft.learned,
    },
    { today: calendarDay(today), notBefore: calendarDay('1900-01-01') },
  );
  return new Map(
    problems.map(({ field, code, hint }) => [field, code === 'not-a-number' ? NOT_A_NUMBER : hint]),
  );
}

/** What saving sends; call it only when there are no problems. */
export function checkInInput(
  draft: CheckInDraft,
  ids: { readonly id: string; readonly keyResult: Pick<KeyResultView, 'id' | 'objectiveId'> },
  locale: string,
): Input<'checkIn.save'> {
  return {
    id: ids.id,
    keyResultId: ids.keyResult.id,
    objectiveId: ids.keyResult.objectiveId,
    day: draft.day,
    value: draft.stepsDone === null ? parseNumber(draft.value, locale) : null,
    ...(draft.stepsDone === null ? {} : { stepsDone: [...draft.stepsDone] }),
    confidence: draft.confidence,
    ownStatus: draft.ownStatus,
    shipped: draft.shipped,
    effect: draft.effect,
    learned: draft.learned,
  };
}

export interface CheckInEffect {
  readonly before: number | null;
  readonly after: number;
  /** "worse than baseline" or "beyond target". */
  readonly note: string | null;
}

const NOTES = { 'worse-than-baseline': 'worse than baseline', 'beyond-target': 'beyond target' } as const;

/** How far the key result would be with the typed value (shares of 1); null while there is none. */
export function checkInEffect(
  keyResult: Pick<KeyResultView, 'numbers' | 'progress'>,
  typed: string,
  locale: string,
): CheckInEffect | null {
  const value = parseNumber(typed, locale);
  if (value === null || Number.isNaN(value)) return null;
  const { numbers, progress } = keyResult;
  if (!isMeasured(numbers)) return null;
  const next = progressOf(numbers, value);
  return next && { before: progress, after: next.progress, note: next.word && NOTES[next.word] };
}

/**
 * Whether the value typed would be the key result's value now; where a newer one stands, the draft moves nothing today
 * and must not look as if it did. `corrects` is the check-in that the draft puts right.
 */
export function wouldStand(
  draftDay: string,
  current: KeyResultView['current'],
  corrects: Pick<CheckInView, 'day' | 'value'> | undefined,
): boolean {
  if (current === null || draftDay > current.day) return true;
  if (draftDay < current.day) return false;
  // Of one day's check-ins the later one stands: a correction takes the place of what it corrects.
  return corrects === undefined || (corrects.day === current.day && corrects.value === current.value);
}
