import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, keyResultIn, OBJECTIVE, planQuarter, TEAM } from '../../support/plan';

const ids = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };
let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  await app.as('lena')('board.connect', { boardId: '1', team: { kind: 'existing', id: TEAM } });
  app.goTo('2026-02-10');
});
const propose = (id: string, more: Partial<Input<'proposal.save'>> = {}, who = 'dora') =>
  app.as(who)('proposal.save', { id: `proposal-${id}`, ...ids, day: '2026-02-09', value: 3, ...more });
const accept = (id: string, more: Partial<Input<'proposal.accept'>> = {}, who = 'olaf') =>
  app.as(who)('proposal.accept', {
    ...ids,
    proposalId: `proposal-${id}`,
    checkInId: `check-in-of-${id}`,
    ...more,
  });
const dismiss = (id: string, who = 'olaf') =>
  app.as(who)('proposal.dismiss', { ...ids, proposalId: `proposal-${id}` });
const keyResult = () => app.store.all('objective')[0]?.keyResults[0];
const waiting = () => keyResult()?.proposals.map((each) => each.id);

describe('a proposed value', () => {
  test('waits, and changes nothing before its owner confirms it', async () => {
    const { objective, proposals } = await propose('one', { note: 'From the sprint review' });
    expect(keyResultIn(objective)).toMatchObject({ current: null, progress: null });
    expect(proposals).toMatchObject([{ value: 3, day: '2026-02-09', note: 'From the sprint review' }]);
    expect(app.store.all('checkIn')).toEqual([]);
  });

  test('becomes the owner’s check-in of its day, in one step', async () => {
    await propose('one', { note: 'From the sprint review' });
    const { objective, proposals } = await accept('one', { confidence: 6 });
    expect(keyResultIn(objective)).toMatchObject({
      current: { day: '2026-02-09', value: 3 },
      confidence: 6,
    });
    expect(proposals).toEqual([]);
    expect(app.store.all('checkIn')).toMatchObject([
      { day: '2026-02-09', value: 3, by: 'olaf', proposedBy: 'dora', effect: 'From the sprint review' },
    ]);
  });

  test('confirmed leaves an own status in force', async () => {
    await app.as('olaf')('checkIn.save', inputs.checkIn({ day: '2026-02-01', ownStatus: 'off-track' }));
    await propose('one');
    const { objective } = await accept('one');
    expect(keyResultIn(objective).status).toMatchObject({ code: 'off-track', setByPerson: true });
  });

  test('dismissed is gone, and was never a check-in', async () => {
    await propose('one');
    expect((await dismiss('one')).proposals).toEqual([]);
    expect((await dismiss('one')).proposals).toEqual([]);
    expect(keyResult()?.trend).toEqual([]);
  });

  test('is taken back by who made it, and by no other member', async () => {
    await propose('one');
    expect(await refusedWith(dismiss('one', 'vik'))).toBe('FORBIDDEN');
    expect((await dismiss('one', 'dora')).proposals).toEqual([]);
  });

  test('of a day again by the same person takes the place of the first; others’ stand beside it', async () => {
    await propose('one');
    await propose('two', {}, 'vik');
    await propose('three', { value: 2.8 });
    expect(waiting()).toEqual(['proposal-two', 'proposal-three']);
  });

  test('eleventh makes room by the oldest', async () => {
    for (let at = 1; at <= 11; at += 1) {
      await propose(`nr${at}`, { day: `2026-01-${String(at + 9).padStart(2, '0')}` });
    }
    expect(waiting()).toHaveLength(10);
    expect(waiting()).not.toContain('proposal-nr1');
  });
});

describe('who proposes', () => {
  test.each([
    ['who may edit issues in a project of the board', 'vik', undefined],
    ['its owner, who edits no issues', 'olaf', undefined],
    ['who sees nothing of the project', 'otto', 'FORBIDDEN'],
  ])('%s: %s', async (_, who, code) => {
    expect(await refusedWith(propose('one', {}, who))).toBe(code);
  });

  test('a member may not confirm', async () => {
    await propose('one');
    expect(await refusedWith(accept('one', {}, 'dora'))).toBe('FORBIDDEN');
    expect(waiting()).toEqual(['proposal-one']);
  });
});

describe('what is refused', () => {
  test.each<[string, Partial<Input<'proposal.save'>>]>([
    ['a day to come', { day: '2026-02-11' }],
    ['a value too large to be exact', { value: 1e16 }],
    ['a note of 501 letters', { note: 'x'.repeat(501) }],
  ])('%s', async (_, more) => {
    expect(await refusedWith(propose('one', more))).toBe('INVALID_INPUT');
  });

  test('anything of a closed key result, in words', async () => {
    await propose('one');
    await app.as('lena')('keyResult.save', inputs.keyResult({ revision: 1, lifecycle: 'closed' }));
    for (const act of [propose('two'), accept('one')]) {
      expect((await refusalOf(act))?.message).toContain('KR-1 is closed');
    }
    expect(app.store.all('checkIn')).toEqual([]);
  });

  test('a value for a milestone, which moves by its steps', async () => {
    const steps = [{ id: 'yes', title: 'Live' }];
    const numbers = { kind: 'milestone' as const, form: 'yes-no' as const, steps };
    await app.as('lena')('keyResult.save', inputs.keyResult({ id: 'key-result-live', numbers }));
    expect(await refusedWith(propose('one', { keyResultId: 'key-result-live' }))).toBe('INVALID_INPUT');
  });
});

describe('at once', () => {
  test('a double click confirms once', async () => {
    await propose('one');
    await Promise.all([accept('one'), accept('one')]);
    expect(app.store.all('checkIn')).toHaveLength(1);
    expect(keyResult()?.checkIns).toBe(1);
  });

  test('the later of two who confirm it is told, and nothing is doubled', async () => {
    await propose('one');
    app.store.beforeNextCommit(() => accept('one', { checkInId: 'check-in-by-lena' }, 'lena'));
    expect((await refusalOf(accept('one')))?.message).toContain('does not wait any more');
    expect(app.store.all('checkIn').map((each) => each.by)).toEqual(['lena']);
  });

  test('the owner checks in while a proposal is confirmed: both count, of one day the later entered stands', async () => {
    await propose('one', { value: 3.1 });
    app.store.beforeNextCommit(() => accept('one', {}, 'lena'));
    await app.as('olaf')('checkIn.save', inputs.checkIn({ day: '2026-02-09', value: 2.9 }));
    expect(keyResult()?.trend.map(([day, value]) => [day, value])).toEqual([['2026-02-09', 2.9]]);
    expect(keyResult()?.checkIns).toBe(2);
    expect(waiting()).toEqual([]);
  });

  test('the same proposal sent twice waits once', async () => {
    await Promise.all([propose('one'), propose('one')]);
    expect(waiting()).toEqual(['proposal-one']);
  });
});
