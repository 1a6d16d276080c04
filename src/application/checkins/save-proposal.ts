import type { Parsed } from '../../contract/api';
import type { ProposalsSaved } from '../../contract/checkins/answers';
import { currentNumbers } from '../../domain/okr/numbers-history';
import { activity } from '../activity';
import { type Caller, callerName } from '../caller';
import { withKeyResult } from '../find';
import { dayIn, invalid } from '../invalid';
import { objectiveChanged } from '../okrs/objective-changed';
import type { Deps } from '../ports';
import type { Proposal } from '../records/key-result-parts';
import { type KeyResultRecord, type ObjectiveRecord, PROPOSALS_LIMIT } from '../records/objective-record';
import { again } from '../retry';
import { demand } from '../rights';
import { objectiveView } from '../views/objective-view';
import { valueProblems } from './check-in-limits';
import { keyResultAt } from './key-result-at';
import { maySpeak } from './may-speak';
import { proposalViews } from './proposal-view';
import { refuseEnded } from './refuse-ended';

/**
 * Leaves a value for the owner of a key result to confirm; until then it changes nothing (PRODUCT §5.5). The
 * same proposal sent twice is one; a person's newer one for the same day takes the place of their older one.
 */
export async function saveProposal(
  deps: Deps,
  caller: Caller,
  input: Parsed<'proposal.save'>,
): Promise<ProposalsSaved> {
  return again(async () => {
    const at = await keyResultAt(deps, caller, input);
    const { organisation, objective, keyResult, team } = at;
    const answer = (record: ObjectiveRecord, of: KeyResultRecord): ProposalsSaved => ({
      objective: objectiveView(record, team.record.name, organisation),
      proposals: proposalViews(of),
    });
    await demand(
      maySpeak(deps, caller, at),
      `Only members of ${team.record.name}, who may edit issues in a project of its boards, may propose values.`,
    );
    if (keyResult.proposals.some((each) => each.id === input.id)) return answer(objective.record, keyResult);
    refuseEnded(keyResult, objective.record);
    if (currentNumbers(keyResult.numbers).kind === 'milestone') {
      const hint = 'A milestone moves by its steps. Tell its owner which step is done, in a comment.';
      throw invalid([{ field: 'value', hint }]);
    }
    const day = dayIn(input.day, 'day');
    const problems = valueProblems({ day, value: input.value }, objective.record, organisation);
    if (problems.length > 0) throw invalid(problems);
    const proposal: Proposal = {
      id: input.id,
      day,
      value: input.value,
      note: input.note,
      by: callerName(caller),
      at: new Date(organisation.now).toISOString(),
      sprintId: input.sprintId,
    };
    const others = keyResult.proposals.filter((each) => each.by !== proposal.by || each.day !== day);
    const proposed = { ...keyResult, proposals: [...others, proposal].slice(-PROPOSALS_LIMIT) };
    const next = withKeyResult(objective.record, proposed);
    await deps.store.commit([
      { op: 'put', kind: 'objective', key: next.id, record: next, version: objective.version },
      activity(deps, caller, `objective:${next.id}`, `${keyResult.key} value proposed`, {
        after: { day, value: input.value },
      }),
    ]);
    await objectiveChanged(deps, next);
    return answer(next, proposed);
  });
}
