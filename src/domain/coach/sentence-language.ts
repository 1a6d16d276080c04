import { BOOKS, type BookPatterns } from './book-patterns';

const VERB_WEIGHT = 2;

/**
 * The phrase book that fits a plain sentence best, by its small words and verbs; where they tell nothing, the one of
 * the writer's locale, else English.
 */
export function bookFor(plain: string, locale: string | undefined): BookPatterns {
  const words = plain.match(/[\p{L}']+/gu) ?? [];
  const own = locale?.slice(0, 2).toLowerCase();
  const scoreOf = (book: BookPatterns): number => {
    const { letters, markers, verbWords } = book;
    const small = words.filter((word) => markers.has(word)).length;
    const verbs = words.filter((word) => verbWords.has(word)).length;
    const written = letters === undefined ? 0 : words.filter((word) => letters.test(word)).length;
    return small + written + VERB_WEIGHT * verbs + (book.book.language === own ? 0.5 : 0);
  };
  const [first, ...others] = BOOKS;
  if (first === undefined) throw new Error('no phrase book');
  return others.reduce((best, book) => (scoreOf(book) > scoreOf(best) ? book : best), first);
}
