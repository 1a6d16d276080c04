import { checkKeyResultNumbers, type MeasuredNumbers } from '../../../src/domain/okr/key-result';
import { objectiveStatus } from '../../../src/domain/okr/objective-status';
import { wouldMakeCircle } from '../../../src/domain/okr/objective-tree';
import type { OkrStatus } from '../../../src/domain/okr/okr-status';
import { paceOf } from '../../../src/domain/okr/pace';
import { PROGRESS_TEXT, progressOf } from '../../../src/domain/okr/progress';
import { progressAt } from '../../../src/domain/okr/progress-at';
import { type RollUpItem, rollUp } from '../../../src/domain/okr/roll-up';
import { keyResultStatus } from '../../../src/domain/okr/status';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/okr/thresholds';
import { valueAt } from '../../../src/domain/okr/value-at';
import { elapsedShare } from '../../../src/domain/okr/window';
import { AFTER_50_DAYS, day, HUNDRED_DAYS, mark, series } from './facts';

/** What other systems for objectives and key results got wrong, or did in a way worth keeping: one promise each. */

const up = (baseline: number, target: number): MeasuredNumbers => ({ kind: 'increase', baseline, target });
const down = (baseline: number, target: number): MeasuredNumbers => ({ kind: 'decrease', baseline, target });
const reach = (baseline: number, target: number): MeasuredNumbers => ({ kind: 'reach', baseline, target });
const shareOf = (numbers: MeasuredNumbers, value: number) => progressOf(numbers, value)?.progress;

const { window } = HUNDRED_DAYS;
const item = (key: string, progress: number | null, more: Partial<RollUpItem> = {}): RollUpItem => ({
  key,
  weight: 1,
  lifecycle: 'active',
  archived: false,
  progress,
  expected: 0.5,
  ...more,
});
const meanOf = (...items: readonly RollUpItem[]) =>
  rollUp(
    { choice: 'own-first', keyResults: items, children: [], cycle: { id: 'c', ...window }, window },
    AFTER_50_DAYS,
  );

describe('the progress of a key result', () => {
  test('counts down as it counts up: from 24 to 6 hours, 15 is half of the way', () => {
    expect(shareOf(down(24, 6), 15)).toBe(0.5);
    expect(shareOf(up(6, 24), 15)).toBe(0.5);
  });

  test('moving away from the target is no progress, however far it moved', () => {
    expect(progressOf(down(24, 6), 33)).toEqual({ raw: -0.5, progress: 0, word: 'worse-than-baseline' });
    expect(progressOf(up(10, 20), 5)).toMatchObject({ raw: -0.5, progress: 0 });
  });

  test('what the clamped bar hides is said in words', () => {
    expect(progressOf(up(0, 10), 12)).toEqual({ raw: 1.2, progress: 1, word: 'beyond-target' });
    expect(PROGRESS_TEXT['worse-than-baseline']).toBe('worse than baseline');
    expect(PROGRESS_TEXT['beyond-target']).toBe('beyond target');
  });

  test('reaching a target starts from its baseline: 60 on the way from 50 to 70 is half, not six sevenths', () => {
    expect(shareOf(reach(50, 70), 60)).toBe(0.5);
    expect(shareOf(reach(0, 70), 35)).toBe(0.5);
  });

  test('numbers below zero are numbers: from −10 to −2, −6 is half', () => {
    expect(shareOf(up(-10, -2), -6)).toBe(0.5);
    expect(shareOf(down(-2, -10), -6)).toBe(0.5);
    expect(shareOf(up(-5, 5), 0)).toBe(0.5);
  });

  test('a target of zero is a target: complaints from 3 to 0', () => {
    expect(shareOf(down(3, 0), 0)).toBe(1);
    expect(shareOf(down(3, 0), 3)).toBe(0);
    expect(shareOf(down(3, 0), 1)).toBeCloseTo(2 / 3, 12);
  });

  test('a value of zero is a value, not a missing one', () => {
    expect(progressOf(up(0, 10), 0)).toMatchObject({ progress: 0 });
    expect(progressOf(up(0, 10), null)).toBeNull();
  });

  test('a target that equals the baseline is refused, with the way out; stored, it is 1 if met and never NaN', () => {
    expect(checkKeyResultNumbers(up(5, 5))[0]).toMatchObject({ code: 'target-equals-baseline' });
    expect(checkKeyResultNumbers(up(5, 5))[0]?.hint).toContain('keep within');
    expect([4, 5, 6].map((value) => shareOf(up(5, 5), value))).toEqual([0, 1, 1]);
    expect([4, 5, 6].map((value) => shareOf(down(5, 5), value))).toEqual([1, 1, 0]);
    expect([4, 5, 6].map((value) => shareOf(reach(0, 0), value))).toEqual([1, 1, 1]);
  });

  test('is not rounded: one third is one third', () => {
    expect(shareOf(up(0, 3), 1)).toBe(1 / 3);
  });

  test('a past day has the value of that day, and none before the first', () => {
    const values = series(['2027-01-10', 10], ['2027-02-10', 40]);
    const at = (on: string) => progressAt({ ...HUNDRED_DAYS, values }, day(on))?.progress ?? null;
    expect([at('2027-01-09'), at('2027-01-10'), at('2027-02-09'), at('2027-02-10')]).toEqual([
      null,
      0.1,
      0.1,
      0.4,
    ]);
  });

  test('the latest value is the latest by date, whenever it was entered; of one day the later entered', () => {
    const values = series(['2027-02-10', 40], ['2027-01-10', 10], ['2027-02-10', 45]);
    expect(valueAt(values, AFTER_50_DAYS)?.value).toBe(45);
  });
});

