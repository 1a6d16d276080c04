import type { ProposalView } from '../../contract/checkins/answers';
import type { Proposal } from '../records/key-result-parts';
import type { KeyResultRecord } from '../records/objective-record';

/** What waits for the owner of a key result, the oldest first. */
export function proposalViews({ proposals }: Pick<KeyResultRecord, 'proposals'>): ProposalView[] {
  return proposals.map((each: Proposal): ProposalView => ({ ...each }));
}
