import { medianOfSprints } from '../../../src/application/alignment/median-of-sprints';
import { planFigures } from '../../../static/app/src/features/planning/plan-figures';
import type { TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { addSprint, SPRINT, sprintRuns } from '../../support/sprints';
import { POINTS } from '../planning/planned';

const NEXT = '4';

/** Sprint 3 runs with nine issues of 3 points; the next has two of 13, and one without an estimate. */
async function estimatedInThrees(): Promise<TestApp> {
  const app = await sprintRuns();
  addSprint(app, NEXT, { state: 'future', start: null, end: null });
  for (let at = 0; at < 9; at += 1) {
    addIssue(app.jira, `5${at}`, { sprintIds: [SPRINT], numbers: { [POINTS]: 3 } });
  }
  for (const id of ['1', '2']) addIssue(app.jira, id, { sprintIds: [NEXT], numbers: { [POINTS]: 13 } });
  addIssue(app.jira, '60', { sprintIds: [NEXT] });
  await app.happens({ kind: 'board', boardId: '1', gone: false, whole: true });
  await app.settle();
  return app;
}

test('an issue without an estimate weighs the board’s median in the planning check, and the note names that', async () => {
  const app = await estimatedInThrees();
  const view = await app.as('dora')('planning.read', { boardId: '1', sprintId: NEXT });
  const [check] = view.checks;
  if (check === undefined) throw new Error('no check');
  const { effort, note } = planFigures(check, view.unestimatedShare);
  expect(effort.get('60')).toBe(3);
  expect(note).toMatchObject({ code: 'median-used', median: 3 });
});

test('the figures of the sprint and the issues behind them weigh it the same', async () => {
  const app = await estimatedInThrees();
  const figures = app.store.all('figures').flatMap(({ sprints }) => sprints);
  expect(figures.find(({ sprintId }) => sprintId === NEXT)?.planned.total).toBe(13 + 13 + 3);
  const target = { kind: 'unaligned' } as const;
  const { issues } = await app.as('dora')('alignment.issues', { sprintIds: [NEXT], target });
  expect(issues.find(({ issueId }) => issueId === '60')?.planned).toBe(3);
  const { groups } = await app.as('dora')('alignment.orphans', { sprintIds: [NEXT] });
  expect(groups).toMatchObject([{ effort: 29 }]);
});

test('a board that has changed from points to hours has a median of its hours', () => {
  const inPoints = { estimates: [[3, 20]] as [number, number][] };
  const inHours = { estimates: [[16, 5]] as [number, number][], estimatedIn: 'hours' as const };
  expect(medianOfSprints([inPoints, inHours], 'hours')).toBe(16);
  expect(medianOfSprints([inPoints, inHours], 'points')).toBe(3);
  expect(medianOfSprints([inPoints], 'hours')).toBeNull();
});
