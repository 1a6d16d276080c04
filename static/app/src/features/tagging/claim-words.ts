import type { Claim } from '../../../../../src/contract/inputs';
import type { Formats } from '../../format/formats';

const SIZES = { small: 'a small move', medium: 'a medium move', large: 'a large move' } as const;

/** A claim in words: `+3 points`, `+3 h` or `a small move`. */
export function claimWords(claim: Claim, unit: string, decimals: number, formats: Formats): string {
  return claim.kind === 'size' ? SIZES[claim.size] : formats.move(claim.delta, unit, decimals);
}
