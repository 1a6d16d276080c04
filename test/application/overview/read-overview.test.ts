import { shelved } from '../../../src/application/okrs/shelf';
import type { ObjectiveRecord } from '../../../src/application/records/objective-record';
import { receivedObjectives } from '../../../static/app/src/features/workspace/overview/received-rows';
import { createTestApp, refusedWith } from '../../support/app';
import { CYCLE, inputs, KEY_RESULT, OBJECTIVE, TEAM } from '../../support/plan';
import { overviewApp } from './overview-app';

test('an overview says of each objective and key result what its own page says', async () => {
  const app = await overviewApp();
  await app.settle();
  const read = await app.as('dora')('overview.read', {});
  const { objectives } = await app.as('dora')('workspace.read', {});

  const rows = receivedObjectives(read);
  expect(rows).toHaveLength(2);
  expect(objectives).toMatchObject(
    rows.map((row) => ({
      ...row,
      progress: row.progress === null ? null : expect.closeTo(row.progress, 3),
      expected: row.expected === null ? null : expect.closeTo(row.expected, 3),
      keyResults: row.keyResults.map((each) => ({
        ...each,
        progress: each.progress === null ? null : expect.closeTo(each.progress, 3),
        expected: expect.closeTo(each.expected, 3),
      })),
    })),
  );
  expect(rows[0]?.keyResults[0]).toMatchObject({
    key: 'KR-1',
    ownerId: 'olaf',
    current: { day: '2026-02-10', value: 3 },
    trend: [
      ['2026-01-20', 3.7],
      ['2026-02-10', 3],
    ],
    status: { code: 'at-risk', setByPerson: true },
  });
});

test('a check-in reaches the overview with the queue, and not before', async () => {
  const app = await overviewApp();
  await app.settle();
  const value = async () =>
    receivedObjectives(await app.as('dora')('overview.read', {}))[0]?.keyResults[0]?.current?.value;
  await app.as('olaf')('checkIn.save', inputs.checkIn({ id: 'check-in-2', value: 2.5 }));
  expect(await value()).toBe(3);
  await app.settle();
  expect(await value()).toBe(2.5);
});

test('where the row of a team is missing it is made while one waits', async () => {
  const app = await overviewApp();
  app.queued.length = 0;
  const first = await app.as('dora')('overview.read', {});
  expect(first.objectives).toHaveLength(2);
  expect(first.teams).toMatchObject([{ id: TEAM, loaded: true }]);
  expect((await app.costOf(() => app.as('dora')('overview.read', {}))).storage).toBe(2);
});

test('an empty organisation has an overview, which asks for a cycle', async () => {
  const app = createTestApp();
  const read = await app.as('dora')('overview.read', {});
  expect(read).toMatchObject({ cycleId: null, teams: [], objectives: [], cycles: [] });
});

test('another cycle is another overview', async () => {
  const app = await overviewApp();
  await app.as('mona')(
    'cycle.save',
    inputs.cycle({
      id: 'cycle-q2-2026',
      name: 'Q2 2026',
      start: '2026-04-01',
      end: '2026-06-30',
      state: 'planning',
    }),
  );
  await app.settle();
  const read = await app.as('dora')('overview.read', { cycleId: 'cycle-q2-2026' });
  expect(read).toMatchObject({ cycleId: 'cycle-q2-2026', objectives: [], teams: [{ loaded: true }] });
  expect((await app.as('dora')('overview.read', {})).cycleId).toBe(CYCLE);
});

test('an overview names the KRAs to narrow by, and which of them each objective serves', async () => {
  const app = await overviewApp();
  const mona = app.as('mona');
  const save = (id: string, name: string) => mona('area.save', { id, name });
  await save('area-support', 'Support');
  const old = await save('area-old', 'Old');
  await save('area-unused', 'Unused').then(({ id: areaId, revision }) =>
    mona('area.archive', { areaId, revision, archived: true }),
  );
  const set = { areaIds: ['area-support', 'area-old'] };
  await mona('okrs.bulkEdit', { objectiveIds: [OBJECTIVE], set });
  await mona('area.archive', { areaId: old.id, revision: old.revision, archived: true });
  await app.settle();

  const read = await app.as('dora')('overview.read', {});
  expect(read.areas.map(({ name }) => name)).toEqual(['Support', 'Old']);
  expect(receivedObjectives(read).map(({ areaIds }) => areaIds)).toEqual([set.areaIds, []]);
});

