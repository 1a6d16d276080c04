import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs, OBJECTIVE, planQuarter, TEAM } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp();
  await planQuarter(app);
});
const save = (who: string, more: Partial<Input<'area.save'>> = {}) =>
  app.as(who)('area.save', { id: 'area-upkeep', name: 'Checkout stays up', teamId: TEAM, ...more });
const list = (who = 'olaf') => app.as(who)('area.list', {});

describe('making a KRA', () => {
  test.each([
    ['of a team by its lead', 'lena', TEAM, undefined],
    ['of a team by an OKR manager', 'mona', TEAM, undefined],
    ['of a team by a developer', 'dora', TEAM, 'FORBIDDEN'],
    ['of the organisation by an OKR manager', 'mona', null, undefined],
    ['of the organisation by a team’s lead', 'lena', null, 'FORBIDDEN'],
  ])('%s: %s, %s → %s', async (_, who, teamId, code) => {
    expect(await refusedWith(save(who, { teamId }))).toBe(code);
  });

  test('gives keys from KRA-1 on, a handle for each; twice or at once makes one each', async () => {
    await Promise.all([save('lena'), save('lena'), save('mona', { id: 'area-other', name: 'Other' })]);
    expect((await list()).areas.map(({ key }) => key)).toEqual(['KRA-1', 'KRA-2']);
    const handles = app.store.all('handle').filter((handle) => handle.kind === 'area');
    expect(handles.map(({ key }) => key)).toEqual(['KRA-1', 'KRA-2']);
  });

  test('twenty at once gives twenty keys', async () => {
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, at) => save('mona', { id: `area-many-${at}` })),
    );
    expect(new Set(made.map(({ key }) => key)).size).toBe(20);
    expect((await list()).areas).toHaveLength(20);
  });
});

describe('changing a KRA', () => {
  beforeEach(() => save('lena'));

  test('on an older state is a conflict; nobody takes it to a team that is not theirs', async () => {
    await app.as('mona')('team.save', inputs.team({ id: 'team-other', name: 'Other', leadId: 'vik' }));
    await save('lena', { revision: 1, name: 'Newer' });
    expect(await refusedWith(save('mona', { revision: 1 }))).toBe('CONFLICT');
    expect(await refusedWith(save('lena', { revision: 2, teamId: 'team-other' }))).toBe('FORBIDDEN');
    expect(await refusedWith(save('vik', { revision: 2 }))).toBe('FORBIDDEN');
    expect((await list()).areas).toMatchObject([{ name: 'Newer', teamName: 'Shop', revision: 2 }]);
  });

  test('its description is read by itself, and with the list', async () => {
    await save('lena', { revision: 1, description: 'Errors, speed, calls at night.' });
    const area = await app.as('dora')('area.read', { areaId: 'area-upkeep' });
    expect(area.description).toBe('Errors, speed, calls at night.');
    expect((await list()).areas[0]?.description).toBe('Errors, speed, calls at night.');
  });
});

describe('objectives that serve a KRA', () => {
  beforeEach(async () => {
    await save('lena');
    await app.as('mona')('objective.save', inputs.objective({ revision: 1, areaIds: ['area-upkeep'] }));
    await app.settle();
  });
  const serve = (revision: number, more: Partial<Input<'objective.save'>>) =>
    app.as('mona')('objective.save', inputs.objective({ revision, ...more }));

  test('are listed with their status; what one may not see is not counted', async () => {
    expect((await list()).areas[0]?.objectives).toMatchObject([{ id: OBJECTIVE, key: 'O-1' }]);
    await serve(2, { restricted: { kind: 'people', accountIds: ['dora'] } });
    await app.settle();
    expect((await list('vik')).areas[0]?.objectives).toEqual([]);
    expect((await list('dora')).areas[0]?.objectives).toHaveLength(1);
  });

  test('stay when it is archived, which then takes no new ones', async () => {
    await app.as('lena')('area.archive', { areaId: 'area-upkeep', revision: 1, archived: true });
    expect((await serve(2, { title: 'Other words' })).areaIds).toEqual(['area-upkeep']);
    const refusal = await refusalOf(
      app.as('mona')('objective.save', inputs.objective({ id: 'objective-new', areaIds: ['area-upkeep'] })),
    );
    expect(refusal?.fields?.[0]?.path).toBe('areaIds');
    const back = { areaId: 'area-upkeep', revision: 2, archived: false };
    expect((await app.as('lena')('area.archive', back)).archived).toBe(false);
    expect((await app.as('lena')('area.archive', back)).revision).toBe(3);
  });
});
