import type { BookPatterns } from './book-patterns';

/** Words before a number that make it part of a name: "ISO 27001", "level 3", "top 10". */
const NAMING = new Set(
  `iso din en iec soc pci level tier phase top type version release windows office python java node php ios android
   web class grade stage step year week sprint day room gate line area zone scope chapter article section category
   cat no nr number model page form building floor team group priority prio severity sev cycle quarter q h fy kw
   stufe phase klasse version niveau étape catégorie fase nivel versión artículo artikel kapitel gruppe linie`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const WORD_BEFORE = /(\p{L}[\p{L}\p{N}&/]*)[ -]$/u;

/**
 * Whether the number that begins at `start` belongs to the word before it. A word with a capital is a name unless it
 * begins the sentence or is grammar; German writes every noun so, and there only what is all capitals counts.
 */
export function isPartOfName(sentence: string, start: number, { book, grammar }: BookPatterns): boolean {
  const before = WORD_BEFORE.exec(sentence.slice(Math.max(0, start - 40), start));
  const word = before?.[1];
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  if (NAMING.has(lower)) return true;
  if (grammar.has(lower)) return false;
  const isFirst = !/\p{L}/u.test(sentence.slice(0, start - word.length - 1));
  if (isFirst) return false;
  if (book.language === 'de') return /^\p{Lu}{2,}$/u.test(word);
  return /^\p{Lu}/u.test(word);
}