test('an overview of a project has its teams only', async () => {
  const app = await overviewApp();
  await app.settle();
  expect(await app.as('dora')('overview.read', { projectId: '10000' })).toMatchObject({
    teams: [],
    objectives: [],
  });
});

test('of more teams than one look takes, the top of the tree comes first and the others when asked for', async () => {
  const app = createTestApp();
  const mona = app.as('mona');
  await mona('cycle.save', inputs.cycle());
  await mona('team.save', inputs.team());
  for (let number = 0; number < 80; number += 1) {
    await mona(
      'team.save',
      inputs.team({ id: `team-below-${number}`, name: `Below ${number}`, parentId: TEAM }),
    );
  }
  await mona('team.save', inputs.team({ id: 'team-second', name: 'Second' }));
  await mona('objective.save', inputs.objective({ teamId: 'team-second' }));
  await mona('objective.save', inputs.objective({ id: 'objective-below', teamId: 'team-below-79' }));
  const cycle = { cycleId: CYCLE };
  for (const { id } of (await mona('overview.read', {})).teams)
    await app.happens({ kind: 'summary', teamId: id, ...cycle });

  const first = await mona('overview.read', {});
  expect(first.objectives.map(({ id }) => id)).toEqual([OBJECTIVE]);
  const left = first.teams.filter((team) => !team.loaded);
  expect(left).toHaveLength(82 - 75);
  const rest = await mona('overview.read', { teamIds: left.map(({ id }) => id) });
  expect(rest.objectives.map(({ id }) => id)).toEqual(['objective-below']);
});

test('one objective can be read in full, with how its numbers came about', async () => {
  const app = await overviewApp();
  const objective = await app.as('dora')('objective.read', { objectiveId: OBJECTIVE });
  const { objectives } = await app.as('dora')('workspace.read', {});
  expect(objectives).toContainEqual(objective);
  expect(objective.keyResults.map(({ id }) => id)).toContain(KEY_RESULT);
});

test('what is restricted, deleted, archived or staged is in nobody else’s overview', async () => {
  const app = await overviewApp();
  const [first] = app.store.all('objective');
  if (first === undefined) throw new Error('no objective');
  const hidden: Partial<ObjectiveRecord>[] = [
    { restricted: { kind: 'people', accountIds: ['otto'] } },
    { deletedAt: '2026-02-01T12:00:00.000Z' },
    { archived: true },
    { importId: 'import-one' },
  ];
  for (const [index, more] of hidden.entries()) {
    const record = {
      ...first,
      id: `objective-${index}`,
      key: `O-9${index}`,
      ownerId: 'lena',
      keyResults: [],
      ...more,
    };
    app.store.seed('objective', record.id, record);
    const team = app.store.all('team')[0];
    if (team === undefined) throw new Error('no team');
    app.store.seed('team', team.id, shelved(team, record));
  }
  await app.settle();
  const keysFor = async (who: string) =>
    (await app.as(who)('overview.read', {})).objectives.map(({ key }) => key);
  expect(await keysFor('dora')).toEqual(['O-1', 'O-2']);
  expect(await keysFor('otto')).toEqual(['O-1', 'O-2', 'O-90']);
  const rows = receivedObjectives(await app.as('otto')('overview.read', {}));
  expect(rows.map(({ restricted }) => restricted)).toEqual([null, null, true]);
  expect(await refusedWith(app.as('dora')('objective.read', { objectiveId: 'objective-0' }))).toBe(
    'NOT_FOUND',
  );
});
