import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs, OBJECTIVE, planQuarter } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp();
  await planQuarter(app);
  for (const id of ['two', 'three']) await save(id);
});

/** Saves an objective of its own, anew or changed on the revision it has. */
function save(id: string, more: Partial<Input<'objective.save'>> = {}, who = 'mona') {
  const known = app.store.all('objective').find((each) => each.id === `objective-${id}`);
  const revision = known === undefined ? {} : { revision: known.revision };
  return app.as(who)('objective.save', inputs.objective({ id: `objective-${id}`, ...revision, ...more }));
}
const under = (id: string, relation: 'contributes' | 'supports' = 'contributes') => ({
  parent: { objectiveId: `objective-${id}`, relation },
});

describe('the parent', () => {
  test('is stored with its relation, shown, and taken away again', async () => {
    const below = await save('two', under('checkout', 'supports'));
    expect(below.parent).toEqual({ objectiveId: OBJECTIVE, key: 'O-1', relation: 'supports' });
    expect((await save('two', { parent: null })).parent).toBeNull();
  });

  test('may change its relation alone', async () => {
    await save('two', under('checkout', 'supports'));
    expect((await save('two', under('checkout'))).parent?.relation).toBe('contributes');
  });

  test.each([
    ['itself', 'two', 'two'],
    ['its child', 'checkout', 'two'],
    ['its grandchild', 'checkout', 'three'],
  ])('is never %s', async (_, id, parent) => {
    await save('two', under('checkout'));
    await save('three', under('two'));
    const refusal = await refusalOf(save(id, under(parent)));
    expect(refusal?.fields?.[0]?.path).toBe('parent');
  });

  test('of two who each close half of a circle at once, one is refused', async () => {
    await save('three', under('two'));
    const ends = await Promise.all([
      refusedWith(save('two', under('checkout'))),
      refusedWith(save('checkout', under('three'))),
    ]);
    expect(ends.sort()).toEqual(['INVALID_INPUT', undefined]);
  });

  test('that the saver may not see reads like one that does not exist', async () => {
    await save('two', { ownerId: 'mona', restricted: { kind: 'people', accountIds: ['dora'] } });
    const [hidden, missing] = [
      await refusalOf(save('three', under('two'), 'lena')),
      await refusalOf(save('three', under('nowhere'), 'lena')),
    ];
    expect(hidden).toEqual(missing);
    expect(hidden?.fields?.[0]?.path).toBe('parent');
  });
});

describe('a restriction', () => {
  test('to a project asks that the saver may browse it', async () => {
    const hidden = { restricted: { kind: 'project' as const, projectId: '20000' } };
    expect((await refusalOf(save('two', hidden, 'lena')))?.fields?.[0]?.path).toBe('restricted');
    expect((await save('two', hidden)).restricted).toEqual({ kind: 'project', projectId: '20000' });
  });

  test('that would hide the objective from its saver is refused', async () => {
    const people = { ownerId: 'olaf', restricted: { kind: 'people' as const, accountIds: ['dora'] } };
    expect((await refusalOf(save('two', people, 'lena')))?.fields?.[0]?.path).toBe('restricted');
    const both = { kind: 'people' as const, accountIds: ['dora', 'lena', 'dora'] };
    expect((await save('two', { ...people, restricted: both }, 'lena')).restricted).toEqual({
      kind: 'people',
      accountIds: ['dora', 'lena'],
    });
  });

  test('is on the shelf too, so that pickers know', async () => {
    await save('two', { restricted: { kind: 'people', accountIds: ['dora'] } });
    const shelf = app.store.all('team')[0]?.shelf ?? [];
    expect(shelf.find((each) => each.id === 'objective-two')?.restricted).toMatchObject({ kind: 'people' });
  });
});

test('a save that leaves the newer fields out wipes none of them', async () => {
  await save('two', {
    ...under('checkout'),
    rollUp: 'both',
    restricted: { kind: 'people', accountIds: ['lena'] },
  });
  const after = await save('two', { title: 'Other words' });
  expect(after).toMatchObject({
    title: 'Other words',
    parent: { key: 'O-1' },
    rollUp: 'both',
    restricted: { kind: 'people', accountIds: ['lena'] },
  });
});

test('a KRA that does not exist is refused', async () => {
  expect((await refusalOf(save('two', { areaIds: ['area-nowhere'] })))?.fields?.[0]?.path).toBe('areaIds');
});
