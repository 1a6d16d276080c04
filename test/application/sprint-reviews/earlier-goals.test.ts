import { addDays, calendarDay } from '../../../src/domain/okr/calendar-day';
import type { TestApp } from '../../support/app';
import { addSprint, sprintRuns } from '../../support/sprints';

const SPRINTS = 36;
const START = calendarDay('2025-04-07');

/** The week of a sprint, ended on its Friday. */
const week = (at: number) => ({
  start: `${addDays(START, at * 7)}T09:00:00.000Z`,
  end: `${addDays(START, at * 7 + 4)}T17:00:00.000Z`,
});

/** Board 1 has completed so many weekly sprints, one event at a time. */
async function weeklySprints(): Promise<TestApp> {
  const app = await sprintRuns();
  for (let at = 0; at < SPRINTS; at += 1) {
    const sprintId = String(100 + at);
    addSprint(app, sprintId, { state: 'closed', goal: 'Something [KR-1]', ...week(at) });
    await app.happens({ kind: 'sprint', sprintId, gone: false, goalBefore: null, goalAfter: null });
    await app.settle();
  }
  return app;
}

const sprintsIn = async (app: TestApp) =>
  Object.fromEntries(
    ((await app.as('dora')('sprints.report', {})).boards[0]?.quarters ?? []).map(({ quarter, sprints }) => [
      quarter,
      sprints,
    ]),
  );

test('the oldest quarter keeps its sprints when a board has completed more than are kept', async () => {
  const app = await weeklySprints();
  expect(await sprintsIn(app)).toEqual({ 'Q2 2025': 12, 'Q3 2025': 13, 'Q4 2025': 11 });
  // Once more, and with all figures made anew: none counts twice.
  await app.happens({ kind: 'sprint', sprintId: '100', gone: false, goalBefore: null, goalAfter: null });
  await app.happens({ kind: 'figures', boardId: '1', anew: 'all' });
  await app.settle();
  expect(await sprintsIn(app)).toEqual({ 'Q2 2025': 12, 'Q3 2025': 13, 'Q4 2025': 11 });
});

test('effort of a cycle whose first sprints are not kept says from which day on it is told', async () => {
  const app = await weeklySprints();
  const year = { id: 'cycle-2025', name: '2025', start: '2025-01-01', end: '2025-12-31' };
  await app.as('mona')('cycle.save', { ...year, state: 'active' });
  const board = async (cycleId: string) => (await app.as('dora')('sprints.report', { cycleId })).boards[0];
  expect((await board('cycle-2025'))?.effortFrom).toBe(addDays(START, 6 * 7));
  expect((await board('cycle-q1-2026'))?.effortFrom).toBeNull();
});

test('a sprint that was deleted in Jira stays in its quarter: what became of its goal is history', async () => {
  const app = await weeklySprints();
  const before = await sprintsIn(app);
  app.jira.sprints.delete('120');
  await app.happens({ kind: 'sprint', sprintId: '120', gone: true, goalBefore: null, goalAfter: null });
  await app.happens({ kind: 'figures', boardId: '1' });
  await app.settle();
  expect(
    app.store.all('figures').flatMap(({ sprints }) => sprints.map(({ sprintId }) => sprintId)),
  ).not.toContain('120');
  expect(await sprintsIn(app)).toEqual(before);
});
