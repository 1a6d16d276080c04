import fc from 'fast-check';
import { type RollUpChild, type RollUpInput, type RollUpItem, rollUp } from '../../../src/domain/okr/roll-up';
import { day } from './facts';

const year = { id: 'year', start: day('2027-01-01'), end: day('2027-12-31') };
const quarters = [
  { id: 'q1', start: day('2027-01-01'), end: day('2027-03-31') },
  { id: 'q2', start: day('2027-04-01'), end: day('2027-06-30') },
  { id: 'q3', start: day('2027-07-01'), end: day('2027-09-30') },
  { id: 'q4', start: day('2027-10-01'), end: day('2027-12-31') },
] as const;
const [q1, q2] = quarters;
const today = day('2027-05-01');

const item = (key: string, progress: number | null, more: Partial<RollUpItem> = {}): RollUpItem => ({
  key,
  weight: 1,
  lifecycle: 'active',
  archived: false,
  progress,
  expected: 0.5,
  ...more,
});
const child = (key: string, progress: number | null, more: Partial<RollUpChild> = {}): RollUpChild => ({
  ...item(key, progress, more),
  cycle: year,
  ...more,
});
type Input = RollUpInput<RollUpItem, RollUpChild>;
const parent: Input = {
  choice: 'own-first',
  keyResults: [],
  children: [],
  cycle: year,
  window: { ...year, pauses: [] },
};
const progress = (input: Partial<Input>) => rollUp({ ...parent, ...input }, today).progress;

describe('the progress of an objective', () => {
  test.each<[string, Partial<Input>, number | null]>([
    ['has no data without members', {}, null],
    ['is the mean of its key results', { keyResults: [item('KR-1', 0.2), item('KR-2', 0.6)] }, 0.4],
    ['is weighted', { keyResults: [item('KR-1', 0.2, { weight: 3 }), item('KR-2', 0.6)] }, 0.3],
    [
      'a weight of 0 among others counts nothing',
      { keyResults: [item('KR-1', 0.2, { weight: 0 }), item('KR-2', 0.6)] },
      0.6,
    ],
    [
      'all weights 0 are equal weights',
      { keyResults: [item('KR-1', 0.2, { weight: 0 }), item('KR-2', 0.6, { weight: 0 })] },
      0.4,
    ],
    ['no data counts 0', { keyResults: [item('KR-1', null), item('KR-2', 0.6)] }, 0.3],
    ['all without data is 0', { keyResults: [item('KR-1', null)] }, 0],
    [
      'drafts, paused, cancelled and archived ones are no members',
      {
        keyResults: [
          item('KR-1', 0.6),
          item('KR-2', 0, { lifecycle: 'draft' }),
          item('KR-3', 0, { lifecycle: 'paused' }),
          item('KR-4', 0, { lifecycle: 'cancelled' }),
          item('KR-5', 0, { archived: true }),
        ],
      },
      0.6,
    ],
    [
      'closed ones count',
      { keyResults: [item('KR-1', 0.2, { lifecycle: 'closed' }), item('KR-2', 0.6)] },
      0.4,
    ],
    [
      'own key results come before children',
      { keyResults: [item('KR-1', 0.2)], children: [child('O-2', 1)] },
      0.2,
    ],
    [
      'without key results it is the mean of the children',
      { children: [child('O-2', 0.2), child('O-3', 0.6)] },
      0.4,
    ],
    [
      'with key results that are drafts it is the children too',
      { keyResults: [item('KR-1', 0.2, { lifecycle: 'draft' })], children: [child('O-2', 0.6)] },
      0.6,
    ],
    [
      'both is a choice',
      { choice: 'both', keyResults: [item('KR-1', 0.2)], children: [child('O-2', 0.6)] },
      0.4,
    ],
    [
      'both is weighted',
      { choice: 'both', keyResults: [item('KR-1', 0.2)], children: [child('O-2', 0.6, { weight: 3 })] },
      0.5,
    ],
  ])('%s', (_name, input, expected) => {
    if (expected === null) expect(progress(input)).toBeNull();
    else expect(progress(input)).toBeCloseTo(expected, 12);
  });

  test('says how many of its members have data', () => {
    const keyResults = [item('KR-1', null), item('KR-2', 0.6), item('KR-3', 0)];
    const result = rollUp({ ...parent, keyResults }, today);
    expect([result.withData, result.members.length]).toEqual([2, 3]);
  });

  test('lies between its least and its most advanced key result, and so does what is expected', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const weight = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1000, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share, weight), { minLength: 1, maxLength: 12 }), (rows) => {
        const keyResults = rows.map(([done, expected, heavy], i) =>
          item(`KR-${i}`, done, { expected, weight: heavy }),
        );
        const result = rollUp({ ...parent, keyResults }, today);
        const within = (value: number | null, all: number[]) => {
          expect(value).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
        };
        within(
          result.progress,
          rows.map(([done]) => done),
        );
        within(
          result.expected,
          rows.map(([, expected]) => expected),
        );
      }),
    );
  });

  test('does not depend on the order of its members nor on the scale of the weights', () => {
    const rows = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 9 })),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 50 }), (list, factor) => {
        const members = list.map(([done, weight], i) => item(`KR-${i}`, done, { weight }));
        const scaled = [...members].reverse().map((each) => ({ ...each, weight: each.weight * factor }));
        expect(progress({ keyResults: scaled })).toBeCloseTo(progress({ keyResults: members }) ?? -1, 9);
      }),
    );
  });
});

