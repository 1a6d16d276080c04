import { type CalendarDay, parseCalendarDay, partsOfDay } from '../okr/calendar-day';
import { BOOKS } from './book-patterns';

export interface DateInText {
  readonly start: number;
  readonly end: number;
  /** Undefined where the year is not said and today is not known, or the day does not exist. */
  readonly day: CalendarDay | undefined;
  /** Said as a limit: "by 31 December". */
  readonly isDue: boolean;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  BOOKS.flatMap(({ book }) =>
    book.months.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)),
  ),
);
const MONTH = `(?<month>${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;
const DAY = '(?<day>\\d{1,2})';
const YEAR = '(?<year>20\\d\\d)';

/** Day, month and year in the orders people write; the slash is the American order. */
const SHAPES: readonly RegExp[] = [
  `${YEAR}-(?<number>\\d{2})-${DAY}`,
  `${DAY}(?:\\.|st|nd|rd|th|er)? (?:of |de )?${MONTH}(?:,? (?:de )?${YEAR})?`,
  `${MONTH} ${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?`,
  `${DAY}\\.(?<number>\\d{1,2})\\.(?:${YEAR})?`,
  `(?<number>\\d{1,2})\\/${DAY}\\/${YEAR}`,
].map((source) => new RegExp(`(?<![\\p{L}\\p{N}.,/-])${source}(?![\\p{L}\\p{N}])`, 'gu'));

const LIMIT =
  /(?:by|before|until|till|no later than|due|bis|bis zum|spätestens(?: am)?|avant le|d'ici le|d'ici au|au plus tard le|antes del|para el|hasta el)(?: the)? $/u;

/** Dates of a plain text. A date without a year is the next such day from `today` on. */
export function datesInText(plain: string, today: CalendarDay | undefined): DateInText[] {
  const found: DateInText[] = [];
  for (const shape of SHAPES) {
    for (const match of plain.matchAll(shape)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const { day, month, number, year } = match.groups ?? {};
      const monthNumber = number === undefined ? MONTHS.get(month ?? '') : Number(number);
      found.push({
        start,
        end,
        day: dayOf(Number(day), monthNumber ?? 0, year, today),
        isDue: LIMIT.test(plain.slice(Math.max(0, start - 24), start)),
      });
    }
  }
  return found;
}

function dayOf(
  day: number,
  month: number,
  year: string | undefined,
  today: CalendarDay | undefined,
): CalendarDay | undefined {
  const at = (ofYear: number) =>
    parseCalendarDay(`${ofYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  if (year !== undefined) return at(Number(year));
  if (today === undefined) return undefined;
  const thisYear = partsOfDay(today).year;
  const next = at(thisYear);
  return next !== undefined && next >= today ? next : at(thisYear + 1);
}
