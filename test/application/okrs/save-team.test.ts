import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs, TEAM } from '../../support/plan';

let app: TestApp;
beforeEach(() => {
  app = createTestApp();
});
const team = (id: string, more: Partial<Input<'team.save'>> = {}) =>
  inputs.team({ id: `team-${id}`, name: id, leadId: null, ...more });
const directory = () => app.store.all('directory').flatMap((row) => row.teams);

describe('who may', () => {
  test('an OKR manager adds a team, and it is listed', async () => {
    const made = await app.as('mona')('team.save', inputs.team());
    expect(made).toMatchObject({ id: TEAM, revision: 1, name: 'Shop', leadId: 'lena', boards: [] });
    expect(directory()).toEqual([
      { id: TEAM, name: 'Shop', parentId: null, leadId: 'lena', standInId: null, boards: [] },
    ]);
  });

  test('nobody else adds one, be they its lead to be', async () => {
    expect(await refusedWith(app.as('lena')('team.save', inputs.team()))).toBe('FORBIDDEN');
    expect(directory()).toEqual([]);
  });

  test.each([
    ['its lead', 'lena', undefined],
    ['its stand-in', 'vik', undefined],
    ['an OKR manager', 'mona', undefined],
    ['a developer', 'dora', 'FORBIDDEN'],
    ['a stranger', 'otto', 'FORBIDDEN'],
  ])('%s changes it: %s → %s', async (_, who, code) => {
    await app.as('mona')('team.save', inputs.team({ standInId: 'vik' }));
    const change = inputs.team({ standInId: 'vik', revision: 1, name: 'Checkout' });
    expect(await refusedWith(app.as(who)('team.save', change))).toBe(code);
    expect(directory()[0]?.name).toBe(code === undefined ? 'Checkout' : 'Shop');
  });
});

describe('editing', () => {
  beforeEach(() => app.as('mona')('team.save', inputs.team()));

  test('the same creation twice makes one', async () => {
    await app.as('mona')('team.save', inputs.team());
    expect(directory()).toHaveLength(1);
  });

  test('on an older state is a conflict', async () => {
    await app.as('lena')('team.save', inputs.team({ revision: 1, name: 'Newer' }));
    expect(await refusedWith(app.as('mona')('team.save', inputs.team({ revision: 1 })))).toBe('CONFLICT');
    expect(directory()[0]?.name).toBe('Newer');
  });

  test('a team that is not there is not found', async () => {
    expect(await refusedWith(app.as('mona')('team.save', team('gone', { revision: 3 })))).toBe('NOT_FOUND');
  });

  test('keeps its objectives', async () => {
    const mona = app.as('mona');
    await mona('cycle.save', inputs.cycle());
    await mona('objective.save', inputs.objective());
    await mona('team.save', inputs.team({ revision: 1, name: 'Checkout' }));
    expect(app.store.all('team')[0]?.shelf.map((each) => each.key)).toEqual(['O-1']);
  });

  test('ten teams added at once are all listed', async () => {
    const names = Array.from({ length: 10 }, (_, at) => `Team ${at}`);
    await Promise.all(names.map((name, at) => app.as('mona')('team.save', team(`many-${at}`, { name }))));
    expect(directory().map((each) => each.name)).toEqual(expect.arrayContaining(names));
  });
});

describe('the tree of teams', () => {
  beforeEach(async () => {
    await app.as('mona')('team.save', team('company'));
    await app.as('mona')('team.save', team('shop', { parentId: 'team-company' }));
    await app.as('mona')('team.save', team('search', { parentId: 'team-shop' }));
  });

  test.each([
    ['itself', 'shop', 'team-shop'],
    ['its child', 'shop', 'team-search'],
    ['its grandchild', 'company', 'team-search'],
  ])('refuses a team below %s', async (_, id, parentId) => {
    const refusal = await refusalOf(app.as('mona')('team.save', team(id, { revision: 1, parentId })));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'parentId' }] });
  });

  test('refuses a new team below itself', async () => {
    const own = team('own', { parentId: 'team-own' });
    expect(await refusedWith(app.as('mona')('team.save', own))).toBe('INVALID_INPUT');
  });

  test('refuses a parent that does not exist', async () => {
    const refusal = await refusalOf(app.as('mona')('team.save', team('new', { parentId: 'team-nowhere' })));
    expect(refusal?.fields?.[0]?.path).toBe('parentId');
  });

  test('takes a move that makes no circle', async () => {
    await app.as('mona')('team.save', team('search', { revision: 1, parentId: 'team-company' }));
    expect(directory().find((each) => each.id === 'team-search')?.parentId).toBe('team-company');
  });

  test('of two moves that would make a circle together, one is refused', async () => {
    await app.as('mona')('team.save', team('search', { revision: 1, parentId: 'team-company' }));
    const ends = await Promise.all([
      refusedWith(app.as('mona')('team.save', team('shop', { revision: 1, parentId: 'team-search' }))),
      refusedWith(app.as('mona')('team.save', team('search', { revision: 2, parentId: 'team-shop' }))),
    ]);
    expect(ends.sort()).toEqual(['INVALID_INPUT', undefined]);
  });
});

test.each([
  [{ keyResult: 70, area: 20, unaligned: 20 }],
  [{ keyResult: -10, area: 100, unaligned: 10 }],
  [{ keyResult: 33.4, area: 33.3, unaligned: 33.3 }],
])('a work mix of %j is refused', async (workMix) => {
  const refusal = await refusalOf(app.as('mona')('team.save', inputs.team({ workMix })));
  expect(refusal?.fields?.[0]?.path).toMatch(/^workMix/);
});
