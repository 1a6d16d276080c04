import type { TestApp } from '../../support/app';
import { inputs, KEY_RESULT } from '../../support/plan';
import { alignmentApp, effortsIn, HIDDEN_TEAM, seedFigures, sprint, sums } from './alignment-app';

const YEARLY = 'key-result-of-the-year';

/** Beside the quarter a year with an objective of `teamId`, which one sprint of board 1 works on. */
async function yearApp(teamId: string, more: object = {}): Promise<TestApp> {
  const app = await alignmentApp();
  const mona = app.as('mona');
  await mona(
    'cycle.save',
    inputs.cycle({ id: 'cycle-2026', name: '2026', end: '2026-12-31', state: 'active' }),
  );
  const open = { activatedOn: '2026-01-01' };
  const objective = { id: 'objective-year', cycleId: 'cycle-2026', teamId, title: 'A good year', ...more };
  await mona('objective.save', inputs.objective({ ...open, ...objective }));
  await mona(
    'keyResult.save',
    inputs.keyResult({ ...open, id: YEARLY, objectiveId: 'objective-year', ownerId: null }),
  );
  await mona(
    'keyResult.save',
    inputs.keyResult({ ...open, id: 'idle-in-the-year', objectiveId: 'objective-year', ownerId: null }),
  );
  await app.settle();
  const planned = sums(20, { [YEARLY]: 6, 'key-result-of-last-year': 2 });
  seedFigures(app, '1', 'SHOP board', [sprint({ sprintId: '3', planned, done: planned })]);
  return app;
}

test.each(['team-shop', HIDDEN_TEAM])(
  'work on a key result of the year is named in a quarter’s view, with its objective and cycle: of %s',
  async (teamId) => {
    const app = await yearApp(teamId);
    for (const project of [{}, { projectId: '10000' }]) {
      const view = await app.as('dora')('alignment.read', project);
      expect(view.cycleId).not.toBe('cycle-2026');
      expect(effortsIn(view, view.boards[0]?.sprints[0]?.efforts ?? [])).toMatchObject({
        [YEARLY]: [6, 6],
        other: [2, 2],
      });
      const { objectives, cycleIds } = view.elsewhere;
      expect(objectives.map(({ id, keyResults }) => [id, keyResults.map((each) => each.id)])).toEqual([
        // What nobody here works on stays in its own year's view.
        ['objective-year', [YEARLY]],
      ]);
      expect(cycleIds).toEqual(['cycle-2026']);
    }
  },
);

test('in the year’s view it is one of its own, and that of the quarter stands beside', async () => {
  const app = await yearApp('team-shop');
  const both = sums(20, { [YEARLY]: 6, [KEY_RESULT]: 4 });
  seedFigures(app, '1', 'SHOP board', [sprint({ sprintId: '3', planned: both, done: both })]);
  const view = await app.as('dora')('alignment.read', { cycleId: 'cycle-2026' });
  expect(effortsIn(view, view.boards[0]?.sprints[0]?.efforts ?? [])).toMatchObject({
    [YEARLY]: [6, 6],
    [KEY_RESULT]: [4, 4],
  });
  expect(view.elsewhere.objectives.map(({ id }) => id)).toEqual([inputs.objective().id]);
});

test('a restricted one of the year is named to nobody who does not see it', async () => {
  const app = await yearApp('team-shop', { restricted: { kind: 'people', accountIds: ['nora'] } });
  const seen = await app.as('dora')('alignment.read', {});
  expect(JSON.stringify(seen)).not.toMatch(/of-the-year|A good year/);
  const all = await app.as('nora')('alignment.read', {});
  expect(all.targets).toContainEqual({ kind: 'key-result', id: YEARLY });
});

test('rows of other cycles are read only where a key result is not known', async () => {
  const app = await yearApp('team-shop');
  const requests = async () => {
    const before = app.store.requests();
    await app.as('dora')('alignment.read', {});
    return app.store.requests() - before;
  };
  // The first look makes what is missing.
  await requests();
  const unknown = await requests();
  const known = sums(20, { [KEY_RESULT]: 6 });
  seedFigures(app, '1', 'SHOP board', [sprint({ sprintId: '3', planned: known, done: known })]);
  expect(unknown - (await requests())).toBe(1);
});
