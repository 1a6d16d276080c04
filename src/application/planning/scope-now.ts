import { isAppError } from '../app-error';
import type { Deps, JiraSprint } from '../ports';
import type { ScopeRecord } from '../records/scope-record';
import { buildScope } from '../sprints/build-scope';

/** The daily pass reads every open sprint; one that it has not reached for so long is read when somebody opens it. */
const STALE_MS = 36 * 3_600_000;

/**
 * What a sprint consists of, from its row; read from Jira where there is none yet, or where neither events nor the
 * daily pass have kept it. null for a sprint of a board that nobody connected. Jira's silence leaves the row as it is.
 */
export async function scopeNow(
  deps: Deps,
  sprint: JiraSprint,
  known: ScopeRecord | undefined,
): Promise<ScopeRecord | null> {
  const isStale = known !== undefined && deps.clock.now() - Date.parse(known.readAt) > STALE_MS;
  if (known !== undefined && !isStale) return known;
  try {
    return await buildScope(deps, sprint).catch((thrown: unknown) => {
      // The app may not see this board: the person who looks does.
      if (isAppError(thrown, 'NOT_FOUND') || isAppError(thrown, 'JIRA_REFUSED')) {
        return buildScope(deps, sprint, { jira: deps.jira });
      }
      throw thrown;
    });
  } catch (thrown) {
    if (known !== undefined && isAppError(thrown)) return known;
    throw thrown;
  }
}
