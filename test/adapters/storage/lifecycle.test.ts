import { createMeter } from '../../../src/adapters/meter';
import { createKvsStore } from '../../../src/adapters/storage/kvs-store';
import { createTestApp, type TestApp } from '../../support/app';
import { manifestEntities } from '../../support/app-manifest';
import { addIssue } from '../../support/issues';
import { type KvsSdk, openKvsSdk } from '../../support/kvs-sdk';
import { CYCLE, inputs, KEY_RESULT, OBJECTIVE, planQuarter, TEAM } from '../../support/plan';

/** Moving, copying and deleting on Forge's own storage: its transactions, its conditions, its limit of 25 steps. */

let sdk: KvsSdk;
let app: TestApp;
beforeEach(async () => {
  sdk = await openKvsSdk({ entities: manifestEntities() });
  app = createTestApp({ on: createKvsStore(createMeter()) });
  await planQuarter(app);
});
afterEach(() => sdk.close());

test('six who create in different ways at once get six different keys', async () => {
  const mona = app.as('mona');
  const copyOf = (id: string) =>
    mona('objective.copy', { id, objectiveId: OBJECTIVE, teamId: TEAM, cycleId: CYCLE });
  const [a, b, c, d] = await Promise.all([
    copyOf('objective-a'),
    copyOf('objective-b'),
    mona('objective.save', inputs.objective({ id: 'objective-c' })),
    mona('objective.save', inputs.objective({ id: 'objective-d' })),
    mona('keyResult.save', inputs.keyResult({ id: 'key-result-e' })),
    mona('keyResult.save', inputs.keyResult({ id: 'key-result-f' })),
  ]);
  expect(new Set([a, b, c, d].map(({ key }) => key)).size).toBe(4);
  const { objectives } = await mona('workspace.read', {});
  const keys = objectives.flatMap((each) => each.keyResults.map(({ key }) => key));
  expect(keys).toHaveLength(5);
  expect(new Set(keys).size).toBe(5);
});

test('a key result moves to another team and the objective after it, is deleted and comes back', async () => {
  const mona = app.as('mona');
  const other = { teamId: 'team-search', cycleId: CYCLE };
  await mona('team.save', inputs.team({ id: other.teamId, name: 'Search' }));
  await mona('objective.save', inputs.objective({ id: 'objective-two', teamId: other.teamId }));
  addIssue(app.jira, '1');
  const ids = { objectiveId: OBJECTIVE, keyResultId: KEY_RESULT };
  await mona('link.save', { ...ids, issueId: '1', relation: 'contributes' });
  await mona('keyResult.move', { ...ids, revision: 1, toObjectiveId: 'objective-two' });
  await app.settle();
  await mona('objective.move', { objectiveId: 'objective-two', revision: 1, teamId: TEAM });
  const there = { objectiveId: 'objective-two', keyResultId: KEY_RESULT };
  const { objective } = await mona('keyResult.delete', { ...there, revision: 2 });
  expect(objective).toMatchObject({ teamId: TEAM, keyResults: [] });
  const back = await mona('keyResult.restore', there);
  expect(back.keyResults).toMatchObject([{ key: 'KR-1', linked: 1 }]);
  expect((await mona('link.ofKeyResult', there)).links).toMatchObject([{ issueId: '1' }]);
  await mona('objective.delete', { objectiveId: 'objective-two', revision: 2 });
  const { deleted } = await mona('trash.read', { teamId: TEAM });
  expect(deleted.map(({ key }) => key)).toEqual(['O-2']);
});

test('a KRA is kept, tagged by its key, and served', async () => {
  const lena = app.as('lena');
  await lena('area.save', { id: 'area-upkeep', name: 'Checkout stays up', teamId: TEAM });
  await lena('objective.save', inputs.objective({ revision: 1, areaIds: ['area-upkeep'] }));
  await app.settle();
  const { areas } = await lena('area.list', {});
  expect(areas).toMatchObject([{ key: 'KRA-1', objectives: [{ key: 'O-1' }] }]);
});