describe('children from shorter cycles', () => {
  test.each<[string, Partial<Input>, number]>([
    [
      'count by the time their cycle covers',
      { children: [child('O-2', 0.8, { cycle: q1 })] },
      (90 / 365) * 0.8,
    ],
    [
      'add up over the cycles',
      { children: [child('O-2', 0.8, { cycle: q1 }), child('O-3', 0.5, { cycle: q2 })] },
      (90 / 365) * 0.8 + (91 / 365) * 0.5,
    ],
    [
      'are averaged by weight within their cycle',
      { children: [child('O-2', 0.8, { cycle: q1, weight: 3 }), child('O-3', 0, { cycle: q1 })] },
      (90 / 365) * 0.6,
    ],
    [
      'with all weights 0 are equal',
      { children: [child('O-2', 0.8, { cycle: q1, weight: 0 }), child('O-3', 0, { cycle: q1, weight: 0 })] },
      (90 / 365) * 0.4,
    ],
    [
      'outside the window do not count',
      {
        window: { start: q2.start, end: q2.end, pauses: [] },
        children: [child('O-2', 0.8, { cycle: q1 }), child('O-3', 0.5, { cycle: q2 })],
      },
      0.5,
    ],
    [
      'beside a key result weigh together what one cycle weighs',
      { choice: 'both', keyResults: [item('KR-1', 0.4)], children: [child('O-2', 1, { cycle: q1 })] },
      0.5 * 0.4 + 0.5 * (90 / 365),
    ],
  ])('%s', (_name, input, expected) => {
    expect(progress(input)).toBeCloseTo(expected, 12);
  });

  test('of one cycle that all weigh 0 are equal there, beside another that weighs', () => {
    const children = [
      child('O-2', 0.8, { cycle: q1, weight: 0 }),
      child('O-3', 0.4, { cycle: q1, weight: 0 }),
      child('O-4', 0.5, { cycle: q2 }),
    ];
    expect(progress({ children })).toBeCloseTo((90 / 365) * 0.6 + (91 / 365) * 0.5, 12);
  });

  test('do not include those from a longer cycle, which count as they are', () => {
    const longer = { id: 'plan', start: day('2026-01-01'), end: day('2028-12-31') };
    const window = { start: q2.start, end: q2.end, pauses: [] };
    const children = [child('O-2', 0.2, { cycle: longer }), child('O-3', 0.6, { cycle: year })];
    expect(progress({ window, children })).toBeCloseTo(0.4, 12);
  });

  test('of all quarters, all done, make the year done', () => {
    const children = quarters.map((cycle) => child(`O-${cycle.id}`, 1, { cycle, expected: 1 }));
    expect(rollUp({ ...parent, children }, today)).toMatchObject({ progress: 1, expected: 1 });
  });

  test('that overlap each other never make more than the whole', () => {
    const month = { id: 'm1', start: day('2027-01-01'), end: day('2027-01-31') };
    const window = { start: q1.start, end: q1.end, pauses: [] };
    const children = [child('O-2', 1, { cycle: q1 }), child('O-3', 0, { cycle: month })];
    const result = rollUp({ ...parent, window, children }, today);
    expect(result.progress).toBeCloseTo(90 / 121, 12);
    expect(result.members.reduce((sum, member) => sum + member.share, 0)).toBeCloseTo(1, 12);
  });

  test('leave the paused days of the parent out', () => {
    const window = { ...year, pauses: [{ from: q2.start, to: day('2027-12-31') }] };
    expect(progress({ window, children: [child('O-2', 0.8, { cycle: q1 })] })).toBeCloseTo(0.8, 12);
  });

  test('are no members when none of them covers the window', () => {
    const window = { start: q2.start, end: q2.end, pauses: [] };
    expect(progress({ window, children: [child('O-2', 0.8, { cycle: q1 })] })).toBeNull();
  });
});
