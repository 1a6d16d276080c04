import { INTENT_LEASE_MS } from '../../../src/application/tagging/settle-intent';
import type { TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { addSprint, sprintRuns, tags } from '../../support/sprints';

/** Sprints of boards that nobody connected are not recorded unless they are tagged: a save of them ends all the same. */

const SPRINT = '90';
let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
  app.jira.boards.set('9', {
    id: '9',
    name: 'Other',
    type: 'scrum',
    projectId: '10000',
    projectKey: 'SHOP',
    sprints: { foreign: [] },
    estimation: { label: 'issue count', fieldId: null },
  });
});
const open = () => app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '9' });
const goal = () => app.jira.sprints.get(SPRINT)?.goal;

test.each([
  ['nothing at all', 'No tags', [[]]],
  ['the removal of a key that nobody knows', 'No tags [KR-99]', [[]]],
])('saving %s leaves no save under way', async (_, text, keys) => {
  addSprint(app, SPRINT, { boardId: '9', goal: text });
  const input = { ...tags(await open(), keys), boardId: '9' };
  expect(await app.as('dora')('tagging.save', input)).toMatchObject({ outcome: 'saved' });
  expect(goal()).toBe('No tags');
  expect(app.store.all('intent')).toEqual([]);
  // Neither the next save waits, nor is anybody told of an interruption that never was.
  app.goTo(new Date(Date.parse('2026-02-10T12:00:00Z') + INTENT_LEASE_MS + 1).toISOString());
  expect((await open()).notices).toEqual([]);
});

test('issues assigned to a line without a tag are kept', async () => {
  addSprint(app, SPRINT, { boardId: '9', goal: 'No tags' });
  addIssue(app.jira, '7');
  const lines = [{ index: 0, keys: [], issueIds: ['7'] }];
  await app.as('dora')('tagging.save', { ...tags(await open(), []), boardId: '9', lines });
  expect((await open()).lines[0]?.issueIds).toEqual(['7']);
});
