import { cleanLineText } from './line-text';
import type { TagSpan } from './tag-grammar';

const isBlank = (char: string): boolean => char === ' ' || char === '\t' || char === '\u00A0';
const CLOSES = /^[\s,.;:!?)\]}…]|^$/;
const OPENS_A_WORD = /^[\p{L}\p{N}[(#]/u;

/**
 * Takes one tag out of a line together with the blank that set it apart; every other character stays. Where the tag
 * itself was what kept two words apart, a blank takes its place.
 *
 * @param span offsets within `line`; spans behind it must have been dealt with already.
 */
export function removeTag(line: string, { start, end }: Pick<TagSpan, 'start' | 'end'>): string {
  const before = line.slice(0, start);
  const after = line.slice(end);
  if (cleanLineText(before) === '') return before + (isBlank(after.charAt(0)) ? after.slice(1) : after);
  if (isBlank(before.charAt(start - 1))) return (CLOSES.test(after) ? before.slice(0, -1) : before) + after;
  return OPENS_A_WORD.test(after) ? `${before} ${after}` : before + after;
}

/** Takes several tags out of a line; `spans` in order, with offsets within `line`. */
export function removeTags(line: string, spans: readonly Pick<TagSpan, 'start' | 'end'>[]): string {
  return spans.reduceRight(removeTag, line);
}
