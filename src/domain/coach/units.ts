import { DURATION_UNITS, DURATION_WORDS, type DurationUnit } from './durations';

/** What a number in a text counts. */
export type TextUnit =
  | { readonly kind: 'percent' }
  | { readonly kind: 'points-of-percent' }
  | { readonly kind: 'duration'; readonly unit: DurationUnit }
  | { readonly kind: 'label'; readonly label: string };

const label = (text: string): TextUnit => ({ kind: 'label', label: text });

/** Currency signs and codes, before or after the number. */
export const CURRENCIES: readonly (readonly [pattern: string, label: string])[] = [
  ['€|eur|euros?', '€'],
  ['us\\$|\\$|usd|dollars?|dólares', '$'],
  ['£|gbp', '£'],
  ['¥|jpy|yen', '¥'],
  ['chf|sfr\\.?|franken', 'CHF'],
  ['sek', 'SEK'],
  ['nok', 'NOK'],
  ['dkk', 'DKK'],
  ['pln', 'PLN'],
  ['inr|₹', '₹'],
];

/** Multiples written after the number; the capital M of the sentence matters and is checked there. */
export const SCALES: readonly (readonly [pattern: string, factor: number])[] = [
  ['bn|billions?|mrd\\.?|milliarden?|milliards?', 1e9],
  ['mn|mio\\.?|mln|millions?|millionen|millones|millón', 1e6],
  ['k|thousand|tsd\\.?|tausend|mille|milliers|mil', 1e3],
];

/** Symbols and measures that stand after a number; longer ones first. */
const MEASURES: readonly (readonly [pattern: string, unit: TextUnit])[] = [
  [
    'percentage[ -]points?|prozentpunkten?|prozentpunkte?|points? de pourcentage|puntos? porcentuales?|%[ -]?points?|pp|ppt',
    { kind: 'points-of-percent' },
  ],
  ['%|percent|per cent|prozent|pour ?cent|por ciento', { kind: 'percent' }],
  ['basis points?|bps', label('bps')],
  ['(?:working|business) days?', label('working days')],
  ['(?:working|business) hours?', label('working hours')],
  ['‰', label('‰')],
  ['kwh', label('kWh')],
  ['mwh', label('MWh')],
  ['mg\\/l', label('mg/l')],
  ['°c', label('°C')],
  ['°f', label('°F')],
  ['kg', label('kg')],
  ['km', label('km')],
  ['km\\/h', label('km/h')],
  ['m²', label('m²')],
  ['m³', label('m³')],
  ['mb', label('MB')],
  ['gb', label('GB')],
  ['kb', label('kB')],
  ['tb', label('TB')],
  ['db', label('dB')],
  ['fps', label('fps')],
  ['x|×', label('x')],
  ['litres?|liters?', label('litres')],
  ['tonnes|tons', label('tonnes')],
  ['stars|★', label('stars')],
];

/** In the sentence's own language, where its word is the label. */
const LOCAL: Readonly<Record<string, readonly (readonly [pattern: string, unit: TextUnit])[]>> = {
  de: [
    ['liter', label('Liter')],
    ['arbeitstagen?|werktagen?|arbeitstage|werktage', label('Arbeitstage')],
    ['tonnen', label('Tonnen')],
    ['sterne', label('Sterne')],
  ],
  fr: [
    ['litres', label('litres')],
    ['jours ouvrés|jours ouvrables', label('jours ouvrés')],
    ['étoiles', label('étoiles')],
  ],
  es: [
    ['litros', label('litros')],
    ['días (?:hábiles|laborables)', label('días hábiles')],
    ['toneladas', label('toneladas')],
    ['estrellas', label('estrellas')],
  ],
};

interface UnitMatcher {
  readonly pattern: RegExp;
  readonly unit: TextUnit;
}

// Sticky, with a letter or digit never following: "5g" is no 5 of "g", "3 months" no 3 m.
const after = (source: string): RegExp => new RegExp(`[ -]?(?:${source})(?![\\p{L}\\p{N}])`, 'uy');

const COMMON: readonly UnitMatcher[] = [
  // Apart from the number only: "5g" is a network, "3d" a printer.
  ...['g', 't', 'l', 'ml', 'cm', 'mm', 'ha'].map((text) => ({
    pattern: new RegExp(` ${text}(?![\\p{L}\\p{N}])`, 'uy'),
    unit: label(text),
  })),
  // "1h30"
  { pattern: /h(?=\d{2}(?![\p{L}\p{N}]))/uy, unit: { kind: 'duration', unit: 'hour' } },
  ...MEASURES.map(([source, unit]) => ({ pattern: after(source), unit })),
  ...CURRENCIES.map(([source, text]) => ({ pattern: after(source), unit: label(text) })),
  ...DURATION_UNITS.map((unit) => ({
    pattern: after(`(?:${DURATION_WORDS[unit]})\\.?`),
    unit: { kind: 'duration', unit } as const,
  })),
];

const MATCHERS: ReadonlyMap<string, readonly UnitMatcher[]> = new Map(
  ['en', 'de', 'fr', 'es'].map((language) => [
    language,
    [...(LOCAL[language] ?? []).map(([source, unit]) => ({ pattern: after(source), unit })), ...COMMON],
  ]),
);

/** The unit that begins right at `index` of a plain text, and where it ends. */
export function unitAt(
  plain: string,
  index: number,
  language: string,
): { readonly unit: TextUnit; readonly end: number } | undefined {
  for (const { pattern, unit } of MATCHERS.get(language) ?? COMMON) {
    pattern.lastIndex = index;
    const match = pattern.exec(plain);
    // "30-day" and "5-star" are adjectives.
    if (match && !(match[0].startsWith('-') && unit.kind !== 'percent')) {
      return { unit, end: index + match[0].length };
    }
  }
  return undefined;
}
