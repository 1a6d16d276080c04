import type { IssueRecord, StatusRecord } from '../store/records';
import type { Store } from '../store/store';

export interface Transition {
  id: string;
  to: StatusRecord;
}

/** Every status of the project can be reached from every other: 11, 21, 31, … in the project's order. */
export function transitionsOf(store: Store, issue: IssueRecord): Transition[] {
  const project = store.projects.get(issue.projectId);
  return (project?.statusIds ?? []).flatMap((statusId, index) => {
    const to = store.statuses.get(statusId);
    return to ? [{ id: String(index * 10 + 11), to }] : [];
  });
}

/** An issue in another status: entering the category done resolves it, leaving it clears the resolution. */
export function inStatus(
  issue: IssueRecord,
  to: StatusRecord,
  now: number,
  resolutionId?: string,
): IssueRecord {
  if (to.category !== 'done') return { ...issue, statusId: to.id, resolutionId: null, resolved: null };
  const resolution = resolutionId ?? issue.resolutionId ?? '10000';
  return { ...issue, statusId: to.id, resolutionId: resolution, resolved: issue.resolved ?? now };
}
