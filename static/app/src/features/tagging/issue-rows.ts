import type { Issue } from '../../client/issues';
import type { LineDraft } from './tagging-state';

export interface IssueRow {
  readonly issue: Issue;
  readonly ticked: boolean;
  /** Why it belongs to the line whatever is ticked: a work link of its own or of its epic; else null. */
  readonly because: string | null;
}

/**
 * The sprint's issues as one line shows them, those that belong to it first. An issue that shares a key result with
 * the line belongs to it (PRODUCT §2), so that only the others are anybody's choice.
 */
export function issueRows(
  line: LineDraft,
  issues: readonly Issue[],
  links: readonly { readonly issueId: string; readonly keys: readonly string[] }[],
): readonly IssueRow[] {
  const keysOf = new Map(links.map(({ issueId, keys }) => [issueId, keys]));
  const rows = issues.map((issue): IssueRow => {
    const shared = (keysOf.get(issue.id) ?? []).filter((key) => line.keys.includes(key));
    const because = shared.length === 0 ? null : `serves ${shared.join(', ')} by a work link`;
    return { issue, because, ticked: because !== null || line.issueIds.includes(issue.id) };
  });
  return rows.sort((a, b) => Number(b.ticked) - Number(a.ticked));
}
