/** How a language or region writes thousands and decimals. */
interface NumberHabits {
  readonly thousands: readonly string[];
  readonly decimal: string;
}

const POINT: NumberHabits = { thousands: [','], decimal: '.' };
const COMMA: NumberHabits = { thousands: ['.'], decimal: ',' };

/** By region where it differs from the language. */
const HABITS: Readonly<Record<string, NumberHabits>> = {
  en: POINT,
  'en-za': { thousands: [], decimal: ',' },
  de: COMMA,
  'de-ch': { thousands: ["'"], decimal: '.' },
  'de-li': { thousands: ["'"], decimal: '.' },
  fr: { thousands: [], decimal: ',' },
  'fr-ch': { thousands: [], decimal: ',' },
  es: COMMA,
  'es-mx': POINT,
  'es-us': POINT,
  'es-gt': POINT,
  'es-do': POINT,
  'es-pe': POINT,
  it: COMMA,
  nl: COMMA,
  pt: COMMA,
};

const habitsOf = (locale: string): NumberHabits | undefined => {
  const key = locale.toLowerCase().replace('_', '-');
  return HABITS[key] ?? HABITS[key.split('-')[0] ?? ''];
};

export interface ReadNumber {
  readonly value: number;
  readonly decimals: number;
}

/**
 * The number that digits with separators mean. Forms that can mean one thing are read so wherever they come from
 * (1.200,5 · 1,200.5 · 1'200 · 1.234.567). One separator before three digits is a thousand where the writer's locale
 * or the sentence's language writes thousands so, else a decimal.
 */
export function readNumber(text: string, language: string, locale: string | undefined): ReadNumber {
  const digits = text.replace(/[\s']/g, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return { value: Number(digits), decimals: 0 };
  const separator = digits.charAt(last);
  const others = digits.slice(0, last);
  const after = digits.length - last - 1;
  const whole = (): ReadNumber => ({ value: Number(digits.replace(/[.,]/g, '')), decimals: 0 });
  if (others.includes(separator)) return whole();
  const mixed = /[.,]/.test(others) || /[\s']/.test(text);
  const groups = /^[1-9]\d{0,2}$/.test(others) && after === 3;
  if (!mixed && groups && writesThousands(separator, language, locale)) return whole();
  return { value: Number(`${others.replace(/[.,]/g, '')}.${digits.slice(last + 1)}`), decimals: after };
}

function writesThousands(separator: string, language: string, locale: string | undefined): boolean {
  const known = [habitsOf(language), locale === undefined ? undefined : habitsOf(locale)].filter(
    (habits) => habits !== undefined,
  );
  const regional = known.at(-1);
  // A Mexican writes 1,200 and 1.5: the region outweighs the language it shares.
  if (locale?.toLowerCase().startsWith(language) && regional) return regional.decimal !== separator;
  return known.some(({ thousands }) => thousands.includes(separator));
}
