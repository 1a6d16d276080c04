import type { Input } from '../../../src/contract/api';
import { createTestApp, refusedWith, type TestApp } from '../../support/app';
import { inputs, planQuarter } from '../../support/plan';

let app: TestApp;
let revision: number;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  revision = 1;
});
const stored = () => app.store.all('objective')[0];
async function save(day: string, more: Partial<Input<'objective.save'>>) {
  app.goTo(day);
  const saved = await app.as('lena')('objective.save', inputs.objective({ revision, ...more }));
  revision = saved.revision;
  return saved;
}

describe('what a change of lifecycle leaves behind', () => {
  test('activation: the day it began to run', () => {
    expect(stored()).toMatchObject({ activatedOn: '2026-01-05', endedOn: null, pauses: [] });
  });

  test('a draft has not begun, whatever date comes with it', async () => {
    const draft = inputs.objective({ id: 'objective-draft', lifecycle: 'draft', activatedOn: '2026-01-02' });
    await app.as('lena')('objective.save', draft);
    expect(app.store.all('objective')[1]).toMatchObject({ lifecycle: 'draft', activatedOn: null });
  });

  test('pausing: an open pause, closed when it runs again', async () => {
    await save('2026-02-01', { lifecycle: 'paused' });
    expect(stored()?.pauses).toEqual([{ from: '2026-02-01', to: null }]);
    await save('2026-02-11', { lifecycle: 'active' });
    expect(stored()?.pauses).toEqual([{ from: '2026-02-01', to: '2026-02-11' }]);
    expect(stored()?.activatedOn).toBe('2026-01-05');
  });

  test('pausing twice: both pauses', async () => {
    await save('2026-01-10', { lifecycle: 'paused' });
    await save('2026-01-12', { lifecycle: 'active' });
    await save('2026-02-01', { lifecycle: 'paused' });
    expect(stored()?.pauses).toEqual([
      { from: '2026-01-10', to: '2026-01-12' },
      { from: '2026-02-01', to: null },
    ]);
  });

  test('a change of words while paused does not pause it again', async () => {
    await save('2026-02-01', { lifecycle: 'paused' });
    await save('2026-02-05', { lifecycle: 'paused', title: 'Other words' });
    expect(stored()?.pauses).toEqual([{ from: '2026-02-01', to: null }]);
  });

  test('closing: the day it ended, and the pause ends with it', async () => {
    await save('2026-02-01', { lifecycle: 'paused' });
    await save('2026-03-01', { lifecycle: 'closed' });
    expect(stored()).toMatchObject({
      endedOn: '2026-03-01',
      pauses: [{ from: '2026-02-01', to: '2026-03-01' }],
    });
  });

  test('closing after the cycle: it ended with the cycle', async () => {
    await save('2026-04-09', { lifecycle: 'closed' });
    expect(stored()?.endedOn).toBe('2026-03-31');
  });

  test('reopening: it has not ended', async () => {
    await save('2026-03-01', { lifecycle: 'closed' });
    await save('2026-03-02', { lifecycle: 'active' });
    expect(stored()).toMatchObject({ lifecycle: 'active', endedOn: null, activatedOn: '2026-01-05' });
  });

  test('an earlier beginning, said later, is taken', async () => {
    await save('2026-02-01', { activatedOn: '2026-01-02' });
    expect(stored()?.activatedOn).toBe('2026-01-02');
  });

  test('a cancelled draft never ran', async () => {
    const draft = inputs.objective({ id: 'objective-draft', lifecycle: 'draft' });
    await app.as('lena')('objective.save', draft);
    await app.as('lena')('objective.save', { ...draft, revision: 1, lifecycle: 'cancelled' });
    expect(app.store.all('objective')[1]).toMatchObject({ activatedOn: null, endedOn: '2026-01-05' });
  });
});

describe('what the screen says of it', () => {
  test.each([
    ['draft', 'draft'],
    ['paused', 'paused'],
    ['closed', 'closed'],
    ['cancelled', 'cancelled'],
  ] as const)('%s', async (lifecycle, code) => {
    const saved = await save('2026-02-10', { lifecycle });
    expect(saved.status.code).toBe(code);
    expect(saved.status.reason).not.toBe('');
  });

  test('a key result stops with its objective, without being touched', async () => {
    const saved = await save('2026-02-10', { lifecycle: 'paused' });
    expect(saved.keyResults[0]).toMatchObject({ lifecycle: 'active', status: { code: 'paused' } });
  });

  test('days paused are not expected of it', async () => {
    await app.as('olaf')('checkIn.save', inputs.checkIn({ day: '2026-01-05', value: 4 }));
    await save('2026-01-11', { lifecycle: 'paused' });
    const resumed = await save('2026-02-28', { lifecycle: 'active' });
    // Ten days passed of the 90 − 49 that are left.
    expect(resumed.keyResults[0]?.expected).toBeCloseTo(10 / 41, 10);
  });

  test('a closed one keeps the numbers of its last day', async () => {
    const closed = await save('2026-02-15', { lifecycle: 'closed' });
    app.goTo('2026-05-01');
    const later = await app.as('olaf')('objective.save', inputs.objective());
    expect(later.expected).toBe(closed.expected);
    expect(later.progress).toBe(closed.progress);
  });

  test('a closed one takes no check-in', async () => {
    await save('2026-02-15', { lifecycle: 'closed' });
    expect(await refusedWith(app.as('olaf')('checkIn.save', inputs.checkIn()))).toBe('INVALID_INPUT');
  });
});
