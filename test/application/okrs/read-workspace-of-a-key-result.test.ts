import { createTestApp } from '../../support/app';
import { inputs } from '../../support/plan';

test('by its key one key result comes with its objective and team alone, whichever cycle it is in', async () => {
  const app = createTestApp();
  const mona = app.as('mona');
  await mona('cycle.save', inputs.cycle());
  await mona('team.save', inputs.team());
  await mona('objective.save', inputs.objective());
  await mona('objective.save', inputs.objective({ id: 'objective-other' }));
  await mona('keyResult.save', inputs.keyResult());
  await mona(
    'cycle.save',
    inputs.cycle({ id: 'cycle-other', name: 'Now', start: '2026-02-01', end: '2026-02-28' }),
  );

  const found = await app.as('dora')('workspace.read', { keyResult: 'KR-1' });
  expect(found.objectives.map(({ key }) => key)).toEqual(['O-1']);
  expect(found).toMatchObject({ cycleId: 'cycle-q1-2026', teams: [{ name: 'Shop' }] });
  const cost = await app.costOf(() => app.as('dora')('workspace.read', { keyResult: 'KR-1' }));
  expect(cost).toEqual({ storage: 3, jira: [] });
});

test('a key that names nothing one may see shows nothing, in the running cycle', async () => {
  const app = createTestApp();
  await app.as('mona')('cycle.save', inputs.cycle());
  expect(await app.as('dora')('workspace.read', { keyResult: 'KR-9' })).toMatchObject({
    cycleId: 'cycle-q1-2026',
    teams: [],
    objectives: [],
  });
});
