import type { Move } from '../okr/moves';
import { isAtLeast } from '../okr/thresholds';
import { type MoveWords, moveWords, PLAIN_MOVES } from './contribution-line';

/** The move a team expects of a sprint: a number in the key result's unit, or only its size (PRODUCT §2 Contribution). */
export type Claim =
  | { readonly kind: 'amount'; readonly delta: number }
  | { readonly kind: 'size'; readonly size: 'small' | 'medium' | 'large' };

/** A claim beside the move that was measured. It says how far they agree, not whose work it was. */
export type ClaimAgainstMove =
  /** No value was recorded in the sprint. */
  | { readonly code: 'not-measured' }
  /** A size, or a claim of 0, has no number to compare with. */
  | { readonly code: 'no-number' }
  | { readonly code: 'reached' | 'partly' | 'not-moved' | 'other-way'; readonly share: number };

/** How a claim compares with the whole move during its sprint (PRODUCT §3.18); `share` is moved ÷ claimed. */
export function claimAgainstMove(claim: Claim, move: Move | null): ClaimAgainstMove {
  if (move === null || !move.measured) return { code: 'not-measured' };
  if (claim.kind === 'size' || claim.delta === 0) return { code: 'no-number' };
  const share = move.delta / claim.delta;
  if (isAtLeast(share, 1)) return { code: 'reached', share };
  if (share > 0) return { code: 'partly', share };
  return { code: share === 0 ? 'not-moved' : 'other-way', share };
}

/** `Claimed +3: moved from 41 to 44.`, `Claimed a medium move: no value was recorded.` */
export function claimSentence(claim: Claim, move: Move | null, words: MoveWords = PLAIN_MOVES): string {
  const moved = move === null ? 'no value was recorded' : moveWords(move, words);
  return `Claimed ${claimWords(claim, words)}: ${moved}.`;
}

/** `+3`, `−0.5 %`, `a medium move`. */
export function claimWords(claim: Claim, words: MoveWords = PLAIN_MOVES): string {
  return claim.kind === 'size' ? `a ${claim.size} move` : words.change(claim.delta);
}
