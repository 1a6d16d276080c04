import type { CalendarDay } from '../domain/okr/calendar-day';
import { parseCalendarDay } from '../domain/okr/calendar-day';
import { AppError } from './app-error';

/** INVALID_INPUT from the problems that a rule of the domain found; nothing was saved. */
export function invalid(problems: readonly { readonly field: string; readonly hint: string }[]): AppError {
  const fields = problems.map(({ field, hint }) => ({ path: field, message: hint }));
  return new AppError('INVALID_INPUT', fields[0]?.message ?? 'Something is not right here.', { fields });
}

/** The day a field holds. Throws INVALID_INPUT for a date that does not exist. */
export function dayIn(text: string, field: string): CalendarDay {
  const day = parseCalendarDay(text);
  if (day === undefined)
    throw invalid([{ field, hint: 'This date does not exist. Write it as YYYY-MM-DD.' }]);
  return day;
}

export function dayOrNullIn(text: string | null, field: string): CalendarDay | null {
  return text === null ? null : dayIn(text, field);
}
