import { KEY_RESULTS_LIMIT } from '../../../src/application/records/objective-record';
import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, keyResultIn, OBJECTIVE } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp();
  const mona = app.as('mona');
  await mona('cycle.save', inputs.cycle());
  await mona('team.save', inputs.team());
  await mona('objective.save', inputs.objective({ ownerId: 'vik' }));
});
const keyResult = (id: string, more: Partial<Input<'keyResult.save'>> = {}) =>
  inputs.keyResult({ id: `key-result-${id}`, ...more });
const stored = () => app.store.all('objective')[0]?.keyResults ?? [];
const lena = <N extends 'keyResult.save'>(input: Input<N>) => app.as('lena')('keyResult.save', input);

describe('creating', () => {
  test.each([
    ['an OKR manager', 'mona', undefined],
    ['the lead of the team', 'lena', undefined],
    ['the owner of the objective', 'vik', undefined],
    ['a developer', 'dora', 'FORBIDDEN'],
    ['who would own it', 'olaf', 'FORBIDDEN'],
  ])('%s: %s → %s', async (_, who, code) => {
    expect(await refusedWith(app.as(who)('keyResult.save', keyResult('new', { ownerId: 'olaf' })))).toBe(
      code,
    );
    expect(stored()).toHaveLength(code === undefined ? 1 : 0);
  });

  test('gives KR-1, KR-2, and a handle that leads to each', async () => {
    await lena(keyResult('one'));
    await lena(keyResult('two'));
    expect(stored().map((each) => each.key)).toEqual(['KR-1', 'KR-2']);
    expect(app.store.all('handle').filter((handle) => handle.kind === 'key-result')).toEqual([
      expect.objectContaining({ key: 'KR-1', keyResultId: 'key-result-one', objectiveId: OBJECTIVE }),
      expect.objectContaining({ key: 'KR-2', keyResultId: 'key-result-two', objectiveId: OBJECTIVE }),
    ]);
  });

  test('puts it on the shelf from which pickers read', async () => {
    await lena(keyResult('one'));
    expect(app.store.all('team')[0]?.shelf[0]?.keyResults).toEqual([
      {
        id: 'key-result-one',
        key: 'KR-1',
        title: 'Fewer checkout errors',
        unit: '%',
        decimals: 1,
        lifecycle: 'active',
        hints: [],
      },
    ]);
  });

  test('never reuses a key, even of one that was cancelled', async () => {
    await lena(keyResult('one'));
    await lena(keyResult('one', { revision: 1, lifecycle: 'cancelled' }));
    await lena(keyResult('two'));
    expect(stored().map((each) => each.key)).toEqual(['KR-1', 'KR-2']);
  });

  test('twice by a double click makes one', async () => {
    await Promise.all([lena(keyResult('one')), lena(keyResult('one'))]);
    expect(stored()).toHaveLength(1);
    expect(app.store.all('counter').map((counter) => counter.last)).toEqual([1, 1]);
  });

  test('twenty at once gives twenty different keys', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => lena(keyResult(`many-${at}`))));
    expect(new Set(stored().map((each) => each.key)).size).toBe(20);
    expect(app.store.all('handle').filter((handle) => handle.kind === 'key-result')).toHaveLength(20);
  });

  test('of one more than an objective holds is refused', async () => {
    for (let at = 0; at < KEY_RESULTS_LIMIT; at += 1) await lena(keyResult(`many-${at}`));
    expect(await refusedWith(lena(keyResult('too-many')))).toBe('LIMIT_REACHED');
    expect(stored()).toHaveLength(KEY_RESULTS_LIMIT);
    // Those that are there can still be changed.
    expect(await refusedWith(lena(keyResult('many-3', { revision: 1, title: 'x' })))).toBeUndefined();
  });

  test('below an objective that does not exist is not found', async () => {
    expect(await refusedWith(lena(keyResult('lost', { objectiveId: 'objective-nowhere' })))).toBe(
      'NOT_FOUND',
    );
  });
});

