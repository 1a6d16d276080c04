import type { FakeIssue, FakeJira } from './fake-jira';

/** Adds an issue of SHOP to the Jira in memory; open, at the base, unless told otherwise. */
export function addIssue(jira: FakeJira, id: string, more: Partial<FakeIssue> = {}): void {
  jira.issues.set(id, {
    id,
    key: `SHOP-${id}`,
    summary: `Issue ${id}`,
    level: 0,
    parentId: null,
    done: false,
    resolvedAt: null,
    resolution: null,
    projectId: '10000',
    ...more,
  });
}

/** What a done issue says. */
export const doneOn = (day: string, resolution = 'Done'): Partial<FakeIssue> => ({
  done: true,
  resolvedAt: `${day}T12:00:00.000Z`,
  resolution,
});

/** Changes an issue that is there. */
export function changeIssue(jira: FakeJira, id: string, more: Partial<FakeIssue>): void {
  const issue = jira.issues.get(id);
  if (issue === undefined) throw new Error(`no issue ${id}`);
  jira.issues.set(id, { ...issue, ...more });
}
