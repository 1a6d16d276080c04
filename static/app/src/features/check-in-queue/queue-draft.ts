import type { QueueItem } from '../../../../../src/contract/checkins/answers';
import { PACE_STATUSES } from '../../../../../src/domain/okr/okr-status';
import { type CheckInDraft, newCheckIn } from '../check-in/check-in-draft';

export const NO_NUMBER_TYPED = 'Type the number, or choose “No new number”.';

/** What a form of the queue starts with: what was said last time and may well be so still. */
export function queueDraft({ keyResult }: Pick<QueueItem, 'keyResult'>, today: string): CheckInDraft {
  const { status, confidence } = keyResult;
  // An own status stands until it is taken back: a check-in that is silent about it would do so.
  const own = status.setByPerson ? PACE_STATUSES.find((each) => each === status.code) : undefined;
  return { ...newCheckIn(today), confidence, ownStatus: own ?? null };
}
