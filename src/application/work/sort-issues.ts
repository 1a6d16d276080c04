import type { RefusedLink } from '../../contract/work/answers';
import type { Caller } from '../caller';
import type { Deps, JiraIssue } from '../ports';
import { isManager } from '../rights';
import { watchLinksAbove } from '../sprints/watch';

export interface SortedIssues {
  /** Those that the caller may link or unlink; as Jira has them, for links to be made. */
  readonly allowed: readonly string[];
  readonly issues: ReadonlyMap<string, JiraIssue>;
  readonly refused: readonly RefusedLink[];
}

const NOT_FOUND = 'Jira does not have this issue, or you may not see it.';
const NO_RIGHT =
  'You need to be allowed to edit the issue in Jira, or own what it is linked to, to change its work links.';

/**
 * Which of these issues the caller may join to something (PRODUCT §6): those they may edit in Jira; all they see
 * where they own the key result or KRA (`owns`, found without asking Jira) or manage OKRs. To be unlinked an issue
 * need not exist any more (`unlinking`). At most three requests, however many issues.
 */
export async function sortIssues(
  deps: Deps,
  caller: Caller,
  issueIds: readonly string[],
  { owns, unlinking }: { readonly owns: boolean; readonly unlinking: boolean },
): Promise<SortedIssues> {
  const ids = [...new Set(issueIds)];
  const [seen, editable] = await Promise.all([
    unlinking ? [] : deps.jira.issues(ids),
    owns ? ids : deps.jira.editableIssues(ids),
  ]);
  const issues = new Map(seen.map((issue) => [issue.id, issue]));
  const there = unlinking ? ids : ids.filter((id) => issues.has(id));
  const all = there.every((id) => editable.includes(id)) || (await isManager(deps, caller));
  const refused = ids.flatMap((issueId): RefusedLink[] => {
    if (!there.includes(issueId)) return [{ issueId, reason: 'not-found', message: NOT_FOUND }];
    return all || editable.includes(issueId) ? [] : [{ issueId, reason: 'no-right', message: NO_RIGHT }];
  });
  await watchLinksAbove(
    deps,
    [...issues.values()].map(({ level }) => level),
  );
  const out = new Set(refused.map(({ issueId }) => issueId));
  return { allowed: ids.filter((id) => !out.has(id)), issues, refused };
}
