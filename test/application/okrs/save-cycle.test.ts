import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs } from '../../support/plan';

let app: TestApp;
beforeEach(() => {
  app = createTestApp();
});
const cycles = () => app.store.all('cycles').flatMap((row) => row.cycles);

describe('the first cycle', () => {
  test('may be made by anybody who sets up a board, and shows how much of it has passed', async () => {
    const cycle = await app.as('vik')('cycle.save', inputs.cycle());
    expect(cycle).toEqual({ ...inputs.cycle(), revision: 1, elapsed: 40 / 90 });
  });

  test('is logged: who, when, what', async () => {
    await app.as('vik')('cycle.save', inputs.cycle());
    expect(app.store.all('activity')).toEqual([
      expect.objectContaining({
        subject: 'cycle:cycle-q1-2026',
        by: 'vik',
        at: '2026-02-10T12:00:00.000Z',
        action: 'cycle created',
      }),
    ]);
  });

  test('sent twice is made once', async () => {
    const first = await app.as('vik')('cycle.save', inputs.cycle());
    expect(await app.as('vik')('cycle.save', inputs.cycle())).toEqual(first);
    expect(cycles()).toHaveLength(1);
    expect(app.store.all('activity')).toHaveLength(1);
  });

  test('of two people at once is the only one that needs no permission', async () => {
    const ends = await Promise.all([
      refusedWith(app.as('vik')('cycle.save', inputs.cycle())),
      refusedWith(app.as('dora')('cycle.save', inputs.cycle({ id: 'cycle-other', name: 'Other' }))),
    ]);
    expect(ends.filter((end) => end === undefined)).toHaveLength(1);
    expect(ends).toContain('FORBIDDEN');
    expect(cycles()).toHaveLength(1);
  });
});

describe('later cycles', () => {
  beforeEach(() => app.as('vik')('cycle.save', inputs.cycle()));
  const next = inputs.cycle({ id: 'cycle-q2-2026', name: 'Q2 2026', start: '2026-04-01', end: '2026-06-30' });

  test('are for OKR managers only', async () => {
    expect(await refusedWith(app.as('vik')('cycle.save', next))).toBe('FORBIDDEN');
    expect(cycles()).toHaveLength(1);
    await app.as('mona')('cycle.save', next);
    expect(cycles().map((cycle) => cycle.name)).toEqual(['Q1 2026', 'Q2 2026']);
  });

  test('two made at once by managers are both there', async () => {
    const another = inputs.cycle({ id: 'cycle-2026', name: '2026', end: '2026-12-31' });
    await Promise.all([app.as('mona')('cycle.save', next), app.as('mona')('cycle.save', another)]);
    expect(cycles()).toHaveLength(3);
  });

  test('change by the revision that the person saw', async () => {
    const changed = await app.as('mona')('cycle.save', inputs.cycle({ revision: 1, name: 'First quarter' }));
    expect(changed).toMatchObject({ name: 'First quarter', revision: 2 });
    expect(app.store.all('activity').at(-1)).toMatchObject({
      action: 'cycle changed',
      before: { name: 'Q1 2026' },
      after: { name: 'First quarter' },
    });
  });

  test('refuse an edit made on an older state, and keep the newer one', async () => {
    await app.as('mona')('cycle.save', inputs.cycle({ revision: 1, name: 'Newer' }));
    const refusal = await refusalOf(
      app.as('mona')('cycle.save', inputs.cycle({ revision: 1, name: 'Older' })),
    );
    expect(refusal?.code).toBe('CONFLICT');
    expect(refusal?.message).toContain('Your text is still here');
    expect(cycles()[0]?.name).toBe('Newer');
  });

  test('that do not exist cannot be changed', async () => {
    expect(await refusedWith(app.as('mona')('cycle.save', { ...next, revision: 1 }))).toBe('NOT_FOUND');
  });
});

describe('what is not a cycle is refused, and says where', () => {
  test.each([
    ['it ends before it starts', { start: '2026-04-01' }, 'end'],
    ['its first day does not exist', { start: '2026-02-30' }, 'start'],
    ['its last day does not exist', { end: '2026-13-01' }, 'end'],
    ['its day is not written as one', { end: '31.03.2026' }, 'end'],
    ['it lasts longer than five years', { end: '2036-01-01' }, 'end'],
    ['it has no name', { name: '   ' }, 'name'],
  ])('%s', async (_, more, field) => {
    const refusal = await refusalOf(app.as('mona')('cycle.save', inputs.cycle(more)));
    expect(refusal?.code).toBe('INVALID_INPUT');
    expect(refusal?.fields?.map((each) => each.path)).toEqual([field]);
    expect(cycles()).toEqual([]);
  });

  test('a cycle of one day is one', async () => {
    const day = await app.as('mona')('cycle.save', inputs.cycle({ start: '2026-02-10', end: '2026-02-10' }));
    expect(day.elapsed).toBe(0);
  });
});
