import { AppError } from '../../../src/application/app-error';
import { objectiveChanged } from '../../../src/application/okrs/objective-changed';
import { rebuildSummary } from '../../../src/application/overview/rebuild-summary';
import { CYCLE, inputs, OBJECTIVE, TEAM } from '../../support/plan';
import { overviewApp } from './overview-app';

const place = { teamId: TEAM, cycleId: CYCLE };

test('every change of an objective asks for the row of its team and cycle, once each', async () => {
  const app = await overviewApp();
  expect(app.queued.filter((change) => change.kind === 'summary')).toHaveLength(6);
  expect(app.queued).toContainEqual({ kind: 'summary', ...place });
});

test('a message that comes twice writes once', async () => {
  const app = await overviewApp();
  await rebuildSummary(app.deps, place);
  const cost = await app.costOf(() => rebuildSummary(app.deps, place));
  // The rows it is made of, those of the objectives, and the desks of their owners.
  expect(cost.storage).toBe(3);
});

test('long texts and links stay with the objective', async () => {
  const app = await overviewApp();
  await app.settle();
  const [row] = app.store.all('summary');
  expect(row?.objectives.flatMap((each) => each.keyResults.map(({ howMeasured }) => howMeasured))).toEqual([
    '',
    '',
  ]);
});

test('what changes while a row is made is in it, whoever writes first', async () => {
  const app = await overviewApp();
  app.store.beforeNextCommit(async () => {
    await app.as('olaf')('checkIn.save', inputs.checkIn({ id: 'check-in-between', value: 2.2 }));
    await rebuildSummary(app.deps, place);
  });
  await rebuildSummary(app.deps, place);
  const [row] = app.store.all('summary');
  const objective = row?.objectives.find(({ id }) => id === OBJECTIVE);
  expect(objective?.keyResults[0]?.trend.at(-1)?.[1]).toBe(2.2);
});

test('a queue that takes nothing fails no change: the loss is noted, and the row is made when it is missing', async () => {
  const app = await overviewApp();
  const push = async () => {
    throw new AppError('STORAGE_UNAVAILABLE', 'The queue is away.');
  };
  const [objective] = app.store.all('objective');
  if (objective === undefined) throw new Error('no objective');
  await objectiveChanged({ ...app.deps, queue: { push } }, objective);
  expect(app.logged).toEqual(['objective-change-not-queued']);
});
