import { isAppError } from '../app-error';
import type { Deps, SprintIssue } from '../ports';
import type { HeardIssue } from '../records/heard-record';
import { ONLY } from '../records/kinds';
import type { WatchRecord } from '../records/watch-record';
import { again } from '../retry';
import { takeOverIssue } from '../work/take-over-issue';
import { followIssues } from './follow-issue';
import { changeOf, HEARD, heardIn } from './heard-issues';
import { addressesOfEvent } from './issue-event';
import { WATCH, watchAlso, watchIn } from './watch';

/** As many as one request of Jira reads. */
export const LOOKED_AT_ONCE = 100;
/** An event that cannot be taken over so often is left to the daily pass, so that the others go on. */
const TRIES = 5;

/**
 * Looks at issues that were heard of: Jira is asked for up to a hundred in one request, then each event is taken over
 * as if it had come alone. They leave the row only when that is done, so that whoever dies over it has lost nothing;
 * what is done twice does nothing more. Points: 1 and 1 an issue. `among`: only those, for somebody who waits.
 */
export async function lookAtHeard(deps: Deps, among?: (heard: HeardIssue) => boolean): Promise<void> {
  const first = await deps.store.read([WATCH, HEARD]);
  const { issues } = heardIn(first.get('heard', ONLY));
  const some = (among === undefined ? issues : issues.filter(among)).slice(0, LOOKED_AT_ONCE);
  if (some.length === 0) return;
  const ids = [...new Set(some.map(({ issueId }) => issueId))];
  const [found, rows] = await Promise.all([
    issuesNow(deps, ids, watchIn(first.get('watch', ONLY))),
    deps.store.read(some.flatMap((heard) => addressesOfEvent(changeOf(heard)))),
  ]);
  const looks = some.map((heard) => ({
    heard,
    change: changeOf(heard),
    issue: found.get(heard.issueId) ?? null,
  }));
  const failed = new Set<HeardIssue>();
  const tried = async (heard: HeardIssue, run: () => Promise<void>) => {
    try {
      await run();
    } catch (thrown) {
      if (CONCERNS_ALL.some((code) => isAppError(thrown, code))) throw thrown;
      deps.log.error('heard-not-taken-over', { issueId: heard.issueId, tries: heard.tries ?? 0 }, thrown);
      failed.add(heard);
    }
  };
  for (const { heard, change, issue } of looks) {
    await tried(heard, () => takeOverIssue(deps, change, { rows, look: async () => issue }));
  }
  try {
    await followIssues(deps, looks, rows);
  } catch {
    // One by one, so that those which cannot be followed do not take the others with them.
    for (const look of looks) await tried(look.heard, () => followIssues(deps, [look], rows));
  }
  await forget(deps, some, failed, among === undefined);
}
const CONCERNS_ALL = ['JIRA_RATE_LIMITED', 'JIRA_UNAVAILABLE', 'STORAGE_UNAVAILABLE'] as const;

/** Those that are gone, or hidden from the app, are not in it. */
async function issuesNow(
  deps: Deps,
  ids: readonly string[],
  { estimateFields, sprintField: known }: WatchRecord,
): Promise<ReadonlyMap<string, SprintIssue>> {
  const jira = deps.jiraAsApp;
  const sprintField = ids.length === 1 ? null : (known ?? (await jira.sprintField()));
  if (sprintField !== null && known === null) await watchAlso(deps, { sprintField });
  const issues =
    sprintField === null
      ? await Promise.all(ids.map((id) => jira.issueInSprints(id, estimateFields).catch(nothingThere)))
      : await jira.issuesInSprints(ids, estimateFields, sprintField);
  return new Map(issues.flatMap((issue) => (issue === null ? [] : [[issue.id, issue] as const])));
}

/** Deleted since the event was sent. */
function nothingThere(thrown: unknown): null {
  if (isAppError(thrown, 'NOT_FOUND')) return null;
  throw thrown;
}

/** Takes them out of the row as they were when they were looked at; asks for the next look where some are left. */
async function forget(
  deps: Deps,
  looked: readonly HeardIssue[],
  failed: ReadonlySet<HeardIssue>,
  goesOn: boolean,
): Promise<void> {
  const done = new Map(looked.map((heard) => [textOf(heard), heard]));
  await again(async () => {
    const row = (await deps.store.read([HEARD])).get('heard', ONLY);
    const before = heardIn(row);
    const issues = before.issues.flatMap((heard): HeardIssue[] => {
      const same = done.get(textOf(heard));
      if (same === undefined) return [heard];
      const tries = (heard.tries ?? 0) + 1;
      return failed.has(same) && tries < TRIES ? [{ ...heard, tries }] : [];
    });
    if (issues.length === before.issues.length && failed.size === 0) return;
    const isMore = goesOn && issues.length > 0;
    // What has just failed gets a minute; what only was too many goes on at once.
    if (isMore) await deps.queue.push({ kind: 'heard' }, failed.size === 0 ? 0 : AGAIN_SECONDS);
    const due = issues.length === 0 ? null : isMore ? new Date(deps.clock.now()).toISOString() : before.due;
    await deps.store.commit([{ op: 'put', ...HEARD, record: { due, issues }, version: row?.version ?? 0 }]);
  });
}
const AGAIN_SECONDS = 60;
const textOf = (heard: HeardIssue) => JSON.stringify(Object.entries(heard).sort());
