import type { Caller } from '../caller';
import type { Deps } from '../ports';
import { isTeamMember, mayEdit } from '../rights';
import type { KeyResultAt } from './key-result-at';

/**
 * Whether the caller may propose values for a key result and comment on it: members of its team, who may edit
 * issues in a project of its boards, and whoever may check in (PRODUCT §6). Owners cost Jira nothing.
 */
export async function maySpeak(
  deps: Deps,
  caller: Caller,
  { objective, keyResult, team }: Pick<KeyResultAt, 'objective' | 'keyResult' | 'team'>,
): Promise<boolean> {
  const { ownerId } = objective.record;
  const owns = caller.kind === 'person' && [ownerId, keyResult.ownerId].includes(caller.accountId);
  if (owns) return true;
  const projects = team.record.boards.map((board) => board.projectId);
  return (
    (await isTeamMember(deps, projects)) || mayEdit(deps, caller, objective.record, team.record, keyResult.id)
  );
}
