import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, keyResultIn, OBJECTIVE, planQuarter } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp();
  await planQuarter(app);
  for (const id of ['two', 'three']) {
    await app.as('mona')('objective.save', inputs.objective({ id: `objective-${id}` }));
    await save(id);
  }
});

/** The key result of another objective, anew or changed on the revision it has. */
function save(id: string, more: Partial<Input<'keyResult.save'>> = {}) {
  const objective = app.store.all('objective').find((each) => each.id === `objective-${id}`);
  const known = objective?.keyResults[0];
  const ids = { id: known?.id ?? `key-result-${id}`, objectiveId: `objective-${id}` };
  const revision = known === undefined ? {} : { revision: known.revision };
  return app.as('mona')('keyResult.save', inputs.keyResult({ ...ids, ...revision, ...more }));
}
const stored = (id: string) => {
  const found = app.store.all('objective').find((each) => each.id === `objective-${id}`)?.keyResults[0];
  if (found === undefined) throw new Error(`no key result in ${id}`);
  return found;
};
const shared = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };

describe('where the number comes from', () => {
  const source = (link: string) => ({ link, suppliedBy: 'Controlling', verified: true });

  test.each(['https://grafana.example/d/1', 'http://intranet/report', ''])(
    'takes the link “%s”',
    async (link) => {
      const view = await save('two', { source: source(link) });
      expect(keyResultIn(view, 'key-result-two').source).toEqual(source(link));
    },
  );

  test.each(['javascript:alert(1)', 'ftp://files', 'grafana', 'https://'])('refuses “%s”', async (link) => {
    expect((await refusalOf(save('two', { source: source(link) })))?.fields?.[0]?.path).toBe('source.link');
  });
});

describe('a blocker', () => {
  test('says what, since when and on whom it waits, and is taken away', async () => {
    const blocker = { what: 'No test data', since: '2026-02-01', waitingOn: 'Legal' };
    expect(keyResultIn(await save('two', { blocker }), 'key-result-two').blocker).toEqual(blocker);
    expect(keyResultIn(await save('two', { blocker: null }), 'key-result-two').blocker).toBeNull();
  });

  test.each([
    ['a day to come', { since: '2026-02-11' }],
    ['a day that does not exist', { since: '2026-02-30' }],
  ])('since %s is refused', async (_, more) => {
    const blocker = { what: 'No test data', waitingOn: '', ...more };
    expect((await refusalOf(save('two', { blocker })))?.fields?.[0]?.path).toBe('blocker.since');
  });
});

describe('a shared key result', () => {
  test('knows those that support it, from the same step on', async () => {
    const view = await save('two', { supports: shared });
    expect(keyResultIn(view, 'key-result-two').supports).toEqual({ ...shared, key: 'KR-1' });
    const supporter = { keyResultId: 'key-result-two', objectiveId: 'objective-two', key: 'KR-2' };
    expect(stored('checkout').supporters).toEqual([supporter]);
    await save('three', { supports: shared });
    expect(stored('checkout').supporters).toHaveLength(2);
    await save('two', { supports: null });
    expect(stored('checkout').supporters.map((each) => each.key)).toEqual(['KR-3']);
  });

  test('loses a supporter that turns to another one', async () => {
    await save('two', { supports: shared });
    await save('two', { supports: { keyResultId: 'key-result-three', objectiveId: 'objective-three' } });
    expect(stored('checkout').supporters).toEqual([]);
    expect(stored('three').supporters.map((each) => each.key)).toEqual(['KR-2']);
  });

  test.each([
    ['of the same objective', { keyResultId: 'key-result-two', objectiveId: 'objective-two' }],
    ['that does not exist', { keyResultId: 'key-result-gone', objectiveId: OBJECTIVE }],
    ['of an objective that does not exist', { keyResultId: KEY_RESULT, objectiveId: 'objective-gone' }],
  ])('%s is refused', async (_, supports) => {
    expect((await refusalOf(save('two', { supports })))?.fields?.[0]?.path).toBe('supports');
  });

  test('refuses circles, also of three, also when two close one at once', async () => {
    await save('two', { supports: shared });
    await save('three', { supports: { keyResultId: 'key-result-two', objectiveId: 'objective-two' } });
    const three = { keyResultId: 'key-result-three', objectiveId: 'objective-three' };
    expect((await refusalOf(save('checkout', { supports: three })))?.fields?.[0]?.path).toBe('supports');
    await save('three', { supports: null });
    const ends = await Promise.all([
      refusedWith(
        save('three', { supports: { keyResultId: 'key-result-two', objectiveId: 'objective-two' } }),
      ),
      refusedWith(save('checkout', { supports: three })),
    ]);
    expect(ends.sort()).toEqual(['INVALID_INPUT', undefined]);
  });
});

test('a save that leaves source, blocker and support out wipes none of them', async () => {
  const source = { link: 'https://grafana.example', suppliedBy: 'Ops', verified: true };
  const blocker = { what: 'No test data', since: '2026-02-01', waitingOn: 'Legal' };
  await save('two', { source, blocker, supports: shared });
  const after = keyResultIn(await save('two', { title: 'Other words' }), 'key-result-two');
  expect(after).toMatchObject({ title: 'Other words', source, blocker, supports: { key: 'KR-1' } });
});