describe('the progress of an objective', () => {
  test('clamps each key result before the mean: none and twice the target make half', () => {
    expect(
      meanOf(item('a', shareOf(up(0, 10), 0) ?? null), item('b', shareOf(up(0, 10), 20) ?? null)).progress,
    ).toBe(0.5);
  });

  test('loses no point between the levels', () => {
    const third = meanOf(item('a', 1), item('b', 0), item('c', 0)).progress;
    expect(third).toBeCloseTo(1 / 3, 15);
    expect(meanOf(item('o', third), item('p', third), item('q', third)).progress).toBeCloseTo(1 / 3, 15);
  });

  test('without a member is no data, and without a weight the weights are equal', () => {
    expect(meanOf()).toMatchObject({ progress: null, expected: null, withData: 0 });
    expect(meanOf(item('a', 1, { weight: 0 }), item('b', 0, { weight: 0 })).progress).toBe(0.5);
    expect(meanOf(item('a', 1, { weight: 3 }), item('b', 0, { weight: 1 })).progress).toBe(0.75);
    expect(meanOf(item('a', 1, { weight: 0 }), item('b', 0.2, { weight: 1 })).progress).toBe(0.2);
  });

  test('one without data counts 0 by a rule that is told, not by silence', () => {
    const rolled = meanOf(item('a', 1), item('b', null));
    expect(rolled.progress).toBe(0.5);
    expect([rolled.withData, rolled.members.length]).toEqual([1, 2]);
  });

  test.each(['draft', 'paused', 'cancelled'] as const)('a %s one neither helps nor harms', (lifecycle) => {
    expect(meanOf(item('a', 0.6), item('b', 0, { lifecycle })).progress).toBe(0.6);
    expect(meanOf(item('a', 0.6), item('b', 0, { archived: true })).progress).toBe(0.6);
  });

  test('a closed one counts as it ended', () => {
    expect(meanOf(item('a', 0.6), item('b', 1, { lifecycle: 'closed' })).progress).toBe(0.8);
  });

  test('its tree has no circle, not even through itself', () => {
    const parents = new Map([
      ['b', 'a'],
      ['c', 'b'],
    ]);
    const parentOf = (id: string) => parents.get(id) ?? null;
    expect(wouldMakeCircle(parentOf, 'a', 'c')).toBe(true);
    expect(wouldMakeCircle(parentOf, 'a', 'a')).toBe(true);
    expect(wouldMakeCircle(parentOf, 'c', 'a')).toBe(false);
  });
});

