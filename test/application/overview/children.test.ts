import type { ObjectiveRecord } from '../../../src/application/records/objective-record';
import type { TestApp } from '../../support/app';
import { inputs, OBJECTIVE } from '../../support/plan';
import { overviewApp } from './overview-app';

const CHILD = 'objective-child';

/** `objective-two`, without key results, over a child of another team that has one, half way. */
async function withChild(more: Partial<ObjectiveRecord> = {}): Promise<TestApp> {
  const app = await overviewApp();
  const mona = app.as('mona');
  await mona('team.save', inputs.team({ id: 'team-pay', name: 'Pay' }));
  await mona(
    'objective.save',
    inputs.objective({ id: CHILD, teamId: 'team-pay', activatedOn: '2026-01-01' }),
  );
  const parent = {
    objectiveId: 'objective-two',
    key: 'O-2',
    teamId: 'team-shop',
    relation: 'contributes',
  } as const;
  change(app, CHILD, { parent, ...more });
  await mona(
    'keyResult.save',
    inputs.keyResult({ id: 'key-result-child', objectiveId: CHILD, activatedOn: '2026-01-01' }),
  );
  await mona(
    'checkIn.save',
    inputs.checkIn({ id: 'check-in-child', objectiveId: CHILD, keyResultId: 'key-result-child', value: 3 }),
  );
  await app.settle();
  return app;
}

function change(app: TestApp, id: string, more: Partial<ObjectiveRecord>): void {
  const record = app.store.all('objective').find((each) => each.id === id);
  if (record === undefined) throw new Error(`no ${id}`);
  app.store.seed('objective', id, { ...record, ...more });
}
const read = (app: TestApp, objectiveId: string, who = 'dora') =>
  app.as(who)('objective.read', { objectiveId });

test('a parent without key results rolls its contributing children up, whoever’s they are', async () => {
  const app = await withChild();
  const [parent, child] = [await read(app, 'objective-two'), await read(app, CHILD)];
  expect(child.progress).toBeCloseTo(0.5);
  expect(parent.progress).toBeCloseTo(0.5);
  expect(parent.withData).toEqual({ count: 1, of: 1 });
  const { objectives } = await app.as('dora')('overview.read', {});
  expect(objectives.find(({ id }) => id === 'objective-two')?.progress).toBeCloseTo(0.5);
});

test('what rolls up goes all the way to the top', async () => {
  const app = await withChild();
  const top = {
    objectiveId: 'objective-top',
    key: 'O-4',
    teamId: 'team-shop',
    relation: 'contributes',
  } as const;
  await app.as('mona')(
    'objective.save',
    inputs.objective({ id: 'objective-top', activatedOn: '2026-01-01' }),
  );
  change(app, 'objective-two', { parent: top });
  await app.as('mona')(
    'checkIn.save',
    inputs.checkIn({ id: 'check-in-more', objectiveId: CHILD, keyResultId: 'key-result-child', value: 2.5 }),
  );
  await app.settle();
  expect((await read(app, 'objective-top')).progress).toBeCloseTo(0.75);
});

test.each<[string, Partial<ObjectiveRecord>]>([
  [
    'that only supports',
    { parent: { objectiveId: 'objective-two', key: 'O-2', teamId: 'team-shop', relation: 'supports' } },
  ],
  ['that is deleted', { deletedAt: '2026-02-01T12:00:00.000Z' }],
  [
    'that has another parent by now',
    { parent: { objectiveId: OBJECTIVE, key: 'O-1', teamId: 'team-shop', relation: 'contributes' } },
  ],
])('a child %s is not counted any more', async (_, more) => {
  const app = await withChild();
  change(app, CHILD, more);
  await app.happens({ kind: 'child', parentId: 'objective-two', childId: CHILD });
  expect(app.store.all('objective').find(({ id }) => id === 'objective-two')?.children).toEqual([]);
  expect((await read(app, 'objective-two')).progress).toBeNull();
});

test('a message that comes twice writes once', async () => {
  const app = await withChild();
  const cost = await app.costOf(() =>
    app.happens({ kind: 'child', parentId: 'objective-two', childId: CHILD }),
  );
  expect(cost.storage).toBe(1);
  expect(app.queued).toEqual([]);
});

test('a restricted child counts, is said to, and has no name to who may not see it', async () => {
  const app = await withChild({ restricted: { kind: 'people', accountIds: ['otto'] } });
  const parent = await read(app, 'objective-two');
  expect(parent.progress).toBeCloseTo(0.5);
  expect(parent.includesRestricted).toBe(true);
  expect(JSON.stringify(parent)).not.toContain('O-3');
});
