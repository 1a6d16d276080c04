import type { JiraSprint } from '../../src/application/ports';
import type { Input } from '../../src/contract/api';
import type { TaggingView } from '../../src/contract/views';
import { createTestApp, type TestApp } from './app';
import { planQuarter, TEAM } from './plan';

/** The running sprint of board 1, from 2 to 15 February, with two lines and no tags. */
export const SPRINT = '3';
export const GOAL = 'Errors that explain themselves\nReviews on demand';

export function addSprint(app: TestApp, id: string, more: Partial<JiraSprint> = {}): void {
  app.jira.sprints.set(id, {
    id,
    name: `Sprint ${id}`,
    state: 'active',
    start: '2026-02-02T09:00:00.000Z',
    end: '2026-02-15T17:00:00.000Z',
    goal: GOAL,
    boardId: '1',
    ...more,
  });
}

/** Somebody edits the goal in Jira's own dialog. */
export function writeInJira(app: TestApp, goal: string, id: string = SPRINT): void {
  const sprint = app.jira.sprints.get(id);
  if (sprint === undefined) throw new Error(`no sprint ${id}`);
  app.jira.sprints.set(id, { ...sprint, goal });
}

/** The quarter of `planQuarter`, its team's board 1 connected, and the running sprint 3; 10 February. */
export async function sprintRuns(): Promise<TestApp> {
  const app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  app.goTo('2026-02-10');
  addSprint(app, SPRINT);
  await app.as('lena')('board.connect', { boardId: '1', team: { kind: 'existing', id: TEAM } });
  return app;
}

/** A save of these keys per line, on what the person saw. */
export function tags(
  seen: TaggingView,
  keys: readonly (readonly string[])[],
  more: Partial<Input<'tagging.save'>> = {},
): Input<'tagging.save'> {
  return {
    sprintId: seen.sprint.id,
    boardId: '1',
    baseGoal: seen.goal,
    revision: seen.revision,
    lines: keys.map((line, index) => ({ index, keys: [...line] })),
    claims: [],
    ...more,
  };
}
