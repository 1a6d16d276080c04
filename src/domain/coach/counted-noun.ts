import { UNIT_LABEL_LIMIT } from '../okr/unit';
import type { BookPatterns } from './book-patterns';

const PLURAL: Readonly<Record<string, RegExp>> = {
  en: /^(?:people|children|women|men|staff|\p{L}{2,}[^siu\W]s|\p{L}+(?:i[eo]s|ses|us?ers))$/u,
  fr: /^\p{L}{2,}[sx]$/u,
  es: /^\p{L}{2,}s$/u,
};
const WORDS_AHEAD = 3;

/** The noun right after a number that says what is counted ("20 new customers"), with its place; undefined when unsure. */
export function countedNoun(
  sentence: string,
  from: number,
  { book, stops, describing }: BookPatterns,
): { readonly label: string; readonly start: number; readonly end: number } | undefined {
  const next = /[ \u00a0]+(\p{L}[\p{L}-]*)/uy;
  next.lastIndex = from;
  for (let ahead = 0; ahead < WORDS_AHEAD; ahead += 1) {
    const match = next.exec(sentence);
    const word = match?.[1];
    if (word === undefined || !match) return undefined;
    const lower = word.toLowerCase();
    if (stops.has(lower)) return undefined;
    const end = match.index + match[0].length;
    const isNoun = book.language === 'de' ? /^\p{Lu}/u.test(word) : PLURAL[book.language]?.test(lower);
    if (isNoun && !describing.has(lower)) {
      return word.length <= UNIT_LABEL_LIMIT ? { label: word, start: end - word.length, end } : undefined;
    }
    // In French and Spanish the noun comes first, unless one of the few adjectives does.
    if (book.language !== 'en' && book.language !== 'de' && !describing.has(lower)) return undefined;
  }
  return undefined;
}
