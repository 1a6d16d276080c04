import type { KeyResultView, MoveView, SprintContributionView } from '../../../../../src/contract/views';
import type { Formats } from '../../format/formats';
import { plural } from '../../format/plural';
import { claimWords } from '../tagging/claim-words';

/** Why nothing is said of a move. */
const NO_MOVE = {
  'not-begun': 'has not begun',
  before: 'before this key result ran',
  unmeasured: 'not measured yet',
} as const;

type Unit = Pick<KeyResultView, 'unit' | 'decimals'>;

/** `moved +1.4 points meanwhile, claimed +3 points, 1 other sprint ran`; never "caused by" (PRODUCT §3.18). */
export function contributionWords(
  contribution: Pick<SprintContributionView, 'claim' | 'move'>,
  { unit, decimals }: Unit,
  formats: Formats,
): string {
  const { claim, move } = contribution;
  const claimed = claim && claimWords(claim, unit, decimals, formats);
  return [moveWords(move, claimed, { unit, decimals }, formats), othersWords(move)]
    .filter(Boolean)
    .join(', ');
}

function moveWords(
  move: MoveView,
  claimed: string | null,
  { unit, decimals }: Unit,
  formats: Formats,
): string {
  if (move.delta === null) {
    const why = NO_MOVE[move.outside ?? 'unmeasured'];
    return claimed ? `claimed ${claimed}, ${why}` : why;
  }
  const moved = formats.move(move.delta, unit, decimals);
  return `moved ${moved} meanwhile${claimed ? `, claimed ${claimed}` : ''}`;
}

function othersWords({ otherSprints }: MoveView): string {
  return otherSprints === 0 ? '' : `${plural(otherSprints, 'other sprint')} ran`;
}
