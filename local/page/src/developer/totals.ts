import type { LoggedInvocation } from './read-log';

/** What some invocations cost together; bytes become kilobytes of 1,000. */
export function totalsOf(invocations: readonly LoggedInvocation[]) {
  const totals = {
    invocations: 0,
    ms: 0,
    storageRequests: 0,
    readKb: 0,
    writtenKb: 0,
    jiraRequests: 0,
    points: 0,
  };
  for (const { ms, storage, jira } of invocations) {
    totals.invocations += 1;
    totals.ms += ms;
    totals.storageRequests += storage.requests;
    totals.readKb += storage.readBytes / 1000;
    totals.writtenKb += storage.writtenBytes / 1000;
    totals.jiraRequests += jira.requests;
    totals.points += jira.points;
  }
  return totals;
}
