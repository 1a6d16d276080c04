import { isAppError } from '../app-error';
import type { Deps, JiraSprint } from '../ports';
import type { ScopeRecord } from '../records/scope-record';
import { buildScope, SIGHT_MS } from '../sprints/build-scope';
import { isHidden } from '../sprints/hidden-board';

/** The daily pass reads every open sprint; one that it has not reached for so long is read when somebody opens it. */
export const STALE_MS = 36 * 3_600_000;

/**
 * What a sprint consists of, from its row; read from Jira where there is none yet, or where neither events nor the
 * daily pass have kept it. null for a sprint of a board that nobody connected. Jira's silence leaves the row as it is.
 * A board that the app does not see is read as whoever looks; what they do not see stays as it was last seen.
 */
export async function scopeNow(
  deps: Deps,
  sprint: JiraSprint,
  known: ScopeRecord | undefined,
): Promise<ScopeRecord | null> {
  const freshFor = known?.sight === 'person' ? SIGHT_MS : STALE_MS;
  const isStale = known !== undefined && deps.clock.now() - Date.parse(known.readAt) > freshFor;
  // Its start was not heard of yet, or that it was opened again.
  const isBehind =
    known !== undefined &&
    sprint.state === 'active' &&
    (known.plannedFrom === null || known.closedAt !== null);
  if (known !== undefined && !isStale && !isBehind) return known;
  try {
    return await buildScope(deps, sprint, { light: true }).catch(async (thrown: unknown) => {
      if (!isAppError(thrown, 'NOT_FOUND') && !isAppError(thrown, 'JIRA_REFUSED')) throw thrown;
      // The app may not see this board, which data health says: the person who looks does.
      await isHidden(deps, sprint.boardId ?? '');
      return buildScope(deps, sprint, { jira: deps.jira, light: true });
    });
  } catch (thrown) {
    if (known !== undefined && isAppError(thrown)) return known;
    throw thrown;
  }
}
