import type { BoardRecord, IssueRecord } from '../store/records';
import type { Store } from '../store/store';

/** Hierarchy level of an issue: -1 sub-task, 0 standard, 1 epic, above on larger plans. */
export const levelOf = (store: Store, issue: IssueRecord): number =>
  store.issueTypes.get(issue.typeId)?.level ?? 0;

/** Sprints of an issue; a sub-task is in its parent's. */
export function effectiveSprints(store: Store, issue: IssueRecord): readonly number[] {
  if (issue.parentId === null || levelOf(store, issue) >= 0) return issue.sprintIds;
  return store.issues.byId.get(issue.parentId)?.sprintIds ?? issue.sprintIds;
}

/** Every issue in a sprint, sub-tasks included, in rank order. */
export function issuesOfSprint(store: Store, sprintId: number): IssueRecord[] {
  const found: IssueRecord[] = [];
  for (const id of store.issues.inSprint(sprintId)) {
    const issue = store.issues.byId.get(id);
    if (!issue) continue;
    if (levelOf(store, issue) >= 0) found.push(issue);
    for (const childId of store.issues.childrenOf(id)) {
      const child = store.issues.byId.get(childId);
      if (child && levelOf(store, child) < 0) found.push(child);
    }
  }
  return found.sort((a, b) => a.rank - b.rank || a.id - b.id);
}

/** Statuses of the last column that has any: the board's "Done", whatever their category. */
export function doneStatuses(board: BoardRecord): ReadonlySet<string> {
  const mapped = board.columns.filter((column) => column.statusIds.length > 0);
  return new Set(mapped.at(-1)?.statusIds ?? []);
}

/** Whether an issue is in a sprint that is not closed. */
export function openSprintOf(store: Store, issue: IssueRecord): number | undefined {
  return effectiveSprints(store, issue).find((id) => {
    const sprint = store.sprints.get(id);
    return sprint !== undefined && sprint.state !== 'closed';
  });
}
