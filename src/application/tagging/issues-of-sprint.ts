import type { Answer, Parsed } from '../../contract/api';
import type { Address, Deps } from '../ports';

/**
 * Which key results issues serve by work links, for the ids a screen asks about (issues and their
 * epics). The sprint is read as the person first: who may not see it learns nothing.
 */
export async function issuesOfSprint(
  deps: Deps,
  input: Parsed<'tagging.issues'>,
): Promise<Answer<'tagging.issues'>> {
  const [, rows] = await Promise.all([
    deps.jira.sprint(input.sprintId),
    deps.store.read(input.issueIds.map((key): Address => ({ kind: 'link', key }))),
  ]);
  return {
    links: input.issueIds.flatMap((issueId) => {
      const targets = rows.get('link', issueId)?.record.targets ?? [];
      const keys = targets.filter((target) => target.relation === 'contributes').map((target) => target.key);
      return keys.length === 0 ? [] : [{ issueId, keys }];
    }),
  };
}
