import type { Answer, Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps } from '../ports';
import { seenObjectives } from '../visibility';

/**
 * Which key results issues serve by work links, for the ids a screen asks about (issues and their
 * epics). The sprint is read as the person first: who may not see it learns nothing; nor
 * does anybody of issues that they may not browse.
 */
export async function issuesOfSprint(
  deps: Deps,
  caller: Caller,
  input: Parsed<'tagging.issues'>,
): Promise<Answer<'tagging.issues'>> {
  const [, ids, rows] = await Promise.all([
    deps.jira.sprint(input.sprintId),
    deps.jira.browsableIssues(input.issueIds),
    deps.store.read([...ORGANISATION, ...input.issueIds.map((key): Address => ({ kind: 'link', key }))]),
  ]);
  const { settings } = organisationIn(rows, deps.clock);
  const linked = ids.flatMap((issueId) => rows.get('link', issueId)?.record.targets ?? []);
  const seen = await seenObjectives(
    deps,
    caller,
    linked.map(({ objectiveId }) => objectiveId),
    settings,
  );
  const isThere = ({ objectiveId, keyResultId }: { objectiveId: string; keyResultId: string }) =>
    seen.get(objectiveId)?.keyResults.some(({ id }) => id === keyResultId) === true;
  return {
    links: ids.flatMap((issueId) => {
      const targets = rows.get('link', issueId)?.record.targets ?? [];
      const keys = targets
        .filter((target) => target.relation === 'contributes' && isThere(target))
        .map((target) => target.key);
      return keys.length === 0 ? [] : [{ issueId, keys }];
    }),
  };
}
