import { parseNumber } from '../../format/parse-number';

/** Nothing that a team measures moves further in one sprint; beyond it a typing mistake is certain. */
export const LARGEST_MOVE = 1e12;

/** What a typed amount means: a move in the key result's unit, nothing yet, or why it cannot be one. */
export type ClaimAmount =
  | { readonly kind: 'none' }
  | { readonly kind: 'move'; readonly delta: number }
  | { readonly kind: 'problem'; readonly problem: string };

/** Reads the amount of a claim as typed in a locale; an amount that cannot be meant has its problem in words. */
export function readClaimAmount(typed: string, locale: string): ClaimAmount {
  const delta = parseNumber(typed, locale);
  if (delta === null) return { kind: 'none' };
  const written = (value: number) => new Intl.NumberFormat(locale).format(value);
  if (Number.isNaN(delta)) {
    return { kind: 'problem', problem: `Write a number, like ${written(3)} or ${written(-1234.5)}.` };
  }
  if (Math.abs(delta) > LARGEST_MOVE) {
    return { kind: 'problem', problem: `Too large for one sprint: at most ${written(LARGEST_MOVE)}.` };
  }
  return { kind: 'move', delta };
}
