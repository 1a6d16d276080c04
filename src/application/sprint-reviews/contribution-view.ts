import type { KeyResultPage } from '../../contract/views';
import { sprintsMeanwhile } from '../../domain/okr/moves';
import type { Organisation } from '../organisation';
import { moveView } from '../panel/sprint-view';
import type { ContributionRecord } from '../records/contribution-record';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';

/**
 * A sprint in the history of a key result: its claim, the whole move meanwhile and who else ran, and what its review
 * said (PRODUCT §2 Contribution, §3.18). Sprints are named by id alone: names are Jira's, but for those it has no more.
 */
export function contributionView(
  contribution: ContributionRecord,
  keyResult: KeyResultRecord,
  objective: ObjectiveRecord,
  organisation: Organisation,
): KeyResultPage['contributions'][number] {
  const { sprintId, start, end, claim, withdrawn, actual, after, learned, deletedName } = contribution;
  const state = end !== null && end < organisation.today ? 'closed' : 'active';
  const runs = keyResult.runs.map((run) => ({ id: run.sprintId, start: run.start, end: run.end }));
  const reviewed = actual !== null || after !== null || learned !== '';
  return {
    sprintId,
    start,
    end,
    claim,
    withdrawn,
    move: moveView(keyResult, objective, { sprintId, state, start, end }, organisation),
    meanwhile:
      start === null || end === null
        ? []
        : sprintsMeanwhile({ id: sprintId, start, end }, runs).map(({ id }) => id),
    ...(deletedName === null ? {} : { deletedName }),
    ...(reviewed ? { review: { actual, after, learned } } : {}),
  };
}
