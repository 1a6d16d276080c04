import type { BookPatterns } from './book-patterns';
import { convertDuration, DURATION_UNITS, type DurationUnit, smallerUnit } from './durations';
import { isPartOfName } from './names-with-digits';
import { readNumber } from './number-habits';
import { CURRENCIES, SCALES, type TextUnit, unitAt } from './units';

/** A number of a sentence with what it counts. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
  readonly unit: TextUnit | undefined;
  /** Four digits that may be a year. */
  readonly yearLike: boolean;
  /** Written as a word: "two". */
  readonly isWord: boolean;
  /** Written with a plus: a change rather than a value. */
  readonly isChange: boolean;
}

const PREFIX = CURRENCIES.map(([source]) => `(?:${source})`).join('|');
const NUMBER = new RegExp(
  // Neither inside a word, a time or an address, nor behind a letter with a hyphen: "p95", "17:30", "covid-19".
  `(?<![\\p{L}\\p{N}_/:#&]|\\p{L}-|\\d[.,])(?<currency>(?:${PREFIX}) ?)?(?<sign>[-+])?(?<currency2>[€$£¥])?` +
    `(?<digits>\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)*)`,
  'gu',
);
const CURRENCY_LABELS = CURRENCIES.map(([source, label]) => ({
  pattern: new RegExp(`^(?:${source})$`, 'u'),
  label,
}));
const SCALE_PATTERNS = SCALES.map(([source, factor]) => ({
  pattern: new RegExp(` ?(?:${source})(?![\\p{L}\\p{N}])`, 'uy'),
  attached: new RegExp(` ?(?:${source})(?=[€$£])`, 'uy'),
  factor,
}));
/** "8.8/10": out of ten. */
const OUT_OF = /\/(?:5|10|100)(?![\p{L}\p{N}/])/uy;
const MORE_TIME = /(?: ?(?:and|und|et|y))? ?(\d{1,2})(?![\p{N}.,:])/uy;
const MINUTES = / ?m(?![\p{L}\p{N}])/uy;
const FIRST_YEAR = 2010;
const LAST_YEAR = 2059;

/**
 * The quantities of a sentence, in order. `plain` is its plain form with dates blanked out. Digits that belong to a
 * name, a time, a version or a lone year are none; nor is what is too large to be exact.
 */
export function quantitiesIn(
  sentence: string,
  plain: string,
  patterns: BookPatterns,
  locale: string | undefined,
): Quantity[] {
  const found: Quantity[] = [];
  for (const match of plain.matchAll(NUMBER)) {
    if (found.some(({ end }) => match.index < end)) continue;
    const quantity = quantityOf(match, sentence, plain, patterns, locale);
    if (quantity !== undefined) found.push(quantity);
  }
  return [...found, ...numberWords(plain, patterns, found)].sort((a, b) => a.start - b.start);
}

function quantityOf(
  match: RegExpExecArray,
  sentence: string,
  plain: string,
  patterns: BookPatterns,
  locale: string | undefined,
): Quantity | undefined {
  const { digits = '', sign, currency, currency2 } = match.groups ?? {};
  const { language } = patterns.book;
  const read = readNumber(digits, language, locale);
  const start = match.index;
  const digitsEnd = start + match[0].length;
  const prefix = currencyLabel(currency ?? currency2);
  const scale = scaleAt(sentence, plain, digitsEnd, prefix !== undefined);
  const behind = unitAt(plain, scale.end, language);
  let end = behind?.end ?? scale.end;
  OUT_OF.lastIndex = end;
  const outOf = OUT_OF.exec(plain);
  if (outOf) end += outOf[0].length;
  const unit: TextUnit | undefined = prefix === undefined ? behind?.unit : { kind: 'label', label: prefix };
  const isBare = unit === undefined && scale.factor === 1;
  if (!Number.isFinite(read.value * scale.factor)) return undefined;
  if (isBare && isPartOfName(sentence, start, patterns)) return undefined;
  const yearLike = isBare && /^\d{4}$/.test(digits) && read.value >= FIRST_YEAR && read.value <= LAST_YEAR;
  if (yearLike && !/(?:from|to|at|von|auf|de|del|desde|a|al|à|au|→|>) $/u.test(plain.slice(0, start)))
    return undefined;
  const value = (sign === '-' ? -1 : 1) * Number((read.value * scale.factor).toPrecision(15));
  const decimals = scale.factor === 1 ? read.decimals : decimalsOf(value);
  const quantity: Quantity = {
    start,
    end,
    value,
    decimals,
    unit,
    yearLike,
    isWord: false,
    isChange: sign === '+',
  };
  const whole = unit?.kind === 'duration' ? withMoreTime(quantity, unit.unit, plain, language) : quantity;
  // "5-star", "4.2.x", "24/7": the digits are part of something else.
  const brokenOff = /^[\p{L}\p{N}_]|^[.,:/]\p{N}|^-\p{L}/u.test(plain.slice(whole.end, whole.end + 2));
  return brokenOff ? undefined : whole;
}

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

