import type { Address } from '../../../src/application/ports';
import type { TestApp } from '../../support/app';
import { inputs } from '../../support/plan';
import { SPRINT, sprintRuns, tags } from '../../support/sprints';

/** Panels must not grow with the organisation (PRODUCT §7): the list of all teams is 120 KB for 600 of them. */

let app: TestApp;
let read: Address[];
beforeEach(async () => {
  app = await sprintRuns();
  const original = app.store.read.bind(app.store);
  read = [];
  app.store.read = async (addresses) => {
    read.push(...addresses);
    return original(addresses);
  };
});
const panel = () => app.as('dora')('panel.read', { boardId: '1' });
const directories = () => read.filter((each) => each.kind === 'directory').length;

test('the panel of a team that serves its own key results reads no list of teams', async () => {
  const { objectives } = await panel();
  expect(objectives).toMatchObject([{ teamName: 'Shop' }]);
  expect(directories()).toBe(0);
});

test('one that serves another team’s names that team, for no request more', async () => {
  await app.as('mona')('team.save', inputs.team({ id: 'team-other', name: 'Other' }));
  await app.as('mona')('objective.save', inputs.objective({ id: 'objective-other', teamId: 'team-other' }));
  await app.as('mona')(
    'keyResult.save',
    inputs.keyResult({ id: 'key-result-other', objectiveId: 'objective-other' }),
  );
  const seen = await app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
  await app.as('dora')('tagging.save', tags(seen, [['KR-2'], []]));
  const { objectives } = await panel();
  expect(objectives.map((each) => each.teamName)).toEqual(['Shop', 'Other']);
  expect((await app.costOf(panel)).storage).toBe(3);
});
