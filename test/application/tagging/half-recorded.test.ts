import type { TestApp } from '../../support/app';
import { GOAL, SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
});
const TAGGED = 'Errors that explain themselves [KR-1]\nReviews on demand';
const open = () => app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
const runs = () => app.store.all('objective')[0]?.keyResults[0]?.runs;
const event = (goalBefore: string, goalAfter: string) =>
  app.happens({ kind: 'sprint', sprintId: SPRINT, gone: false, goalBefore, goalAfter });

describe('a storage that fails between a save and what follows from it', () => {
  const failSecondCommit = () =>
    app.store.beforeNextCommit(async () =>
      app.store.beforeNextCommit(async () => app.store.failNextCommit()),
    );

  test('has saved: the person is not told otherwise, and the event does the rest', async () => {
    const seen = await open();
    app.jira.beforeNext('writeGoal', failSecondCommit);
    expect(await app.as('dora')('tagging.save', tags(seen, [['KR-1'], []]))).toMatchObject({
      outcome: 'saved',
    });
    expect(app.logged).toEqual(['runs-not-updated']);
    expect(runs()).toEqual([]);
    await event(GOAL, TAGGED);
    expect(runs()).toHaveLength(1);
  });

  test('makes the queue try an event again, until all is told', async () => {
    writeInJira(app, TAGGED);
    failSecondCommit();
    await expect(event(GOAL, TAGGED)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
    await event(GOAL, TAGGED);
    expect(runs()).toHaveLength(1);
  });
});
