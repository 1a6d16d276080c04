import type { Parsed } from '../../contract/api';
import type { ProposalsSaved } from '../../contract/checkins/answers';
import { activity } from '../activity';
import { type Caller, callerName } from '../caller';
import { withKeyResult } from '../find';
import { objectiveChanged } from '../okrs/objective-changed';
import type { Deps } from '../ports';
import { again } from '../retry';
import { demand, mayEdit } from '../rights';
import { objectiveView } from '../views/objective-view';
import { keyResultAt } from './key-result-at';
import { proposalViews } from './proposal-view';

/** Takes a proposed value away: owners any, others their own. One that is gone already is none to be told of. */
export async function dismissProposal(
  deps: Deps,
  caller: Caller,
  input: Parsed<'proposal.dismiss'>,
): Promise<ProposalsSaved> {
  return again(async () => {
    const { organisation, objective, keyResult, team } = await keyResultAt(deps, caller, input);
    const proposal = keyResult.proposals.find((each) => each.id === input.proposalId);
    await demand(
      proposal === undefined ||
        proposal.by === callerName(caller) ||
        mayEdit(deps, caller, objective.record, team.record, keyResult.id),
      `Only who proposed it, the owner of ${keyResult.key}, the team's lead or an OKR manager may dismiss a value.`,
    );
    const proposals = keyResult.proposals.filter((each) => each !== proposal);
    const next = withKeyResult(objective.record, { ...keyResult, proposals });
    if (proposal !== undefined) {
      await deps.store.commit([
        { op: 'put', kind: 'objective', key: next.id, record: next, version: objective.version },
        activity(deps, caller, `objective:${next.id}`, `${keyResult.key} proposed value dismissed`, {
          before: { day: proposal.day, value: proposal.value, by: proposal.by },
        }),
      ]);
      await objectiveChanged(deps, next);
    }
    return {
      objective: objectiveView(next, team.record.name, organisation),
      proposals: proposalViews({ proposals }),
    };
  });
}
