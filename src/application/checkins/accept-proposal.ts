import type { Parsed } from '../../contract/api';
import type { ProposalsSaved } from '../../contract/checkins/answers';
import { activity } from '../activity';
import { AppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import { needKeyResult, withKeyResult } from '../find';
import { objectiveChanged } from '../okrs/objective-changed';
import type { Deps } from '../ports';
import type { CheckInRecord } from '../records/check-in-record';
import type { Proposal } from '../records/key-result-parts';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { demand, mayEdit } from '../rights';
import { confirmedSteps } from '../sprint-reviews/confirmed-steps';
import { objectiveView } from '../views/objective-view';
import { keyResultAt } from './key-result-at';
import { proposalViews } from './proposal-view';
import { refuseEnded } from './refuse-ended';
import { withCheckIn } from './with-check-in';

/**
 * Confirms a proposed value: it becomes the owner's check-in, dated to the proposal's day, and waits no more,
 * in one transaction (PRODUCT §5.5). Twice makes one. Of two who confirm or dismiss it at once the later is
 * told. An own status stays as it is.
 */
export async function acceptProposal(
  deps: Deps,
  caller: Caller,
  input: Parsed<'proposal.accept'>,
): Promise<ProposalsSaved> {
  return again(async () => {
    const at = await keyResultAt(deps, caller, input, [{ kind: 'checkIn', key: input.checkInId }]);
    const { organisation, objective, keyResult, team, rows } = at;
    const answer = (record: ObjectiveRecord): ProposalsSaved => ({
      objective: objectiveView(record, team.record.name, organisation),
      proposals: proposalViews(needKeyResult(record, keyResult.id)),
    });
    await demand(
      mayEdit(deps, caller, objective.record, team.record, keyResult.id),
      `Only the owner of ${keyResult.key}, of its objective, the team's lead or an OKR manager may confirm a value.`,
    );
    if (rows.get('checkIn', input.checkInId)?.record.keyResultId === keyResult.id) {
      return answer(objective.record);
    }
    refuseEnded(keyResult, objective.record);
    const proposal = keyResult.proposals.find((each) => each.id === input.proposalId);
    if (proposal === undefined) {
      throw new AppError(
        'NOT_FOUND',
        'This value does not wait any more: it was confirmed, dismissed or proposed anew. Reload to see what stands.',
      );
    }
    const record = checkInOf(proposal, keyResult, input, {
      objectiveId: objective.record.id,
      by: callerName(caller),
      at: new Date(organisation.now).toISOString(),
    });
    const proposals = keyResult.proposals.filter((each) => each.id !== proposal.id);
    const next = withKeyResult(objective.record, { ...withCheckIn(keyResult, record), proposals });
    await deps.store.commit([
      { op: 'put', kind: 'checkIn', key: record.id, record, version: 0 },
      { op: 'put', kind: 'objective', key: next.id, record: next, version: objective.version },
      activity(deps, caller, `objective:${next.id}`, `${keyResult.key} proposed value confirmed`, {
        after: { day: record.day, value: record.value, proposedBy: proposal.by },
      }),
      ...(await confirmedSteps(deps, keyResult.key, proposal, organisation)),
    ]);
    await objectiveChanged(deps, next);
    return answer(next);
  });
}

function checkInOf(
  proposal: Proposal,
  keyResult: KeyResultRecord,
  input: Parsed<'proposal.accept'>,
  made: Pick<CheckInRecord, 'objectiveId' | 'by' | 'at'>,
): CheckInRecord {
  return {
    ...made,
    id: input.checkInId,
    keyResultId: keyResult.id,
    seq: keyResult.checkIns,
    day: proposal.day,
    value: proposal.value,
    confidence: input.confidence,
    ownStatus: keyResult.marks.at(-1)?.ownStatus ?? null,
    shipped: '',
    effect: proposal.note,
    learned: '',
    corrects: null,
    proposedBy: proposal.by,
  };
}
