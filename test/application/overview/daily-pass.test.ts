import { startDay } from '../../../src/application/overview/start-day';
import { inputs, OBJECTIVE } from '../../support/plan';
import { overviewApp } from './overview-app';

test('the day after, parents expect of their children what the day expects', async () => {
  const app = await overviewApp();
  const record = app.store.all('objective').find(({ id }) => id === OBJECTIVE);
  if (record === undefined) throw new Error('no objective');
  const parent = {
    objectiveId: 'objective-two',
    key: 'O-2',
    teamId: 'team-shop',
    relation: 'contributes',
  } as const;
  app.store.seed('objective', OBJECTIVE, { ...record, parent });
  const expected = () =>
    app.store.all('objective').find(({ id }) => id === 'objective-two')?.children[0]?.expected ?? 0;
  await startDay(app.deps);
  await app.settle();
  const before = expected();
  app.goTo('2026-02-11');
  expect(expected()).toBe(before);
  await startDay(app.deps);
  await app.settle();
  expect(expected()).toBeGreaterThan(before);
  const child = await app.as('dora')('objective.read', { objectiveId: OBJECTIVE });
  expect(expected()).toBe(child.expected);
});

test('a row whose message got lost is right again the day after', async () => {
  const app = await overviewApp();
  await app.settle();
  await app.as('olaf')('checkIn.save', inputs.checkIn({ id: 'check-in-lost', value: 2.1 }));
  app.queued.length = 0;
  await startDay(app.deps);
  await app.settle();
  const [row] = app.store.all('summary');
  const found = row?.objectives.find(({ id }) => id === OBJECTIVE)?.keyResults[0];
  expect(found?.trend.at(-1)?.[1]).toBe(2.1);
});

test('many teams are passed in pieces', async () => {
  const app = await overviewApp();
  const teams = Array.from({ length: 24 }, (_, number) =>
    inputs.team({ id: `team-no-${number}`, name: `No ${number}` }),
  );
  for (const team of teams) await app.as('mona')('team.save', team);
  await app.settle();
  await startDay(app.deps);
  const pieces = app.queued.flatMap((change) => (change.kind === 'day' ? [change.teamIds.length] : []));
  expect(pieces).toEqual([10, 10, 5]);
});
