import { AppError } from '../../../src/application/app-error';
import { INTENT_LEASE_MS } from '../../../src/application/tagging/settle-intent';
import { refusalOf, refusedWith, type TestApp } from '../../support/app';
import { SPRINT, sprintRuns, tags } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
});
const LOST = 'What the scrum master had just written';
const TAGGED = 'Errors that explain themselves [KR-1]\nReviews on demand';
const after = (ms: number) => app.goTo(new Date(Date.parse('2026-02-10T12:00:00Z') + ms).toISOString());
const open = (who = 'dora') => app.as(who)('tagging.open', { sprintId: SPRINT, boardId: '1' });
const save = async () => app.as('dora')('tagging.save', tags(await open(), [['KR-1'], []]));
const event = () =>
  app.happens({ kind: 'sprint', sprintId: SPRINT, gone: false, goalBefore: LOST, goalAfter: TAGGED });
const silent = () => new AppError('JIRA_UNAVAILABLE', 'silent');

test('a text replaced by a save that died is shown after the save was completed', async () => {
  app.jira.failNext('writeGoal', silent(), 'done');
  app.jira.beforeNext('writeGoal', () => app.jira.failNext('sprint', silent()));
  expect(await refusedWith(save())).toBe('JIRA_UNAVAILABLE');
  // The event of the write comes before anybody settles the save.
  after(10_000);
  await event();
  after(INTENT_LEASE_MS + 1);
  expect((await open('lena')).notices).toMatchObject([{ kind: 'overwrote', text: LOST }]);
});

test('a text replaced by a save is shown when its event is taken over before the save has ended', async () => {
  app.jira.beforeNext('writeGoal', () => {
    after(1_000);
    app.store.beforeNextCommit(event);
  });
  await save();
  expect((await open('lena')).notices).toMatchObject([{ kind: 'overwrote', text: LOST }]);
});

test('what was shown before a save began is not shown after it', async () => {
  await save();
  after(1_000);
  await event();
  after(60_000);
  expect((await open()).notices).toHaveLength(1);
  await app.as('dora')('tagging.save', tags(await open(), [['KR-1'], ['KR-1']]));
  expect((await open()).notices).toEqual([]);
});

test('who saves on a screen from before is shown the text first', async () => {
  await save();
  const seen = await open();
  after(1_000);
  await event();
  after(60_000);
  const answer = await app.as('dora')('tagging.save', tags(seen, [['KR-1'], ['KR-1']]));
  expect(answer.outcome).toBe('conflict');
  expect(answer.tagging.notices).toMatchObject([{ kind: 'overwrote', text: LOST }]);
});

test('a save of which nobody knows whether Jira took it is told as that', async () => {
  app.jira.failNext('writeGoal', silent(), 'done');
  app.jira.beforeNext('writeGoal', () => app.jira.failNext('sprint', silent()));
  const refusal = await refusalOf(save());
  expect(refusal?.code).toBe('JIRA_UNAVAILABLE');
  expect(refusal?.message).toContain('not known');
});