describe('status', () => {
  const running = { ...HUNDRED_DAYS, values: series(['2027-02-19', 50]) };

  test('one that nobody has looked at is never green, whatever was said last', () => {
    const old = {
      ...HUNDRED_DAYS,
      values: series(['2027-02-08', 90]),
      marks: [mark('2027-02-08', { ownStatus: 'on-track' })],
    };
    expect(keyResultStatus(old, AFTER_50_DAYS)).toMatchObject({
      status: 'stale',
      reason: { since: '2027-02-08', was: 'on-track' },
    });
  });

  test('a person is not overruled by a number, and the number stays visible', () => {
    const said = { ...running, marks: [mark('2027-02-19', { ownStatus: 'off-track' })] };
    expect(keyResultStatus(said, AFTER_50_DAYS)).toMatchObject({
      status: 'off-track',
      computed: { status: 'on-track' },
    });
  });

  test('it is good at first for nobody: in the first days there is nothing to judge', () => {
    expect(
      keyResultStatus({ ...HUNDRED_DAYS, values: series(['2027-01-02', 0]) }, day('2027-01-05')).status,
    ).toBe('too-early');
  });

  test.each<[number, OkrStatus]>([
    [45, 'on-track'],
    [44.99, 'at-risk'],
    [35, 'at-risk'],
    [34.99, 'off-track'],
  ])('a boundary belongs to the better class: %d when 50 are expected is %s', (value, status) => {
    const facts = { ...HUNDRED_DAYS, values: series(['2027-02-19', value]) };
    expect(keyResultStatus(facts, AFTER_50_DAYS).status).toBe(status);
  });

  test('reached and fallen back is not done any more', () => {
    const values = series(['2027-02-10', 100], ['2027-02-19', 60]);
    expect(keyResultStatus({ ...HUNDRED_DAYS, values }, day('2027-02-12')).status).toBe('done');
    expect(keyResultStatus({ ...HUNDRED_DAYS, values }, AFTER_50_DAYS).status).toBe('on-track');
  });

  test('one bad key result does not paint its objective red, nor does the mean hide it', () => {
    const judged = (...statuses: readonly OkrStatus[]) => {
      const members = statuses.map((status, at) => ({ ...item(`KR-${at}`, 0.6), status }));
      const rolled = rollUp(
        { choice: 'own-first', keyResults: members, children: [], cycle: { id: 'c', ...window }, window },
        AFTER_50_DAYS,
      );
      const facts = { lifecycle: 'active', endedOn: null, ambition: 'committed', window } as const;
      return objectiveStatus({ ...facts, rollUp: rolled, guardrails: [] }, AFTER_50_DAYS).status;
    };
    expect(judged('on-track', 'on-track', 'off-track')).toBe('at-risk');
    expect(judged('off-track', 'off-track', 'on-track')).toBe('off-track');
    expect(judged('on-track', 'on-track', 'on-track')).toBe('on-track');
  });

  test('statistics judge by the very thresholds that people see: there is one table', () => {
    const strict = {
      ...DEFAULT_THRESHOLDS,
      pace: { ...DEFAULT_THRESHOLDS.pace, committed: { onTrack: 1, atRisk: 0.95 } },
    };
    expect(paceOf(0.47, 0.5, 'committed').status).toBe('on-track');
    expect(paceOf(0.47, 0.5, 'committed', strict).status).toBe('off-track');
    const facts = { ...HUNDRED_DAYS, values: series(['2027-02-19', 47]) };
    expect(keyResultStatus(facts, AFTER_50_DAYS, strict).status).toBe('off-track');
  });

  test('days are calendar days: none is lost or doubled where clocks change', () => {
    const spring = { start: day('2027-03-01'), end: day('2027-03-31'), pauses: [] };
    expect(elapsedShare(spring, day('2027-03-29')) - elapsedShare(spring, day('2027-03-28'))).toBeCloseTo(
      1 / 31,
      12,
    );
    const autumn = { start: day('2027-10-01'), end: day('2027-10-31'), pauses: [] };
    expect(elapsedShare(autumn, day('2027-11-01'))).toBe(1);
    expect(elapsedShare(autumn, day('2027-10-01'))).toBe(0);
  });
});
