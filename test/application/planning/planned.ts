import type { PlanningCheck, PlanningView } from '../../../src/contract/planning/answers';
import type { TestApp } from '../../support/app';
import type { FakeIssue } from '../../support/fake-jira';
import { addIssue } from '../../support/issues';
import { addSprint, sprintRuns } from '../../support/sprints';

/** To come on board 1. */
export const NEXT = '4';
export const POINTS = 'customfield_10032';

/** An issue in the next sprint, with its estimate. */
export function plannedIssue(app: TestApp, id: string, points: number, more: Partial<FakeIssue> = {}): void {
  addIssue(app.jira, id, { sprintIds: [NEXT], numbers: { [POINTS]: points }, ...more });
}

/**
 * The running sprint 3 and the next one, 4: epics 100 (linked to nothing) and 101; issues 1 (5 points, epic 100), 2
 * (3 points, epic 101) and 3 (2 points, no epic).
 */
export async function nextSprintPlanned(): Promise<TestApp> {
  const app = await sprintRuns();
  addSprint(app, NEXT, {
    state: 'future',
    start: null,
    end: null,
    goal: 'Errors that explain themselves [KR-1]\nReviews on demand',
  });
  addIssue(app.jira, '100', { level: 1, summary: 'Errors at checkout' });
  addIssue(app.jira, '101', { level: 1, summary: 'Gift cards' });
  plannedIssue(app, '1', 5, { parentId: '100', rank: 2 });
  plannedIssue(app, '2', 3, { parentId: '101', rank: 1 });
  plannedIssue(app, '3', 2, { rank: 3 });
  return app;
}

/** The check of one sprint of an answer. */
export function checkOf(view: PlanningView, sprintId: string = NEXT): PlanningCheck {
  const found = view.checks.find((each) => each.sprintId === sprintId);
  if (found === undefined) throw new Error(`no check of sprint ${sprintId}`);
  return found;
}
