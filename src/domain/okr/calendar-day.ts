/**
 * A calendar date `YYYY-MM-DD` in the organisation's time zone (PRODUCT §2 Cycle). Plain text, so that
 * it is stored, sent and compared as it is: the order of the texts is the order of the days.
 */
export type CalendarDay = string & { readonly calendarDay: unique symbol };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;
// Narrow on purpose: a year outside is a slip of the keyboard (0026), never a plan.
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

// Rows of thousands of values share a few hundred days; each is looked at once.
const KNOWN_DAYS = 4_000;
const known = new Set<string>();

/** The day that the text names, or undefined when it is not an existing date of the years 1900–2999. */
export function parseCalendarDay(text: string): CalendarDay | undefined {
  if (known.has(text)) return text as CalendarDay;
  const parts = SHAPE.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists) return undefined;
  if (known.size >= KNOWN_DAYS) known.clear();
  known.add(text);
  return text as CalendarDay;
}

/** The same for text that must be right (constants, tests, stored rows already checked). Throws RangeError. */
export function calendarDay(text: string): CalendarDay {
  const day = parseCalendarDay(text);
  if (day === undefined) throw new RangeError(`not a calendar day: ${text}`);
  return day;
}

/** The day of a year, month (1–12) and day of the month. Throws RangeError when there is no such date. */
export function makeCalendarDay(year: number, month: number, dayOfMonth: number): CalendarDay {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return calendarDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`);
}

/**
 * Days since 1 January 1970 by the calendar alone, so no day is ever 23 or 25 hours long. Every rule asks for
 * it many times: years begin in March here, so that the leap day is their last and needs no question.
 */
export function dayNumber(day: CalendarDay): number {
  const month = pair(day, 5);
  const year = pair(day, 0) * 100 + pair(day, 2) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + pair(day, 8) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + dayOfYear - FIRST_OF_MARCH_YEAR_0;
}

/** Days from 1 March of the year 0 to 1 January 1970. */
const FIRST_OF_MARCH_YEAR_0 = 719_468;

/** The two digits of a day that begin at a place. */
function pair(day: CalendarDay, at: number): number {
  return (day.charCodeAt(at) - ZERO) * 10 + day.charCodeAt(at + 1) - ZERO;
}
const ZERO = 48;

/** The day with this number, the reverse of `dayNumber`. Throws RangeError outside 1900–2999. */
export function dayFromNumber(number: number): CalendarDay {
  const date = new Date(number * MS_PER_DAY);
  const year = date.getUTCFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new RangeError(`not the number of a day: ${number}`);
  // Dates print as calendar days do, so that reading the text again could not fail.
  return date.toISOString().slice(0, 10) as CalendarDay;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return dayFromNumber(dayNumber(day) + count);
}

/** Days from one day to another: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Sort order of two days: negative, 0 or positive. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earlierDay(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a <= b ? a : b;
}

export function laterDay(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a >= b ? a : b;
}

/** Year, month (1–12) and day of the month. */
export function partsOfDay(day: CalendarDay): { year: number; month: number; dayOfMonth: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    dayOfMonth: Number(day.slice(8, 10)),
  };
}

// Building a formatter costs far more than using it, and one organisation has one zone.
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day of an instant (milliseconds since 1970) in an IANA time zone. Throws RangeError for
 * a zone that does not exist.
 */
export function dayOf(instantMs: number, timeZone: string): CalendarDay {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = formatter.formatToParts(instantMs);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return makeCalendarDay(part('year'), part('month'), part('day'));
}
