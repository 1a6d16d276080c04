import { requestJira } from '@forge/bridge';
import { CallError } from './call-error';
import { withTimeout } from './with-timeout';

const PATIENCE_MS = 20_000;

const unavailable = (waited = false) =>
  new CallError({ code: 'JIRA_UNAVAILABLE', message: 'Jira did not answer. Try again in a moment.' }, waited);

function refusal(response: Response): CallError {
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after'));
    const message = 'Jira asks for a pause: too many requests.';
    return new CallError({
      code: 'JIRA_RATE_LIMITED',
      message,
      ...(seconds > 0 ? { retryAfterSeconds: seconds } : {}),
    });
  }
  if (response.status >= 500) return unavailable();
  if (response.status === 404)
    return new CallError({ code: 'NOT_FOUND', message: 'Jira has not got this, or you may not see it.' });
  if (response.status === 400)
    return new CallError({ code: 'INVALID_INPUT', message: 'Jira did not understand what was asked for.' });
  return new CallError({ code: 'JIRA_REFUSED', message: 'Jira did not let you read this.' });
}

/**
 * Reads Jira as the person who looks, through the bridge. `path` begins with `/rest/`; a body makes it a POST.
 * Resolves to the parsed JSON; throws `CallError`.
 */
export async function askJira(path: string, body?: unknown): Promise<unknown> {
  const init =
    body === undefined
      ? { headers: { Accept: 'application/json' } }
      : {
          method: 'POST',
          headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        };
  const response = await withTimeout(
    requestJira(path, init).catch(() => {
      throw unavailable();
    }),
    PATIENCE_MS,
    () => unavailable(true),
  );
  if (!response.ok) throw refusal(response);
  return response.json().catch(() => {
    throw unavailable();
  });
}
