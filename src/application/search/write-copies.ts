import type { Deps } from '../ports';
import { askToFollow } from '../work/links-changed';
import { noteUntold } from '../work/untold-links';
import type { Served } from './served-by';

/** Jira writes in the background: looked at after so many seconds, then at ever longer intervals. */
const FIRST_LOOK_SECONDS = 10;
const LAST_LOOK_SECONDS = 600;
/** Times that a write which failed is tried again. */
const TRIES = 3;

/**
 * Writes what these issues serve into Jira's search, by their ids, in one request; takes it away where they serve
 * nothing that everybody may know of. At most 100 issues.
 */
export async function writeCopies(deps: Deps, served: ReadonlyMap<string, Served>, tries = 0): Promise<void> {
  const copies = [...served].flatMap(([issueId, { copy }]) => (copy === null ? [] : [{ issueId, copy }]));
  for (const [issueId, { copy }] of served) if (copy === null) await deps.search.removeCopy(issueId);
  if (copies.length === 0) return;
  const taskId = await deps.search.writeCopies(copies);
  const issueIds = copies.map(({ issueId }) => issueId);
  await deps.queue.push({ kind: 'copies', taskId, issueIds, looks: 0, tries }, FIRST_LOOK_SECONDS);
}

/**
 * Looks at a write under way. What failed is told in the log, and written again from what holds then: three times, and
 * then once a day.
 */
export async function followCopies(
  deps: Deps,
  {
    taskId,
    issueIds,
    looks,
    tries,
  }: {
    readonly taskId: string;
    readonly issueIds: readonly string[];
    readonly looks: number;
    readonly tries: number;
  },
): Promise<void> {
  const task = await deps.search.copyTask(taskId);
  if (task.state === 'running') {
    const wait = Math.min(LAST_LOOK_SECONDS, FIRST_LOOK_SECONDS * 2 ** (looks + 1));
    await deps.queue.push({ kind: 'copies', taskId, issueIds, looks: looks + 1, tries }, wait);
    return;
  }
  const failed = task.failed === 'all' ? issueIds : issueIds.filter((id) => id in Object(task.failed));
  if (failed.length === 0) return;
  // An issue that was deleted or hidden from the app meanwhile has no search to be found by.
  const there = new Set((await deps.jiraAsApp.issues(failed)).map(({ id }) => id));
  const again = failed.filter((id) => there.has(id));
  if (again.length === 0) return;
  const [first = ''] = again;
  const says = task.failed === 'all' ? '' : (task.failed[first] ?? '');
  deps.log.error('search-copy-failed', { issues: again.length, first, says, tries });
  if (tries < TRIES) await askToFollow(deps, again, { tries: tries + 1 });
  else await noteUntold(deps, again);
}
