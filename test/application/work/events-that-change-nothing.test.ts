import { createTestApp, type TestApp } from '../../support/app';
import { addIssue, changeIssue, doneOn } from '../../support/issues';
import { KEY_RESULT, OBJECTIVE, planQuarter } from '../../support/plan';

/** A write costs twenty reads: an issue that moves from "In progress" to "In review" must not cause one. */

let app: TestApp;
let writes: number;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  app.goTo('2026-02-10');
  addIssue(app.jira, '1', { level: 1 });
  addIssue(app.jira, '11', { parentId: '1' });
  await app.as('lena')('link.save', {
    issueId: '1',
    keyResultId: KEY_RESULT,
    objectiveId: OBJECTIVE,
    relation: 'contributes',
  });
  const commit = app.store.commit.bind(app.store);
  writes = 0;
  app.store.commit = async (changes) => {
    // But the small row of what waits to be looked at: noted, and taken out again.
    writes += changes.filter(({ kind }) => kind !== 'heard').length;
    await commit(changes);
  };
});
const updated = (issueId: string) =>
  app.happens({ kind: 'issue', issueId, gone: false, parentBefore: null, parentNow: '1' });

test('an event after which the issue counts as before writes nothing', async () => {
  app.goTo('2026-02-11');
  await updated('11');
  expect(writes).toBe(0);
});

test('nor does a second delivery of one that changed the count', async () => {
  changeIssue(app.jira, '11', doneOn('2026-02-09'));
  await updated('11');
  expect(writes).toBe(2);
  await updated('11');
  expect(writes).toBe(2);
});

test('nor a sub-task that only its parent counts', async () => {
  addIssue(app.jira, '111', { level: -1, parentId: '1' });
  await updated('111');
  expect(writes).toBe(0);
});

test('what a sprint that closed since makes of the same issues is written', async () => {
  changeIssue(app.jira, '11', doneOn('2026-02-09'));
  await updated('11');
  const team = app.store.all('team')[0];
  if (team === undefined) throw new Error('no team');
  app.store.seed('team', team.id, { ...team, boards: [{ boardId: '1', projectId: '10000' }] });
  app.store.seed('board', '1', {
    boardId: '1',
    name: 'SHOP board',
    type: 'scrum',
    supportsSprints: true,
    projectId: '10000',
    teamId: team.id,
    estimation: { label: 'issue count', fieldId: null },
    doneStatuses: [],
    sprints: [],
  });
  const closed = { start: '2026-02-02T09:00:00.000Z', end: '2026-02-10T09:00:00.000Z' };
  app.jira.sprints.set('3', { id: '3', name: 'S3', state: 'closed', goal: '', boardId: '1', ...closed });
  await app.happens({ kind: 'sprint', sprintId: '3', gone: false, goalBefore: null, goalAfter: null });
  await updated('11');
  expect(app.store.all('objective')[0]?.keyResults[0]?.work?.sprintsWithDone).toBe(1);
});
