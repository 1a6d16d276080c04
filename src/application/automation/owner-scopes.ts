import type { Deps } from '../ports';
import { ONLY } from '../records/kinds';
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
  const projects = await projectsSeen(deps);
  const scopes = new Map<string, Scope>();
  for (const owner of owners) {
    const browsed = await deps.jiraAsApp.browsableBy(owner, projects);
    scopes.set(owner, browsed.length === projects.length ? 'all' : browsed);
  }
  return scopes;
}

/** So long a list of projects is good, if there are as many: only one that came for one that went is seen later. */
const LISTED_MS = 24 * 3_600_000;

/** Ids of the projects that the app sees. Two points; one for each project only where one has come or gone, and daily. */
async function projectsSeen(deps: Deps): Promise<readonly string[]> {
  const rows = await deps.store.read([{ kind: 'projects', key: ONLY }]);
  const row = rows.get('projects', ONLY);
  const now = deps.clock.now();
  if (row !== undefined && now - Date.parse(row.record.readAt) < LISTED_MS) {
    if ((await deps.jiraAsApp.projectCount()) === row.record.ids.length) return row.record.ids;
  }
  const ids = await deps.jiraAsApp.projects();
  const record = { ids, readAt: new Date(now).toISOString() };
  await deps.store.commit([{ op: 'put', kind: 'projects', key: ONLY, record }]);
  return ids;
}
