import { SPRINT, sprintRuns, tags } from '../../support/sprints';

test('a sprint that was only hidden from the app for a while is in its board’s list again', async () => {
  const app = await sprintRuns();
  const open = () => app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
  await app.as('dora')('tagging.save', tags(await open(), [['KR-1'], []]));
  const sprint = app.jira.sprints.get(SPRINT);
  if (sprint === undefined) throw new Error('no sprint');
  const event = { kind: 'sprint', sprintId: SPRINT, gone: false, goalBefore: null, goalAfter: null } as const;
  app.jira.sprints.delete(SPRINT);
  await app.happens(event);
  const listed = () => app.store.all('board')[0]?.sprints.map((each) => each.sprintId);
  const runs = () => app.store.all('objective')[0]?.keyResults[0]?.runs;
  expect([listed(), runs()]).toEqual([[], []]);
  // The app is let in again; or somebody who sees the sprint opens it.
  app.jira.sprints.set(SPRINT, sprint);
  await open();
  expect(app.store.all('sprint')[0]?.gone).toBe(false);
  expect(listed()).toEqual([SPRINT]);
  expect(runs()).toHaveLength(1);
});
