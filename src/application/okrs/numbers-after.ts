import { addDays, type CalendarDay } from '../../domain/okr/calendar-day';
import type { KeyResultNumbers } from '../../domain/okr/key-result';
import { currentNumbers } from '../../domain/okr/numbers-history';
import { asksTheSame } from '../../domain/okr/same-demand';
import { valueAt } from '../../domain/okr/value-at';
import { invalid } from '../invalid';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { lifecycleOf, valuesOf } from '../views/key-result-view';

/** Days after activation in which numbers may be put right without leaving a break (PRODUCT §5.8). */
export const GRACE_DAYS = 7;

/** Whether nobody has measured by the numbers yet, so that they may simply be put right. */
export function isFresh(known: KeyResultRecord, today: CalendarDay): boolean {
  const early = known.activatedOn === null || today <= addDays(known.activatedOn, GRACE_DAYS);
  return early && known.checkIns === 0;
}

/** The history of the numbers with the new ones. Names of steps alone are no change of what is asked for. */
export function numbersAfter(
  known: KeyResultRecord | undefined,
  numbers: KeyResultNumbers,
  today: CalendarDay,
): KeyResultRecord['numbers'] {
  if (known === undefined) return { first: numbers, changes: [] };
  const { first, changes } = known.numbers;
  const last = changes.at(-1);
  if (asksTheSame(currentNumbers(known.numbers), numbers)) {
    if (last === undefined) return { first: numbers, changes };
    return { first, changes: [...changes.slice(0, -1), { ...last, numbers }] };
  }
  if (isFresh(known, today)) return { first: numbers, changes: [] };
  const valueThen = valueAt(valuesOf(known), today)?.value ?? null;
  const before = changes.filter((change) => change.day < today);
  return { first, changes: [...before, { day: today, numbers, valueThen }] };
}

/**
 * Refuses numbers that ask for something else where only a change review may do that (PRODUCT §5.8): of a key
 * result that runs or is paused, once it is not fresh any more; and of one that closing has frozen (§3.19).
 */
export function refuseUnreviewed(
  known: KeyResultRecord | undefined,
  objective: ObjectiveRecord,
  numbers: KeyResultNumbers,
  today: CalendarDay,
): void {
  if (known === undefined || asksTheSame(currentNumbers(known.numbers), numbers)) return;
  const lifecycle = lifecycleOf(known, objective);
  if (lifecycle === 'closed') {
    throw invalid([{ field: 'numbers', hint: `${known.key} is closed: its numbers are frozen.` }]);
  }
  if (lifecycle === 'draft' || lifecycle === 'cancelled' || isFresh(known, today)) return;
  const hint = `${known.key} is running and is measured by these numbers. Change them in a change review of ${objective.key}: it asks for a reason and keeps what was before.`;
  throw invalid([{ field: 'numbers', hint }]);
}

/** Refuses to wake what closing has frozen: that is for reopening, which asks for a reason. */
export function refuseThaw(
  known: { readonly closing: unknown; readonly key: string } | undefined,
  lifecycle: string,
): void {
  if (known === undefined || known.closing === null || lifecycle === 'closed') return;
  const hint = `${known.key} was closed with its cycle. An OKR manager can reopen it, in Closing & reviews.`;
  throw invalid([{ field: 'lifecycle', hint }]);
}
