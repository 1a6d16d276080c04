import { FIRST_MARK, MARKS } from './book-patterns';
import type { Quantity } from './numbers-in-text';

/** A sentence in which every quantity is one character, so that phrases around them can be matched. */
export interface Skeleton {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  /** Where a position of the text lies in the sentence. */
  readonly origin: readonly number[];
}

/** Runs of spaces become one. More quantities than there are marks are left as digits. */
export function skeletonOf(plain: string, quantities: readonly Quantity[]): Skeleton {
  const origin: number[] = [];
  let text = '';
  const put = (character: string, from: number) => {
    if (character === ' ' && text.endsWith(' ')) return;
    text += character;
    origin.push(from);
  };
  let at = 0;
  quantities.slice(0, MARKS).forEach((quantity, index) => {
    for (; at < quantity.start; at += 1) put(plain.charAt(at), at);
    put(String.fromCharCode(FIRST_MARK + index), at);
    at = Math.max(at, quantity.end);
  });
  for (; at < plain.length; at += 1) put(plain.charAt(at), at);
  origin.push(plain.length);
  return { text, quantities, origin };
}

/** A phrase found, with the quantities in it in their order. */
export interface PhraseMatch {
  /** In the skeleton's text. */
  readonly start: number;
  readonly end: number;
  readonly quantities: readonly Quantity[];
}

/** All matches of any of the patterns; of those that share a quantity only the first pattern's. */
export function matchesOf({ text, quantities }: Skeleton, patterns: readonly RegExp[]): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const inside = [...match[0]].flatMap((character) => {
        const quantity = quantities[character.charCodeAt(0) - FIRST_MARK];
        return quantity === undefined ? [] : [quantity];
      });
      if (found.some((other) => other.quantities.some((one) => inside.includes(one)))) continue;
      found.push({ start: match.index, end: match.index + match[0].length, quantities: inside });
    }
  }
  return found;
}

/** Where a quantity stands in the skeleton's text. */
export function markOf({ quantities }: Skeleton, quantity: Quantity): string {
  return String.fromCharCode(FIRST_MARK + quantities.indexOf(quantity));
}