const currencyLabel = (written: string | undefined): string | undefined =>
  written === undefined
    ? undefined
    : CURRENCY_LABELS.find(({ pattern }) => pattern.test(written.trim()))?.label;

function scaleAt(
  sentence: string,
  plain: string,
  index: number,
  isMoney: boolean,
): { factor: number; end: number } {
  const million = / ?m(?![\p{L}\p{N}])| ?m(?=[€$£])/uy;
  million.lastIndex = index;
  const m = million.exec(plain);
  // A capital M is a million; a small one may be metres or minutes unless it is money.
  if (m && (isMoney || sentence.charAt(index + m[0].length - 1) === 'M'))
    return { factor: 1e6, end: index + m[0].length };
  for (const { pattern, attached, factor } of SCALE_PATTERNS) {
    for (const each of [pattern, attached]) {
      each.lastIndex = index;
      const found = each.exec(plain);
      if (found) return { factor, end: afterOf(plain, index + found[0].length) };
    }
  }
  return { factor: 1, end: index };
}

/** "2,5 millones de euros", "2 millions d'euros": the preposition belongs to the number. */
function afterOf(plain: string, index: number): number {
  const of = / (?:de |d')(?=euros?|dollars?|francs?|dólares)/uy;
  of.lastIndex = index;
  const match = of.exec(plain);
  return match ? index + match[0].length : index;
}

/** "1h 30m", "2 hours and 30 minutes", "1h30": one duration, in the smallest unit named. */
function withMoreTime(first: Quantity, unit: DurationUnit, plain: string, language: string): Quantity {
  MORE_TIME.lastIndex = first.end;
  const match = MORE_TIME.exec(plain);
  if (!match) return first;
  const digits = match[1] ?? '';
  const numberEnd = first.end + match[0].length;
  const isClock = unit === 'hour' && match[0] === digits;
  const next = smallTimeAt(plain, numberEnd, language, isClock);
  if (next === undefined || DURATION_UNITS.indexOf(next.unit) >= DURATION_UNITS.indexOf(unit)) return first;
  if (smallerUnit(unit, next.unit) === undefined) return first;
  const value = convertDuration(first.value, unit, next.unit) + Number(digits);
  const inUnit = { kind: 'duration', unit: next.unit } as const;
  return { ...first, end: next.end, value, decimals: decimalsOf(value), unit: inUnit };
}

function smallTimeAt(
  plain: string,
  index: number,
  language: string,
  isClock: boolean,
): { readonly unit: DurationUnit; readonly end: number } | undefined {
  const found = unitAt(plain, index, language);
  if (found?.unit.kind === 'duration') return { unit: found.unit.unit, end: found.end };
  MINUTES.lastIndex = index;
  const minutes = MINUTES.exec(plain);
  if (minutes) return { unit: 'minute', end: index + minutes[0].length };
  return isClock ? { unit: 'minute', end: index } : undefined;
}

function numberWords(
  plain: string,
  { book, numberWords: pattern, numberValues }: BookPatterns,
  found: readonly Quantity[],
): Quantity[] {
  return [...plain.matchAll(pattern)].flatMap(({ index, 0: word }) => {
    const value = numberValues.get(word) ?? 0;
    // "Zero accidents" is no number to reach; "to zero" is.
    const counts = value > 0 || / (?:to|from|auf|von|à|a|de) +$/u.test(plain.slice(0, index));
    if (!counts || found.some(({ start, end }) => index >= start && index < end)) return [];
    const wordEnd = index + word.length;
    const behind = unitAt(plain, wordEnd, book.language);
    const end = behind?.end ?? wordEnd;
    return [
      {
        start: index,
        end,
        value,
        decimals: 0,
        unit: behind?.unit,
        yearLike: false,
        isWord: true,
        isChange: false,
      },
    ];
  });
}
