/** Pairs of neighbouring characters of a text. */
export interface Bigrams {
  /** Each pair with its number of occurrences. */
  readonly pairs: ReadonlyMap<string, number>;
  /** Occurrences of all pairs. */
  readonly size: number;
}

/** One spelling for texts that look the same: compatibility forms, case and blanks evened out. */
export const normalText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The pairs of a text's normal spelling, with a blank at both ends so that one letter has pairs too. */
export function bigrams(text: string): Bigrams {
  const padded = ` ${normalText(text)} `;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < padded.length; at++) {
    const pair = padded.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { pairs, size: padded.length - 1 };
}

/** Sørensen–Dice coefficient of two texts' pairs: 1 for equal spellings, 0 for nothing in common; symmetric. */
export function similarity(a: Bigrams, b: Bigrams): number {
  const [small, large] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a];
  let common = 0;
  for (const [pair, count] of small.pairs) common += Math.min(count, large.pairs.get(pair) ?? 0);
  return (2 * common) / (a.size + b.size);
}
