import { fromWallTime, toWallTime } from '../moments';

const MINUTE = 60_000;
const DAY = 86_400_000;
const UNITS: Record<string, number> = { m: MINUTE, h: 60 * MINUTE, d: DAY, w: 7 * DAY };

/**
 * Moments that a query can name lie in years of four digits; a shift beyond them is no date. The clock of a zone
 * cannot be read for all that a number can say.
 */
const FIRST = Date.UTC(1000, 0, 2);
const LAST = Date.UTC(9999, 11, 30);
const within = (at: number): number | undefined => (at >= FIRST && at <= LAST ? at : undefined);

function inZone(wall: number, timeZone: string): number | undefined {
  const at = within(wall);
  return at === undefined ? undefined : fromWallTime(at, timeZone);
}

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const FIXED: Partial<Record<Unit, number>> = { minute: MINUTE, hour: 60 * MINUTE, day: DAY, week: 7 * DAY };

/** Wall time moved by whole units; months and years keep the day of the month where there is one. */
function move(wall: number, unit: Unit, by: number): number {
  const date = new Date(wall);
  const size = FIXED[unit];
  if (size !== undefined) return wall + by * size;
  const months = unit === 'year' ? by * 12 : by;
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const days = new Date(
    Date.UTC(new Date(first).getUTCFullYear(), new Date(first).getUTCMonth() + 1, 0),
  ).getUTCDate();
  return first + (Math.min(date.getUTCDate(), days) - 1) * DAY + (wall % DAY);
}

function startOf(wall: number, unit: Unit): number {
  const date = new Date(wall);
  const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
      return midnight;
    case 'week':
      return midnight - date.getUTCDay() * DAY;
    case 'month':
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
    case 'year':
      return Date.UTC(date.getUTCFullYear(), 0, 1);
  }
}

const SUFFIX: Record<string, Unit> = {
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  M: 'month',
  y: 'year',
};

/**
 * `startOfDay()`, `endOfMonth(-1)`, `startOfWeek("+1d")`, `now()`: epoch ms, or undefined if it is no date function.
 * A shift by the function's own unit comes first (`endOfMonth("+1")` is the end of the next month, however long);
 * any other comes after (`endOfMonth("+15d")` is the 15th of the next month).
 */
export function dateFunction(
  name: string,
  args: readonly string[],
  now: number,
  timeZone: string,
): number | undefined {
  if (name.toLowerCase() === 'now' && args.length === 0) return now;
  const match = /^(start|end)of(day|week|month|year)$/i.exec(name);
  if (!match || args.length > 1) return undefined;
  const unit = UNIT_BY_NAME[(match[2] ?? '').toLowerCase()];
  const shift = /^([+-]?\d+)([mhdwMy])?$/.exec(args[0] ?? '0');
  if (!unit || !shift) return undefined;
  const by = Number(shift[1]);
  const shiftUnit = SUFFIX[shift[2] ?? ''] ?? unit;
  const wall = toWallTime(now, timeZone);
  const start = startOf(shiftUnit === unit ? move(wall, unit, by) : wall, unit);
  const at = (match[1] ?? '').toLowerCase() === 'start' ? start : move(start, unit, 1) - 1;
  return inZone(shiftUnit === unit ? at : move(at, shiftUnit, by), timeZone);
}

const UNIT_BY_NAME: Record<string, Unit> = { day: 'day', week: 'week', month: 'month', year: 'year' };

/** `-7d`, `4w 2d`, `2026-08-01`, `2026/08/01 10:30` in the caller's zone; undefined if it is no date. */
export function dateLiteral(text: string, now: number, timeZone: string): number | undefined {
  const trimmed = text.trim();
  if (/^[+-]?(\d+[mhdw]\s*)+$/.test(trimmed)) {
    const sign = trimmed.startsWith('-') ? -1 : 1;
    const size = [...trimmed.matchAll(/(\d+)([mhdw])/g)].reduce(
      (sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0),
      0,
    );
    return within(now + sign * size);
  }
  const absolute = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:\s+(\d{1,2}):(\d{2}))?$/.exec(trimmed);
  if (!absolute) return undefined;
  const [, year, month, day, hour, minute] = absolute.map(Number);
  const wall = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour || 0, minute || 0);
  if (new Date(wall).getUTCDate() !== day) return undefined;
  return inZone(wall, timeZone);
}
