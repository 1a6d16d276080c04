import { refusedWith, type TestApp } from '../../support/app';
import { addIssue, doneOn } from '../../support/issues';
import { KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { sprintRuns } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
  addIssue(app.jira, '1', { level: 1, summary: 'Checkout errors explained' });
  addIssue(app.jira, '2', { level: 1, summary: 'Wiki tidied' });
  addIssue(app.jira, '3', { level: 1, summary: 'Checkout errors of old', ...doneOn('2026-01-10') });
  addIssue(app.jira, '4', { summary: 'Checkout errors: a story' });
  addIssue(app.jira, '5', { level: 1, summary: 'Checkout errors elsewhere', projectId: '20000' });
});
const propose = async (who = 'dora', boardId = '1') =>
  (await app.as(who)('link.proposals', { boardId })).proposals;

test('open epics of the project whose words fit are proposed, each with its key result', async () => {
  expect(await propose()).toMatchObject([
    { issueId: '1', summary: 'Checkout errors explained', suggestions: [{ key: 'KR-1' }] },
  ]);
});

test('what is linked already is not proposed again', async () => {
  await app.as('dora')('link.save', {
    issueId: '1',
    keyResultId: KEY_RESULT,
    objectiveId: OBJECTIVE,
    relation: 'contributes',
  });
  expect(await propose()).toEqual([]);
});

test('a board that nobody connected has nothing to propose to', async () => {
  expect(await refusedWith(propose('dora', '3'))).toBe('NOT_FOUND');
});

test('who may not see the board is told nothing', async () => {
  expect(await refusedWith(propose('otto'))).toBe('NOT_FOUND');
});
