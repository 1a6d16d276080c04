import type { Parsed } from '../../contract/api';
import type { TaggingSaved } from '../../contract/views';
import { readGoal } from '../../domain/alignment/goal-lines';
import type { Caller } from '../caller';
import { type Organisation, tagOptions } from '../organisation';
import type { Deps, JiraSprint, Rows } from '../ports';
import type { IntentRecord } from '../records/intent-record';
import { demand } from '../rights';
import { mayTag } from './may-tag';
import { showTagging } from './open-tagging';
import { recordSprint } from './record-sprint';

/** What a save knows when its tags become a draft. */
export interface Draft {
  readonly sprint: JiraSprint;
  /** When Jira was asked for it. */
  readonly lookedAt: number;
  readonly rows: Rows;
  readonly organisation: Organisation;
  readonly intent: IntentRecord;
}

/** Keeps the tags for somebody who may write. Leaving one needs the rights of a team member. */
export async function saveDraft(
  deps: Deps,
  caller: Caller,
  input: Parsed<'tagging.save'>,
  { sprint, lookedAt, rows, organisation, intent }: Draft,
  reason: string,
): Promise<TaggingSaved> {
  await demand(
    mayTag(deps, caller, sprint, rows),
    'You may neither change this sprint in Jira nor edit issues of its board. Nothing was saved.',
  );
  const texts = readGoal(input.newGoal ?? input.baseGoal, tagOptions(organisation)).lines;
  const record = await recordSprint(deps, caller, sprint, {
    lookedAt,
    action: 'draft of tags left',
    amend: (followed) => ({
      ...followed,
      draft: {
        by: intent.by,
        at: intent.at,
        baseGoal: sprint.goal,
        newGoal: input.newGoal ?? null,
        lines: input.lines.map(({ index, keys, issueIds }) => ({
          index,
          keys,
          issueIds,
          text: texts[index]?.text ?? '',
        })),
        claims: input.claims,
      },
      revision: followed.revision + 1,
    }),
  });
  const tagging = await showTagging(deps, caller, sprint, record, { boardId: input.boardId, rows, lookedAt });
  return { outcome: 'drafted', reason, tagging };
}
