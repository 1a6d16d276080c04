import { createMeter } from '../../../src/adapters/meter';
import { createKvsStore } from '../../../src/adapters/storage/kvs-store';
import type { Store } from '../../../src/application/ports';
import { KEY_RESULTS_LIMIT } from '../../../src/application/records/objective-record';
import { createTestApp, type TestApp } from '../../support/app';
import { manifestEntities } from '../../support/app-manifest';
import { addIssue, changeIssue, doneOn } from '../../support/issues';
import { type KvsSdk, openKvsSdk } from '../../support/kvs-sdk';
import { inputs, KEY_RESULT, keyResultIn, OBJECTIVE, planQuarter, TEAM } from '../../support/plan';
import { addSprint, SPRINT, tags, writeInJira } from '../../support/sprints';

let sdk: KvsSdk;
let store: Store;
let app: TestApp;
beforeEach(async () => {
  sdk = await openKvsSdk({ entities: manifestEntities() });
  store = createKvsStore(createMeter());
  app = createTestApp({ now: '2026-01-05', on: store });
  await planQuarter(app);
  app.goTo('2026-02-10');
});
afterEach(() => sdk.close());
const where = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };

test('a quarter from the first board to the second sprint goal, on Forge’s own storage', async () => {
  const [lena, dora, olaf] = [app.as('lena'), app.as('dora'), app.as('olaf')];
  addSprint(app, SPRINT);
  await lena('board.connect', { boardId: '1', team: { kind: 'existing', id: TEAM } });

  const seen = await dora('tagging.open', { sprintId: SPRINT, boardId: '1' });
  const claims = [{ key: 'KR-1', claim: { kind: 'amount' as const, delta: -0.5 } }];
  expect(await dora('tagging.save', tags(seen, [['KR-1'], []], { claims }))).toMatchObject({
    outcome: 'saved',
    tagging: { claims },
  });

  addIssue(app.jira, '1', { level: 1 });
  addIssue(app.jira, '11', { parentId: '1' });
  await dora('link.save', { issueId: '1', ...where, relation: 'contributes' });
  changeIssue(app.jira, '11', doneOn('2026-02-09'));
  await app.happens({ kind: 'issue', issueId: '11', gone: false, parentBefore: null, parentNow: '1' });

  await olaf('checkIn.save', inputs.checkIn({ value: 3.4, learned: 'It helps' }));
  const panel = await dora('panel.read', { boardId: '1' });
  expect(panel.objectives[0] && keyResultIn(panel.objectives[0])).toMatchObject({
    current: { value: 3.4 },
    work: { done: 1, total: 1 },
  });
  expect(panel.sprints).toMatchObject([
    { id: SPRINT, contributions: [{ key: 'KR-1', claim: claims[0]?.claim }] },
  ]);

  writeInJira(app, 'Reviews on demand');
  await app.happens({ kind: 'sprint', sprintId: SPRINT, gone: false, goalBefore: null, goalAfter: null });
  const page = await olaf('keyResult.read', where);
  expect(page.contributions).toMatchObject([{ sprintId: SPRINT, claim: claims[0]?.claim }]);
  expect(page.checkIns).toMatchObject([{ learned: 'It helps' }]);

  await dora('link.remove', { issueId: '1', ...where });
  expect((await olaf('workspace.read', {})).objectives[0]?.keyResults[0]).toMatchObject({
    linked: 0,
    work: null,
  });
});

test('twenty who create at once get twenty keys', async () => {
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      app.as('lena')('objective.save', inputs.objective({ id: `objective-many-${at}` })),
    ),
  );
  expect(new Set(made.map((each) => each.key)).size).toBe(20);
});

test('of two saves of a sprint at once, one is saved and nothing is left under way', async () => {
  addSprint(app, SPRINT);
  const seen = await app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
  const ends = await Promise.allSettled(
    ['dora', 'lena'].map((who, at) =>
      app.as(who)('tagging.save', tags(seen, at === 0 ? [['KR-1'], []] : [[], ['KR-1']])),
    ),
  );
  const saved = ends.filter((end) => end.status === 'fulfilled' && end.value.outcome === 'saved');
  expect(saved).toHaveLength(1);
  expect(await store.intentsBefore('2027-01-01T00:00:00.000Z')).toEqual([]);
});

test('a full objective, written about at length, still takes a check-in', async () => {
  const howMeasured = 'Wie gemessen wird: '.repeat(210);
  for (let at = 1; at < KEY_RESULTS_LIMIT; at += 1) {
    await app.as('lena')('keyResult.save', inputs.keyResult({ id: `key-result-many-${at}`, howMeasured }));
  }
  const saved = await app.as('olaf')('checkIn.save', inputs.checkIn());
  expect(saved.keyResults).toHaveLength(KEY_RESULTS_LIMIT);
});

test('a programme of five thousand issues is linked: the count says what it has', async () => {
  addIssue(app.jira, '1', { level: 1 });
  for (let at = 1_000_000; at < 1_005_000; at += 1) {
    addIssue(app.jira, String(at), { parentId: '1', ...doneOn('2026-02-01', 'Works as designed') });
  }
  const view = await app.as('dora')('link.save', { issueId: '1', ...where, relation: 'contributes' });
  expect(keyResultIn(view).work?.total).toBeGreaterThanOrEqual(2000);
});
