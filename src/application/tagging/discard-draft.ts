import type { Parsed } from '../../contract/api';
import type { TaggingView } from '../../contract/views';
import type { Caller } from '../caller';
import { callerName } from '../caller';
import type { Deps } from '../ports';
import { demand } from '../rights';
import { mayTag } from './may-tag';
import { openTagging } from './open-tagging';
import { recordSprint } from './record-sprint';

/** Throws a draft of tags away: its author, or anybody who may edit issues of the board. */
export async function discardDraft(
  deps: Deps,
  caller: Caller,
  input: Parsed<'tagging.discardDraft'>,
): Promise<TaggingView> {
  const lookedAt = deps.clock.now();
  const sprint = await deps.jira.sprint(input.sprintId);
  const rows = await deps.store.read([{ kind: 'sprint', key: input.sprintId }]);
  const draft = rows.get('sprint', input.sprintId)?.record.draft ?? null;
  if (draft !== null) {
    const mine = draft.by === callerName(caller);
    await demand(
      mine || mayTag(deps, caller, sprint),
      'Only who left the draft, or people who may edit issues of this board, may discard it.',
    );
    await recordSprint(deps, caller, sprint, {
      lookedAt,
      action: 'draft of tags discarded',
      amend: (record) => ({ ...record, draft: null, revision: record.revision + 1 }),
    });
  }
  return openTagging(deps, caller, { sprintId: input.sprintId, boardId: sprint.boardId ?? undefined });
}
