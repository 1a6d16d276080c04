import { effortSentence } from '../../../src/domain/alignment/effort';
import { ORIGINAL_ESTIMATE } from '../../../src/domain/alignment/time-estimates';
import { planFigures } from '../../../static/app/src/features/planning/plan-figures';
import { addIssue } from '../../support/issues';
import { KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { SPRINT, sprintRuns } from '../../support/sprints';

/** Board 1 estimates by time: Jira holds seconds. */
async function timedBoard() {
  const app = await sprintRuns();
  const timed = { label: 'Original estimate', fieldId: ORIGINAL_ESTIMATE };
  const board = app.jira.boards.get('1');
  if (board !== undefined) app.jira.boards.set('1', { ...board, estimation: timed });
  const row = app.store.all('board').find(({ boardId }) => boardId === '1');
  if (row !== undefined) app.store.seed('board', '1', { ...row, estimation: timed });
  const seconds = (numbers: number) => ({ sprintIds: [SPRINT], numbers: { [ORIGINAL_ESTIMATE]: numbers } });
  addIssue(app.jira, '1', seconds(28_800));
  addIssue(app.jira, '2', seconds(5_400));
  addIssue(app.jira, '3', { sprintIds: [SPRINT] });
  await app.happens({ kind: 'scope', sprintId: SPRINT });
  const target = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };
  await app.as('lena')('link.save', { issueId: '1', ...target, relation: 'contributes' });
  await app.settle();
  return app;
}

test('a board that estimates by time counts hours, in its figures and in the planning check', async () => {
  const app = await timedBoard();
  const figures = app.store.all('figures').flatMap(({ sprints }) => sprints);
  expect(figures).toMatchObject([
    { unit: 'hours', planned: { total: 14.25, keyResults: { [KEY_RESULT]: 8 } } },
  ]);
  const { checks, unestimatedShare } = await app.as('dora')('planning.read', { boardId: '1' });
  const [check] = checks;
  if (check === undefined) throw new Error('no check');
  const shown = planFigures(check, unestimatedShare);
  expect(shown).toMatchObject({ unit: 'hours', estimatedIn: 'hours' });
  expect(shown.effort.get('2')).toBe(1.5);
  expect(shown.note && effortSentence(shown.note)).toContain('median of 4.75 hours');
});

test('what nobody plans to do is counted in hours too', async () => {
  const app = await timedBoard();
  const orphans = await app.as('dora')('alignment.orphans', { sprintIds: [SPRINT] });
  expect(orphans).toMatchObject({ unit: 'hours', groups: [{ issueIds: ['3', '2'], effort: 6.25 }] });
});
