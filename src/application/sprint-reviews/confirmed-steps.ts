import type { Organisation } from '../organisation';
import type { Change, Deps } from '../ports';
import type { Proposal } from '../records/key-result-parts';
import type { SprintRecord } from '../records/sprint-record';
import { contributionSteps } from '../tagging/contribution-steps';

/**
 * What a confirmed value means for the sprint whose review proposed it: it is what the key result came to there. One
 * storage request where it came from a review; no steps where the review says another number by now.
 */
export async function confirmedSteps(
  deps: Deps,
  key: string,
  { sprintId, value }: Pick<Proposal, 'sprintId' | 'value'>,
  organisation: Organisation,
): Promise<Change[]> {
  if (sprintId === null) return [];
  const rows = await deps.store.read([{ kind: 'sprint', key: sprintId }]);
  const row = rows.get('sprint', sprintId);
  const said = row?.record.review?.keyResults[key];
  if (row === undefined || row.record.review === null || said === undefined) return [];
  if (!said.proposed || said.after !== value) return [];
  const { review } = row.record;
  const next: SprintRecord = {
    ...row.record,
    review: { ...review, keyResults: { ...review.keyResults, [key]: { ...said, proposed: false } } },
  };
  return [
    { op: 'put', kind: 'sprint', key: sprintId, record: next, version: row.version },
    ...contributionSteps(row.record, next, organisation),
  ];
}
