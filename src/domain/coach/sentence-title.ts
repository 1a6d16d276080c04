import type { BookPatterns } from './book-patterns';
import type { NumberSlots } from './number-slots';
import type { Skeleton } from './skeleton';

/** Words and signs that lead to the numbers and make no sense without them. */
const LEADING = /[\s:,;(–-]+$/u;

/**
 * The sentence without "from … to …", where those words end it (or only a German verb follows): "Reduce support
 * response time". Anything else keeps the whole sentence, for a title must read well on its own.
 */
export function titleOf(
  sentence: string,
  skeleton: Skeleton,
  { book, verbs }: BookPatterns,
  { saying, phrase }: NumberSlots,
): string {
  const whole = sentence
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{L}\p{N}%])\.$/u, '');
  if ((saying !== 'pair' && saying !== 'to') || phrase === undefined) return whole;
  const start = skeleton.origin[phrase.start] ?? 0;
  const end = skeleton.origin[phrase.end] ?? sentence.length;
  const before = sentence.slice(0, start).replace(LEADING, '').trim().replace(/\s+/g, ' ');
  const after = sentence.slice(end).replace(/^[\s).]+|[\s).]+$/gu, '');
  if (!/\p{L}{3}/u.test(before)) return whole;
  if (after === '') return before;
  const isVerb =
    book.language === 'de' &&
    [verbs.up, verbs.down, verbs.either].some((verb) => after.toLowerCase().replace(verb, '') === '');
  return isVerb ? `${before} ${after}` : whole;
}
