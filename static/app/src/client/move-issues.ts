import { requestJira } from '@forge/bridge';
import { CallError } from './call-error';
import { field, list, text } from './json';
import { withTimeout } from './with-timeout';

const PATIENCE_MS = 20_000;

/**
 * Moves issues into a sprint, or to the backlog (null), as the person who looks; at most 50. Whether they may is
 * Jira's decision: throws `CallError` with Jira's words.
 */
export async function moveIssues(issueIds: readonly string[], sprintId: string | null): Promise<void> {
  const path =
    sprintId === null ? '/rest/agile/1.0/backlog/issue' : `/rest/agile/1.0/sprint/${sprintId}/issue`;
  const answer = await withTimeout(
    requestJira(path, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ issues: issueIds }),
    }).catch(() => {
      throw silent(false);
    }),
    PATIENCE_MS,
    () => silent(true),
  );
  if (!answer.ok) throw await refusal(answer);
}

const silent = (waited: boolean) =>
  new CallError(
    { code: 'JIRA_UNAVAILABLE', message: 'Jira did not answer; look at the sprint before you try again.' },
    waited,
  );

async function refusal(answer: Response): Promise<CallError> {
  const { status } = answer;
  if (status === 429) {
    return new CallError({ code: 'JIRA_RATE_LIMITED', message: 'Jira asks for a pause: too many requests.' });
  }
  if (status >= 500) return silent(false);
  const said = await answer.json().catch(() => null);
  const [first] = list(field(said, 'errorMessages')).map(text);
  const message = first ? `Jira says: ${first}` : 'Jira does not let you move this.';
  return new CallError({ code: 'JIRA_REFUSED', message });
}
