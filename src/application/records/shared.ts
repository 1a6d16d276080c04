import { z } from 'zod';
import { type CalendarDay, parseCalendarDay } from '../../domain/okr/calendar-day';
import { CYCLE_STATES } from '../../domain/okr/cycle';
import { RHYTHMS } from '../../domain/okr/rhythm';

/** A day in a stored row; a row that holds anything else is damaged and says so when it is read. */
export const storedDay = z.string().transform((text, context): CalendarDay => {
  const day = parseCalendarDay(text);
  if (day !== undefined) return day;
  context.addIssue(`not a calendar day: ${text}`);
  return z.NEVER;
});
/** Values of days with their order of entry. Checked by one loop: an Overview reads 24,000 of them. */
export const storedTrend = z.custom<[day: CalendarDay, value: number, seq: number][]>(
  (values) => Array.isArray(values) && values.every(isTrendPoint),
  'not a list of values of days',
);

function isTrendPoint(point: unknown): boolean {
  if (!Array.isArray(point) || point.length !== 3) return false;
  const [day, value, seq]: unknown[] = point;
  return (
    typeof day === 'string' &&
    parseCalendarDay(day) !== undefined &&
    Number.isFinite(value) &&
    Number.isFinite(seq)
  );
}

export const storedMoment = z.iso.datetime();
export const storedRhythm = z.enum(RHYTHMS);
export const storedCycleState = z.enum(CYCLE_STATES);
export const storedWorkMix = z.object({ keyResult: z.number(), area: z.number(), unaligned: z.number() });
export const storedClaim = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amount'), delta: z.number() }),
  z.object({ kind: z.literal('size'), size: z.enum(['small', 'medium', 'large']) }),
]);
