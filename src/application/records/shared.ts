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
export const storedMoment = z.iso.datetime();
export const storedRhythm = z.enum(RHYTHMS);
export const storedCycleState = z.enum(CYCLE_STATES);
export const storedWorkMix = z.object({ keyResult: z.number(), area: z.number(), unaligned: z.number() });
export const storedClaim = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amount'), delta: z.number() }),
  z.object({ kind: z.literal('size'), size: z.enum(['small', 'medium', 'large']) }),
]);
