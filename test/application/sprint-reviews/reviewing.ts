import type { Answer, Input } from '../../../src/contract/api';
import type { SprintReviewView } from '../../../src/contract/sprints/answers';
import type { TestApp } from '../../support/app';
import { addSprint, SPRINT, sprintRuns } from '../../support/sprints';

/** Two lines, both tagged with KR-1 (olaf's) when `goal` says so; claimed: one point down. */
export const TAGGED = 'Errors that explain themselves [KR-1]\nReviews on demand';

/** The running sprint of board 1 with a tagged goal; 10 February. */
export async function taggedSprint(goal: string = TAGGED): Promise<TestApp> {
  const app = await sprintRuns();
  addSprint(app, SPRINT, { goal });
  await app.happens({ kind: 'sprint', sprintId: SPRINT, gone: false, goalBefore: null, goalAfter: null });
  await app.settle();
  return app;
}

/** The same sprint, completed on 13 February, two days early; it is the 16th. */
export async function closedSprint(goal: string = TAGGED): Promise<TestApp> {
  const app = await taggedSprint(goal);
  await completeSprint(app, goal);
  return app;
}

export async function completeSprint(app: TestApp, goal: string): Promise<void> {
  app.goTo('2026-02-16');
  addSprint(app, SPRINT, { goal, state: 'closed', end: '2026-02-13T15:00:00.000Z' });
  await app.happens({ kind: 'sprint', sprintId: SPRINT, gone: false, goalBefore: null, goalAfter: null });
  await app.settle();
}

export const open = (app: TestApp, who = 'vik') => app.as(who)('sprints.review', { sprintId: SPRINT });

/** A save of what the person saw: the first line as said, all others met. */
export function says(
  seen: SprintReviewView,
  more: Partial<Input<'sprints.saveReview'>> = {},
): Input<'sprints.saveReview'> {
  return {
    sprintId: seen.sprint.id,
    revision: seen.revision,
    lines: seen.lines.map(({ id }) => ({ lineId: id, actual: 'met' })),
    keyResults: [],
    ...more,
  };
}

/** Opens the review and saves it as one person. */
export async function review(
  app: TestApp,
  more: Partial<Input<'sprints.saveReview'>> = {},
  who = 'vik',
): Promise<Answer<'sprints.saveReview'>> {
  return app.as(who)('sprints.saveReview', says(await open(app, who), more));
}

export const checkIns = (app: TestApp) => app.store.all('checkIn');
export const contribution = (app: TestApp, at = 0) => app.store.all('contribution')[at];
export const stored = (app: TestApp) => app.store.all('sprint').find(({ sprintId }) => sprintId === SPRINT);
