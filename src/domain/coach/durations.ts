export const DURATION_UNITS = ['ms', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** In milliseconds; a month has no fixed number of days, so months and years count apart, in months. */
const SIZE: Readonly<Record<DurationUnit, { readonly of: 'ms' | 'month'; readonly size: number }>> = {
  ms: { of: 'ms', size: 1 },
  second: { of: 'ms', size: 1000 },
  minute: { of: 'ms', size: 60_000 },
  hour: { of: 'ms', size: 3_600_000 },
  day: { of: 'ms', size: 86_400_000 },
  week: { of: 'ms', size: 604_800_000 },
  month: { of: 'month', size: 1 },
  year: { of: 'month', size: 12 },
};

/** Words and short forms of each unit, all languages; the short ones mean the same in each. */
export const DURATION_WORDS: Readonly<Record<DurationUnit, string>> = {
  ms: 'ms|msec|milliseconds?|millisekunden?|millisecondes?|milisegundos?',
  second: 's|secs?|seconds?|sek|sekunden?|secondes?|segundos?',
  minute: 'min|mins|minutes?|minuten?|minutos?',
  hour: 'h|hrs?|hours?|std|stunden?|heures?|horas?',
  day: 'days?|tage?n?|jours?|días?|dias?',
  week: 'wks?|weeks?|wochen?|semaines?|semanas?',
  month: 'months?|monate?n?|mois|mes|meses',
  year: 'yrs?|years?|jahre?n?|ans?|années?|años?',
};

const LABELS: Readonly<Record<string, Readonly<Record<DurationUnit, string>>>> = {
  en: labels('ms seconds minutes hours days weeks months years'),
  de: labels('ms Sekunden Minuten Stunden Tage Wochen Monate Jahre'),
  fr: labels('ms secondes minutes heures jours semaines mois ans'),
  es: labels('ms segundos minutos horas días semanas meses años'),
};

function labels(text: string): Record<DurationUnit, string> {
  const [ms = '', second = '', minute = '', hour = '', day = '', week = '', month = '', year = ''] =
    text.split(' ');
  return { ms, second, minute, hour, day, week, month, year };
}

/** The unit's plural in a language, as it stands after a number. */
export function durationLabel(unit: DurationUnit, language: string): string {
  return LABELS[language]?.[unit] ?? unit;
}

/** The smaller of two units; undefined when they cannot be converted (months beside days). */
export function smallerUnit(a: DurationUnit, b: DurationUnit): DurationUnit | undefined {
  if (SIZE[a].of !== SIZE[b].of) return undefined;
  return SIZE[a].size <= SIZE[b].size ? a : b;
}

/** Exact for whole numbers; what only arithmetic adds behind the ninth digit is cut. */
export function convertDuration(value: number, from: DurationUnit, to: DurationUnit): number {
  return Number(((value * SIZE[from].size) / SIZE[to].size).toPrecision(12));
}
