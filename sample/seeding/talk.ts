import type { ObjectiveView } from '../../src/contract/views';
import { AUTOMATED, COMMENTS, PROPOSAL, REVIEW, TEMPLATE } from '../okrs/talk';
import { accountOf } from '../people';
import { addDays } from './quarters';
import { keyResultId, objectiveId, type Seeding } from './seeding';

const idsOf = ({ objective, keyResult }: { readonly objective: string; readonly keyResult: string }) => ({
  objectiveId: objectiveId({ key: objective }),
  keyResultId: keyResultId({ key: keyResult }),
});

/** Comments, a proposed value, a change review and a template, by the people who would write them. */
export async function talk(
  { call, desk, today }: Seeding,
  saved: ReadonlyMap<string, ObjectiveView>,
): Promise<void> {
  for (const [index, comment] of COMMENTS.entries()) {
    const id = `sample-comment-${index + 1}`;
    const { by, text } = comment;
    await call(accountOf(by), desk, 'comment.save', { id, ...idsOf(comment), text });
  }
  const { by, value, daysAgo, note } = PROPOSAL;
  const proposed = { day: addDays(today, -daysAgo), value, note };
  await call(accountOf(by), desk, 'proposal.save', {
    id: 'sample-proposal',
    ...idsOf(PROPOSAL),
    ...proposed,
  });
  const { changed, meaning, reason, edit } = REVIEW;
  const known = saved.get(REVIEW.objective)?.keyResults.find(({ key }) => key === edit.keyResult);
  if (known?.numbers.kind !== 'increase') throw new Error(`${edit.keyResult} has no target to change.`);
  await call(accountOf(REVIEW.by), desk, 'review.save', {
    id: 'sample-change-review',
    objectiveId: objectiveId({ key: REVIEW.objective }),
    changed,
    meaning,
    decision: 'pivot',
    reason,
    edits: [
      { keyResultId: known.id, revision: known.revision, numbers: { ...known.numbers, target: edit.target } },
    ],
  });
  await call(accountOf(TEMPLATE.by), desk, 'template.save', {
    templateId: 'sample-template',
    objectiveId: objectiveId({ key: TEMPLATE.objective }),
    name: TEMPLATE.name,
  });
}

/** Lets Jira bring the readings of a key result, and reads twice as its owner would when trying it. */
export async function automate({ call, desk }: Seeding): Promise<void> {
  const owner = accountOf(AUTOMATED.by);
  const ids = idsOf(AUTOMATED);
  const automation = { source: AUTOMATED.source, every: 'day' as const, on: true };
  await call(owner, desk, 'automation.save', { ...ids, automation });
  for (let run = 0; run < 2; run += 1) await call(owner, desk, 'automation.run', ids);
}
