import { asUser, route } from '@forge/api';

/**
 * Whether the person who calls may see the issue. The extension data says which issue the panel is on, but a caller can
 * say anything, and storage knows no permissions: Jira is asked as that person, every time.
 */
export async function maySeeIssue(issueId: string): Promise<boolean> {
  if (!/^\d+$/.test(issueId)) return false;
  const answer = await asUser().requestJira(route`/rest/api/3/issue/${issueId}?fields=summary`);
  return answer.ok;
}
