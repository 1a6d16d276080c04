import { createTestApp, type TestApp } from '../../support/app';
import { CYCLE, inputs, planQuarter, TEAM } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-03-01' });
  await planQuarter(app);
  await app.as('lena')('board.connect', { boardId: '1', team: { kind: 'existing', id: TEAM } });
  await app.as('mona')('team.save', inputs.team({ id: 'team-other', name: 'Other' }));
  await app.as('mona')('objective.save', inputs.objective({ id: 'objective-other', teamId: 'team-other' }));
});

test.each([
  [{}, ['Shop', 'Other'], ['O-1', 'O-2']],
  [{ projectId: '10000' }, ['Shop'], ['O-1']],
  [{ projectId: '10000', teamId: TEAM }, ['Shop'], ['O-1']],
  [{ projectId: '10000', teamId: 'team-other' }, ['Shop'], []],
  [{ projectId: '20000' }, [], []],
])('closing seen from %j is about the teams whose boards lie there', async (here, teams, objectives) => {
  const view = await app.as('mona')('close.read', { cycleId: CYCLE, ...here });
  expect(view.teams.map(({ name }) => name)).toEqual(teams);
  expect(view.objectives.map(({ key }) => key)).toEqual(objectives);
});

test('a restricted objective says so to those who may grade it', async () => {
  const restricted = { kind: 'people' as const, accountIds: ['dora'] };
  const secret = inputs.objective({ id: 'objective-secret', restricted });
  await app.as('mona')('objective.save', secret);
  const { objectives } = await app.as('mona')('close.read', { cycleId: CYCLE });
  expect(objectives.map(({ key, restricted }) => [key, restricted])).toEqual([
    ['O-1', false],
    ['O-3', true],
    ['O-2', false],
  ]);
});
