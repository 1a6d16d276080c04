import type { Deps } from '../ports';

/** Issues of one message: as many as one request of the search copy writes. */
const ISSUES_A_MESSAGE = 100;

/**
 * To be called after every commit that changes what issues serve, or who may know of it: asks the queue to put right
 * what is derived from their links (scopes of open sprints, the copy in Jira's search, stored answers of JQL
 * functions). Never throws: what was changed is saved by then. `tries`: how often the copy could not be written yet.
 */
export async function linksChanged(
  deps: Pick<Deps, 'queue' | 'log'>,
  issueIds: Iterable<string>,
  tries = 0,
): Promise<void> {
  const all = [...new Set(issueIds)];
  for (let at = 0; at < all.length; at += ISSUES_A_MESSAGE) {
    const some = all.slice(at, at + ISSUES_A_MESSAGE);
    try {
      await deps.queue.push({ kind: 'linked', issueIds: some, ...(tries === 0 ? {} : { tries }) });
    } catch (thrown) {
      deps.log.error('links-change-not-queued', { issues: some.length }, thrown);
    }
  }
}
