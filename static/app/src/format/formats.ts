import { percentText } from '../../../../src/domain/okr/percent';

/** How numbers and days read for one person: their locale, their time zone. */
export interface Formats {
  readonly locale: string;
  readonly timeZone: string;
  /** `3.8 %`, `1,200 customers`, `46`. */
  amount(value: number, unit: string, decimals: number): string;
  /** The same with a sign for moves: `+1.4`, `±0`; of what is measured in percent, `−3 points`: a share did not fall by 3 %. */
  move(value: number, unit: string, decimals: number): string;
  /** A share of 0..1 as whole percent, `56 %` in every locale; cut, as sentences cut it. */
  percent(share: number): string;
  count(value: number): string;
  /** A calendar day `YYYY-MM-DD`, e.g. `3 May`; with its year when that is not `today`'s. */
  day(day: string, today?: string): string;
  /** `5 Oct – 31 Dec 2026`. */
  dayRange(start: string, end: string): string;
  /** A moment, ISO 8601, in the person's own zone. */
  moment(iso: string): string;
}

/** Differences of percent values; `written` has its sign. */
const pointsOf = (written: string): string => (/^[+−]1$/.test(written) ? 'point' : 'points');

/** A minus sign as long as the plus sign. */
const minus = (written: string): string => written.replace('-', '−');

const PROBE = new Date(0);

function usableLocale(locale: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(locale ?? 'en-US')[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

function usableZone(zone: string | undefined): string {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone ?? 'UTC' }).format(PROBE);
    return zone ?? 'UTC';
  } catch {
    return 'UTC';
  }
}

/**
 * The English whose days are written in the order of a locale, and its clock: the app's sentences are English, and
 * "until 31 Ara" is neither.
 */
function englishDaysAs(locale: string): { readonly english: string; readonly hour12: boolean | undefined } {
  const written = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', hour: 'numeric' });
  const { hour12 } = written.resolvedOptions();
  if (new Intl.Locale(locale).language === 'en') return { english: locale, hour12 };
  const parts = written.formatToParts(PROBE).map(({ type }) => type);
  return { english: parts.indexOf('day') < parts.indexOf('month') ? 'en-GB' : 'en-US', hour12 };
}

// A calendar day has no zone: noon in UTC, written in UTC, is that day everywhere.
const noon = (day: string): Date => new Date(`${day.slice(0, 10)}T12:00:00Z`);

/** Formats for a person; an unknown locale or zone falls back to American English and UTC. Never throws. */
export function createFormats(wantedLocale?: string, wantedZone?: string): Formats {
  const locale = usableLocale(wantedLocale);
  const timeZone = usableZone(wantedZone);
  const numbers = new Map<string, Intl.NumberFormat>();
  const number = (decimals: number, signDisplay: 'auto' | 'exceptZero') => {
    const key = `${decimals}${signDisplay}`;
    const known = numbers.get(key);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, {
      minimumFractionDigits: 0,
      maximumFractionDigits: decimals,
      signDisplay,
    });
    numbers.set(key, made);
    return made;
  };
  const { english, hour12 } = englishDaysAs(locale);
  const short = new Intl.DateTimeFormat(english, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  const long = new Intl.DateTimeFormat(english, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const moments = new Intl.DateTimeFormat(english, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(hour12 === undefined ? {} : { hour12 }),
  });
  const withUnit = (written: string, unit: string) => (unit === '' ? written : `${written}\u00A0${unit}`);
  return {
    locale,
    timeZone,
    amount: (value, unit, decimals) =>
      withUnit(number(decimals, 'auto').format(withoutMinusZero(value, decimals)), unit),
    move: (value, unit, decimals) => {
      const written = value === 0 ? '±0' : minus(number(Math.max(decimals, 1), 'exceptZero').format(value));
      return withUnit(written, unit === '%' ? pointsOf(written) : unit);
    },
    percent: (share) => percentText(share, (whole) => minus(number(0, 'auto').format(whole))),
    count: (value) => number(0, 'auto').format(value),
    day: (day, today) => (today?.slice(0, 4) === day.slice(0, 4) ? short : long).format(noon(day)),
    dayRange: (start, end) => long.formatRange(noon(start), noon(end)),
    moment: (iso) => moments.format(new Date(iso)),
  };
}

/** What is written as 0 has no sign: a forecast of −0.3 without decimals is 0. */
function withoutMinusZero(value: number, decimals: number): number {
  return Math.abs(value) * 10 ** decimals < 0.5 ? 0 : value;
}
