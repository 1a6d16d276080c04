import { createTestApp, refusedWith } from '../../support/app';

const NO_FILTERS = {
  teamId: null,
  mine: false,
  due: false,
  status: null,
  ownerId: null,
  areaId: null,
  words: '',
  objectivesOnly: false,
};
const mine = { id: 'view-of-mine', name: 'Mine, late', filters: { ...NO_FILTERS, mine: true, due: true } };
const names = (views: readonly { readonly name: string }[]) => views.map(({ name }) => name);

test('a saved view is one’s own: nobody else sees it, and it comes back as it was saved', async () => {
  const app = createTestApp();
  await app.as('dora')('views.save', mine);
  const saved = await app.as('dora')('views.save', mine);
  expect(saved).toEqual({ own: [mine], shared: [] });
  expect(await app.as('dora')('views.read', {})).toEqual(saved);
  expect(await app.as('lena')('views.read', {})).toEqual({ own: [], shared: [] });
});

test('a saved view takes another name and other filters, and is deleted', async () => {
  const app = createTestApp();
  const dora = app.as('dora');
  await dora('views.save', mine);
  await dora('views.save', { ...mine, id: 'view-second', name: 'All of them' });
  const renamed = await dora('views.save', { ...mine, name: 'Zuletzt', filters: NO_FILTERS });
  expect(names(renamed.own)).toEqual(['All of them', 'Zuletzt']);
  expect(renamed.own[1]?.filters).toEqual(NO_FILTERS);
  expect(names((await dora('views.remove', { id: mine.id })).own)).toEqual(['All of them']);
  expect(names((await dora('views.remove', { id: mine.id })).own)).toEqual(['All of them']);
});

test('an OKR manager shares a view, which leaves their own; others read it and may not change it', async () => {
  const app = createTestApp();
  const mona = app.as('mona');
  await mona('views.save', mine);
  expect(await mona('views.save', { ...mine, shared: true })).toEqual({ own: [], shared: [mine] });
  const dora = app.as('dora');
  expect(await dora('views.read', {})).toEqual({ own: [], shared: [mine] });
  const tries = [
    dora('views.save', { ...mine, id: 'view-another', shared: true }),
    dora('views.save', mine),
    dora('views.remove', { id: mine.id }),
  ];
  for (const each of tries) expect(await refusedWith(each)).toBe('FORBIDDEN');
  expect(await mona('views.save', mine)).toEqual({ own: [mine], shared: [] });
  expect(app.store.all('activity').map(({ action }) => action)).toEqual([
    'view shared',
    'view no longer shared',
  ]);
});

test('fifty views are enough, and a name is short', async () => {
  const app = createTestApp();
  const dora = app.as('dora');
  for (let at = 0; at < 50; at += 1) await dora('views.save', { ...mine, id: `view-number-${at}` });
  expect(await refusedWith(dora('views.save', { ...mine, id: 'view-too-many' }))).toBe('LIMIT_REACHED');
  expect((await dora('views.save', { ...mine, id: 'view-number-7', name: 'Known' })).own).toHaveLength(50);
  for (const name of ['  ', 'x'.repeat(61)]) {
    expect(await refusedWith(dora('views.save', { ...mine, name }))).toBe('INVALID_INPUT');
  }
});

test('a closed account leaves no view, and nobody else’s names it', async () => {
  const app = createTestApp();
  const filters = { ...NO_FILTERS, ownerId: 'dora' };
  await app.as('dora')('views.save', mine);
  await app.as('lena')('views.save', { ...mine, filters });
  await app.as('mona')('views.save', { ...mine, id: 'view-shared', filters, shared: true });
  await app.happens({ kind: 'erase', accountId: 'dora', teamId: null });
  const kept = [...app.store.all('views'), ...app.store.all('sharedViews'), ...app.store.all('activity')];
  expect(JSON.stringify(kept)).not.toContain('dora');
  expect(names((await app.as('lena')('views.read', {})).own)).toEqual([mine.name]);
  expect((await app.as('dora')('views.read', {})).own).toEqual([]);
});
