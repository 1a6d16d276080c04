import { AppError } from '../../../src/application/app-error';
import { refusalOf, type TestApp } from '../../support/app';
import { SPRINT, sprintRuns, tags } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
});
const TAGGED = 'Errors that explain themselves [KR-1]\nReviews on demand';
const open = (who = 'dora') => app.as(who)('tagging.open', { sprintId: SPRINT, boardId: '1' });
const save = async (who = 'dora', more = {}) =>
  app.as(who)('tagging.save', tags(await open(who), [['KR-1'], []], more));
const busyJira = () => new AppError('JIRA_RATE_LIMITED', 'Jira is asked too much right now.');

test('a save asks Jira for the sprint twice and writes once; its answer costs no further look', async () => {
  const seen = await open();
  const { jira } = await app.costOf(() => app.as('dora')('tagging.save', tags(seen, [['KR-1'], []])));
  expect(jira).toEqual(['dora sprint', 'dora sprint', 'dora writeGoal']);
});

test('a Jira that tires of questions right after the write does not make the save look lost', async () => {
  app.jira.beforeNext('writeGoal', () => app.jira.failNext('sprint', busyJira()));
  const saved = await save();
  expect(saved).toMatchObject({ outcome: 'saved', tagging: { goal: TAGGED, revision: 1 } });
});

test('a draft is said to be kept even when Jira tires', async () => {
  app.jira.beforeNext('writeGoal', () => app.jira.failNext('sprint', busyJira()));
  const saved = await save('vik');
  expect(saved).toMatchObject({ outcome: 'drafted', tagging: { draft: { by: 'vik' } } });
});

test('a storage that fails after Jira took the goal is told as that, never as "nothing was saved"', async () => {
  app.jira.beforeNext('writeGoal', () => app.store.failNextCommit());
  const refusal = await refusalOf(save());
  expect(refusal?.code).toBe('STORAGE_UNAVAILABLE');
  expect(refusal?.message).toContain('Jira has the goal');
  expect(refusal?.message).not.toContain('Nothing was saved');
});
