import { combinedActual } from '../../domain/alignment/actual';
import type { Organisation } from '../organisation';
import type { Change } from '../ports';
import type { ContributionRecord } from '../records/contribution-record';
import type { SprintRecord } from '../records/sprint-record';

/**
 * What a sprint's change means for its contributions. They outlive their tags once the sprint has begun:
 * then they are marked, not removed. They outlive the sprint too, if it ran: then they keep its name.
 */
export function contributionSteps(
  before: SprintRecord,
  after: SprintRecord,
  organisation: Organisation,
): Change[] {
  const isLeft = (target: SprintRecord['targets'][number]): Change => ({
    op: 'delete',
    kind: 'contribution',
    key: `${after.sprintId}.${target.keyResultId}`,
  });
  // Deleted before it began: nothing of it has happened.
  if (after.gone && after.state === 'future') return before.gone ? [] : before.targets.map(isLeft);
  const put = (
    target: SprintRecord['targets'][number],
    withdrawn: ContributionRecord['withdrawn'],
  ): Change => ({
    op: 'put',
    kind: 'contribution',
    key: `${after.sprintId}.${target.keyResultId}`,
    record: {
      sprintId: after.sprintId,
      boardId: after.boardId,
      keyResultId: target.keyResultId,
      key: target.key,
      start: after.start,
      end: after.end,
      claim: after.claims.find((each) => each.key === target.key)?.claim ?? null,
      withdrawn,
      ...reviewed(after, target.key),
      deletedName: after.gone ? after.name : null,
    },
  });
  const same = (a: SprintRecord, b: SprintRecord, key: string) =>
    a.start === b.start &&
    a.end === b.end &&
    a.gone === b.gone &&
    JSON.stringify(a.claims.find((each) => each.key === key)) ===
      JSON.stringify(b.claims.find((each) => each.key === key)) &&
    JSON.stringify(reviewed(a, key)) === JSON.stringify(reviewed(b, key));
  const isTarget = (record: SprintRecord, key: string) => record.targets.some((each) => each.key === key);
  const present = after.targets
    .filter((target) => !isTarget(before, target.key) || !same(before, after, target.key))
    .map((target) => put(target, null));
  const gone = before.targets
    .filter((target) => !isTarget(after, target.key))
    .map((target) => (after.state === 'future' ? isLeft(target) : put(target, organisation.today)));
  return [...present, ...gone];
}

/**
 * What the sprint's review says about a key: its lines together, those that were withdrawn too. A value that waits for
 * its owner is not yet what the key result came to.
 */
export function reviewed(
  { review, lines }: SprintRecord,
  key: string,
): Pick<ContributionRecord, 'actual' | 'after' | 'learned'> {
  const said = review?.keyResults[key];
  const actuals = lines
    .filter((line) => line.keys.includes(key))
    .flatMap((line) => review?.lines[line.id]?.actual ?? []);
  return {
    actual: combinedActual(actuals),
    after: said === undefined || said.proposed ? null : said.after,
    learned: said?.learned ?? '',
  };
}
