import type { Deps } from '../ports';
import { noteUntold } from './untold-links';

/** Issues of one message: as many as one request of the search copy writes. */
const ISSUES_A_MESSAGE = 100;
/** What is told before it is done is heard of so much later: writing takes a second or two, no invocation more than 25. */
export const HEARD_AFTER_SECONDS = 30;

type Told = Pick<Deps, 'queue'>;

/**
 * To be called after every commit that changes links: asks the queue to put right what is derived from them (scopes of
 * open sprints, the copy in Jira's search, stored answers of JQL functions). Never throws: what was changed is saved by
 * then, and the links' own rows say that nothing has followed them yet (`untoldSince`), which the daily pass heals.
 */
export async function linksChanged(
  deps: Told & Pick<Deps, 'log'>,
  issueIds: Iterable<string>,
): Promise<void> {
  const ids = [...issueIds];
  await askToFollow(deps, ids).catch((thrown: unknown) =>
    deps.log.error('links-change-not-queued', { issues: ids.length }, thrown),
  );
}

/**
 * To be called before a commit that changes what issues serve, or who may know of it, without changing the links' own
 * rows: these are marked all the same, and it is heard of when that is done. Where the queue does not take it nothing
 * is changed; where nothing is changed after all, one look too many does no harm.
 */
export async function linksWillChange(
  deps: Told & Pick<Deps, 'store' | 'clock'>,
  issueIds: Iterable<string>,
): Promise<void> {
  const ids = [...new Set(issueIds)];
  await noteUntold(deps, ids);
  await askToFollow(deps, ids, { delaySeconds: HEARD_AFTER_SECONDS });
}

/** For the queue's own work, which comes again when this throws. `tries`: how often the copy could not be written yet. */
export async function askToFollow(
  deps: Told,
  issueIds: Iterable<string>,
  { tries = 0, delaySeconds }: { readonly tries?: number; readonly delaySeconds?: number } = {},
): Promise<void> {
  const all = [...new Set(issueIds)];
  for (let at = 0; at < all.length; at += ISSUES_A_MESSAGE) {
    const some = all.slice(at, at + ISSUES_A_MESSAGE);
    await deps.queue.push(
      { kind: 'linked', issueIds: some, ...(tries === 0 ? {} : { tries }) },
      delaySeconds,
    );
  }
}
