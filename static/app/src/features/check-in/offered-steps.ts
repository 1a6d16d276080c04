import type { MilestoneNumbers } from '../../../../../src/domain/okr/key-result';
import type { Issue } from '../../client/issues';

/** Issues named by steps that are not done, which is what there is to ask Jira about. */
export function issuesToAsk({ steps }: MilestoneNumbers, done: ReadonlySet<string>): readonly string[] {
  return steps.flatMap(({ id, issueId }) => (issueId === null || done.has(id) ? [] : [issueId]));
}

/**
 * The epics whose end offers a step as done, by step id (PRODUCT §2): offered, never ticked by itself. Epics that the
 * person may not see offer nothing.
 */
export function offeredSteps(
  { steps }: MilestoneNumbers,
  done: ReadonlySet<string>,
  issues: ReadonlyMap<string, Issue> | undefined,
): ReadonlyMap<string, Issue> {
  const offered = new Map<string, Issue>();
  for (const { id, issueId } of steps) {
    const issue = issues?.get(issueId ?? '');
    if (issue?.statusCategory === 'done' && !done.has(id)) offered.set(id, issue);
  }
  return offered;
}
