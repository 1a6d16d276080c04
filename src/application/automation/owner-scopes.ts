import type { Deps } from '../ports';
import type { Scope } from './find-answers';

/**
 * The projects that each of these people may browse now (PRODUCT §5.10): asked at every run, as the app, so that
 * nobody counts what they may not see. `all` where that is everything the app itself sees. An account that is gone
 * may browse nothing.
 */
export async function ownerScopes(
  deps: Deps,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, Scope>> {
  const owners = [...new Set(accountIds)];
  if (owners.length === 0) return new Map();
  const projects = await deps.jiraAsApp.projects();
  const scopes = new Map<string, Scope>();
  for (const owner of owners) {
    const browsed = await deps.jiraAsApp.browsableBy(owner, projects);
    scopes.set(owner, browsed.length === projects.length ? 'all' : browsed);
  }
  return scopes;
}