describe('what does not fit is refused, and says where', () => {
  const numbers = (kind: 'increase' | 'decrease' | 'reach', baseline: number, target: number) => ({
    numbers: { kind, baseline, target },
  });
  test.each<[string, Partial<Input<'keyResult.save'>>, string]>([
    ['a target equal to the baseline', numbers('increase', 4, 4), 'numbers.target'],
    ['an increase that falls', numbers('increase', 4, 2), 'numbers.target'],
    ['a decrease that grows', numbers('decrease', 2, 4), 'numbers.target'],
    ['reaching where one is', numbers('reach', 0, 0), 'numbers.target'],
    ['a number too large to be exact', numbers('increase', 0, 1e16), 'numbers.target'],
    ['no title', { title: '' }, 'title'],
    ['a unit of two lines', { unit: 'a\nb' }, 'unit'],
    ['a unit too long', { unit: 'x'.repeat(21) }, 'unit'],
    ['seven decimals', { decimals: 7 }, 'decimals'],
    ['a weight below nothing', { weight: -0.5 }, 'weight'],
    ['a due date after the cycle', { due: '2026-04-01' }, 'due'],
    ['a due date before the cycle', { due: '2025-12-31' }, 'due'],
    ['a due date that does not exist', { due: '2026-02-29' }, 'due'],
    ['a beginning in the future', { activatedOn: '2026-03-01' }, 'activatedOn'],
  ])('%s', async (_, more, field) => {
    const refusal = await refusalOf(lena(keyResult('new', more)));
    expect(refusal?.code).toBe('INVALID_INPUT');
    expect(refusal?.fields?.map((each) => each.path)).toEqual([field]);
    expect(stored()).toEqual([]);
  });

  test('a due date after that of its objective', async () => {
    await app.as('lena')(
      'objective.save',
      inputs.objective({ revision: 1, ownerId: 'vik', due: '2026-02-28' }),
    );
    expect((await refusalOf(lena(keyResult('new', { due: '2026-03-01' }))))?.fields?.[0]?.path).toBe('due');
    expect(keyResultIn(await lena(keyResult('new', { due: '2026-02-28' })), 'key-result-new').due).toBe(
      '2026-02-28',
    );
  });

  test('hints at "keep within" where nothing is to move', async () => {
    const refusal = await refusalOf(lena(keyResult('new', numbers('reach', 5, 5))));
    expect(refusal?.message).toContain('keep within');
  });
});

describe('changing', () => {
  beforeEach(() => lena(inputs.keyResult()));

  test.each([
    ['its owner', 'olaf', undefined],
    ['the owner of the objective', 'vik', undefined],
    ['the lead', 'lena', undefined],
    ['a manager', 'mona', undefined],
    ['a developer', 'dora', 'FORBIDDEN'],
  ])('by %s: %s → %s', async (_, who, code) => {
    const change = inputs.keyResult({ revision: 1, title: 'New title' });
    expect(await refusedWith(app.as(who)('keyResult.save', change))).toBe(code);
    expect(stored()[0]?.title).toBe(code === undefined ? 'New title' : 'Fewer checkout errors');
  });

  test('by the owner of another key result is forbidden', async () => {
    await lena(keyResult('hers', { ownerId: 'dora' }));
    expect(await refusedWith(app.as('dora')('keyResult.save', inputs.keyResult({ revision: 1 })))).toBe(
      'FORBIDDEN',
    );
  });

  test('on an older state is a conflict that leaves the newer', async () => {
    await lena(inputs.keyResult({ revision: 1, title: 'Newer' }));
    expect(await refusedWith(lena(inputs.keyResult({ revision: 1, title: 'Older' })))).toBe('CONFLICT');
    expect(stored()[0]?.title).toBe('Newer');
  });

  test('two key results of one objective at once changes both', async () => {
    await lena(keyResult('two'));
    await Promise.all([
      lena(inputs.keyResult({ revision: 1, title: 'First' })),
      lena(keyResult('two', { revision: 1, title: 'Second' })),
    ]);
    expect(stored().map((each) => each.title)).toEqual(['First', 'Second']);
  });

  test('is no check-in: revision grows, values stay', async () => {
    await app.as('olaf')('checkIn.save', inputs.checkIn());
    const view = keyResultIn(await lena(inputs.keyResult({ revision: 1, weight: 3 })));
    expect(view).toMatchObject({ revision: 2, weight: 3, current: { day: '2026-02-10', value: 3 } });
  });

  test('one that is not there is not found', async () => {
    expect(await refusedWith(lena(keyResult('gone', { revision: 1 })))).toBe('NOT_FOUND');
  });

  test('keeps its key', async () => {
    expect(keyResultIn(await lena(inputs.keyResult({ revision: 1 })), KEY_RESULT).key).toBe('KR-1');
  });
});
