import type { WorkLinks } from '../../contract/work/answers';
import type { Deps } from '../ports';

/** Links whose issues the caller may browse, and how many more there are; one request to Jira, none without links. */
export async function seenLinks(deps: Deps, links: WorkLinks['links']): Promise<WorkLinks> {
  if (links.length === 0) return { links: [], hidden: 0 };
  const browsable = new Set(await deps.jira.browsableIssues(links.map(({ issueId }) => issueId)));
  const seen = links.filter(({ issueId }) => browsable.has(issueId));
  return { links: seen, hidden: links.length - seen.length };
}
