import { createTestApp, refusalOf, type TestApp } from '../../support/app';
import { planQuarter, TEAM } from '../../support/plan';
import { addSprint } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp();
  await planQuarter(app);
  await app.as('lena')('area.save', { id: 'area-upkeep', name: 'Checkout stays up', teamId: TEAM });
});
const archive = () => app.as('lena')('area.archive', { areaId: 'area-upkeep', revision: 1, archived: true });

test('a KRA’s tag in a goal says its name, and whether its work is over', async () => {
  addSprint(app, '7', { goal: 'Nobody is called at night [KRA-1]' });
  const tag = async () => (await app.as('dora')('tagging.open', { sprintId: '7' })).lines[0]?.tags[0];
  expect(await tag()).toMatchObject({
    key: 'KRA-1',
    state: 'area',
    area: { name: 'Checkout stays up', archived: false },
  });
  await archive();
  expect(await tag()).toMatchObject({ state: 'area', area: { archived: true } });
});

test('a line may be tagged with a KRA that goes on, not with one that is archived', async () => {
  addSprint(app, '7', { goal: 'Nobody is called at night' });
  const tagged = (revision: number) =>
    app.as('dora')('tagging.save', {
      sprintId: '7',
      baseGoal: 'Nobody is called at night',
      revision,
      lines: [{ index: 0, keys: ['KRA-1'] }],
      claims: [],
    });
  const { revision } = await app.as('dora')('tagging.open', { sprintId: '7' });
  await archive();
  expect((await refusalOf(tagged(revision)))?.message).toContain('KRA-1 is archived');
  await app.as('lena')('area.archive', { areaId: 'area-upkeep', revision: 2, archived: false });
  await tagged(revision);
  expect(app.jira.sprints.get('7')?.goal).toContain('[KRA-1]');
});

test('the log of a KRA says who did what to it', async () => {
  await archive();
  const { entries } = await app.as('dora')('activity.read', { subject: { kind: 'area', id: 'area-upkeep' } });
  expect(entries).toMatchObject([
    { by: 'lena', action: 'KRA archived' },
    { by: 'lena', action: 'KRA created' },
  ]);
});
