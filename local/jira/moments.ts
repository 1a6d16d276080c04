const MINUTE = 60_000;
const DAY = 86_400_000;
/** Offsets change at most every quarter of an hour, so they are kept per zone and quarter. */
const offsets = new Map<string, Map<number, number>>();
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/** Offset of a time zone at a moment (epoch ms), in minutes east of UTC. */
export function offsetMinutes(at: number, timeZone: string): number {
  const quarter = Math.floor(at / (15 * MINUTE));
  const kept = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, kept);
  const known = kept.get(quarter);
  if (known !== undefined) return known;
  const part: Record<string, number> = {};
  for (const { type, value } of formatter(timeZone).formatToParts(at)) part[type] = Number(value);
  const local = Date.UTC(
    part.year ?? 0,
    (part.month ?? 1) - 1,
    part.day ?? 1,
    part.hour ?? 0,
    part.minute ?? 0,
    part.second ?? 0,
  );
  const offset = Math.round((local - at) / MINUTE);
  if (kept.size > 50_000) kept.clear();
  kept.set(quarter, offset);
  return offset;
}

/** The moment (epoch ms) at which clocks of the zone show `local`, a wall time written as if it were UTC. */
export function fromWallTime(local: number, timeZone: string): number {
  const guess = local - offsetMinutes(local, timeZone) * MINUTE;
  return local - offsetMinutes(guess, timeZone) * MINUTE;
}

/** What clocks of the zone show at a moment, written as if it were UTC (epoch ms). */
export function toWallTime(at: number, timeZone: string): number {
  return at + offsetMinutes(at, timeZone) * MINUTE;
}

/** Timestamp of the platform API and of events: `2026-09-27T10:03:11.123+0200`, no colon in the offset. */
export function platformTime(at: number, timeZone: string): string {
  const offset = offsetMinutes(at, timeZone);
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const minutes = String(size % 60).padStart(2, '0');
  return `${new Date(at + offset * MINUTE).toISOString().slice(0, -1)}${sign}${hours}${minutes}`;
}

/** Timestamp of the agile API and the Sprint field: `2026-08-10T15:12:18.263Z`. */
export function agileTime(at: number): string {
  return new Date(at).toISOString();
}

/** Moment of a seed (see seed-schema) in epoch ms; `seededAt` is any moment of the seeding day. */
export function seedMoment(text: string, seededAt: number, timeZone: string): number {
  const relative = /^D([+-]\d+)?(?:T(\d\d):(\d\d))?$/.exec(text);
  if (!relative) return Date.parse(text);
  const wallMidnight = Math.floor(toWallTime(seededAt, timeZone) / DAY) * DAY;
  const minutes = relative[2] === undefined ? 9 * 60 : Number(relative[2]) * 60 + Number(relative[3]);
  return fromWallTime(wallMidnight + Number(relative[1] ?? 0) * DAY + minutes * MINUTE, timeZone);
}
