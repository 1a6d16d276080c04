import { AppError } from '../../application/app-error';
import { errorShape } from './shapes';

/** What Jira says in an error body, in one line; '' when it says nothing readable. */
export function jiraSays(body: unknown): string {
  const parsed = errorShape.safeParse(body);
  if (!parsed.success) return '';
  const { errorMessages, errors } = parsed.data;
  return [...errorMessages, ...Object.values(errors).map(String)].join(' ');
}

/** What a path of Jira's API asks for, as a sentence calls it. */
function askedFor(path: string): string {
  const [, kind] = /\/(board|sprint|issue)\/[^/?]+/.exec(path) ?? [];
  return kind === undefined ? 'this' : `this ${kind}`;
}

/** The app's error for an answer of Jira that is not a success. Writes say that nothing was changed. */
export function translateJiraAnswer(
  status: number,
  retryAfter: string | null,
  body: unknown,
  isWrite: boolean,
  path = '',
): AppError {
  const kept = isWrite ? ' Nothing was changed.' : '';
  const cause = new Error(`Jira answered ${status}: ${jiraSays(body)}`);
  if (status === 404) {
    return new AppError(
      'NOT_FOUND',
      `Jira does not have ${askedFor(path)} any more, or you may not see it.`,
      {
        cause,
      },
    );
  }
  if (status === 403 && isWrite) {
    const says = jiraSays(body);
    const why = says === '' ? '' : ` Jira says: ${says}`;
    return new AppError('FORBIDDEN', `Jira does not let you change this.${why}${kept}`, { cause });
  }
  if (status === 401 || status === 403) {
    const why =
      status === 401
        ? 'Jira refused the request. Reload the page to sign in again.'
        : 'Jira does not let you see this. Ask a Jira administrator whether you have Jira Software and the right to browse the project.';
    return new AppError('JIRA_REFUSED', `${why}${kept}`, { cause });
  }
  if (status === 429) {
    const seconds = Number(retryAfter);
    const known = retryAfter !== null && Number.isFinite(seconds) && seconds >= 0;
    const when = known ? `in ${Math.max(1, Math.ceil(seconds))} seconds` : 'in a minute';
    return new AppError('JIRA_RATE_LIMITED', `Jira is asked too much right now. Try again ${when}.${kept}`, {
      cause,
      ...(known ? { retryAfterSeconds: Math.max(1, Math.ceil(seconds)) } : {}),
    });
  }
  if (status === 400) {
    const says = jiraSays(body);
    if (/board does( not|n't) support sprints/i.test(says)) {
      return new AppError('NO_SPRINTS', 'This board has no sprints.', { cause });
    }
    return new AppError(
      'INVALID_INPUT',
      says === '' ? `Jira refused the request.${kept}` : `Jira says: ${says}${kept}`,
      { cause },
    );
  }
  return new AppError(
    'JIRA_UNAVAILABLE',
    `Jira has a problem of its own (${status}). Try again in a moment.${kept}`,
    { cause },
  );
}

/** Nothing came back in time: whether a write was done cannot be known from this. */
export function jiraSilent(cause: unknown): AppError {
  return new AppError('JIRA_UNAVAILABLE', 'Jira did not answer in time. Try again in a moment.', { cause });
}
