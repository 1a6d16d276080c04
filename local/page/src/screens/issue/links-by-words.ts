import type { IssueLink } from '../../api/shapes';

type Other = NonNullable<IssueLink['inwardIssue']>;

/**
 * Links as the issue's page lists them: under the words that are true of this issue, "is blocked by" or "blocks", in the
 * order in which the words come first. A link whose other end may not be seen is left out, as Jira leaves it out.
 */
export function linksByWords(links: readonly IssueLink[]) {
  const groups = new Map<string, { linkId: string; issue: Other }[]>();
  for (const { id, type, inwardIssue, outwardIssue } of links) {
    const issue = outwardIssue ?? inwardIssue;
    if (!issue) continue;
    const words = outwardIssue ? type.outward : type.inward;
    groups.set(words, [...(groups.get(words) ?? []), { linkId: id, issue }]);
  }
  return [...groups].map(([words, others]) => ({ words, others }));
}
