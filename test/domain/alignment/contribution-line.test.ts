import fc from 'fast-check';
import {
  type Claim,
  claimAgainstMove,
  claimSentence,
} from '../../../src/domain/alignment/claim-against-move';
import { contributionHistory } from '../../../src/domain/alignment/contribution-history';
import { contributionLine, type Meanwhile } from '../../../src/domain/alignment/contribution-line';
import type { Move } from '../../../src/domain/okr/moves';
import { day, series } from '../okr/facts';

const move = (before: number, after: number, more: Partial<Move> = {}): Move => ({
  before,
  after,
  delta: after - before,
  measured: true,
  beforeIsBaseline: false,
  ...more,
});
const ALONE: Meanwhile = { names: [], unnamed: 0 };

describe('a sprint’s line in the history of a key result', () => {
  test.each<[string, Move | null, Meanwhile]>([
    ['During Shop 14 it moved from 3.8 to 3.1.', move(3.8, 3.1), ALONE],
    [
      'During Shop 14 it moved from its baseline of 4 to 3.1.',
      move(4, 3.1, { beforeIsBaseline: true }),
      ALONE,
    ],
    ['During Shop 14 it stayed at 3.8.', move(3.8, 3.8), ALONE],
    ['No value was recorded during Shop 14.', move(3.8, 3.8, { measured: false }), ALONE],
    ['No value was recorded during Shop 14.', null, ALONE],
    [
      'During Shop 14 it moved from 1 to 2; Search 9 ran meanwhile.',
      move(1, 2),
      { names: ['Search 9'], unnamed: 0 },
    ],
    [
      'During Shop 14 it moved from 1 to 2; Search 9, Pay 3 and Ads 7 ran meanwhile.',
      move(1, 2),
      { names: ['Search 9', 'Pay 3', 'Ads 7'], unnamed: 0 },
    ],
    [
      'During Shop 14 it moved from 1 to 2; Search 9, Pay 3 and 3 more sprints ran meanwhile.',
      move(1, 2),
      { names: ['Search 9', 'Pay 3', 'Ads 7', 'Mail 2'], unnamed: 1 },
    ],
    [
      'During Shop 14 it moved from 1 to 2; Search 9 and 1 more sprint ran meanwhile.',
      move(1, 2),
      { names: ['Search 9'], unnamed: 1 },
    ],
    [
      'During Shop 14 it moved from 1 to 2; 2 other sprints ran meanwhile.',
      move(1, 2),
      { names: [], unnamed: 2 },
    ],
  ])('%s', (line, moved, meanwhile) => {
    expect(contributionLine('Shop 14', moved, meanwhile)).toBe(line);
  });

  test('never says that the sprint caused it', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.nat(5), (before, after, unnamed) => {
        const line = contributionLine('Shop 14', move(before, after), { names: [], unnamed });
        expect(line).toMatch(/during shop 14/i);
        expect(line).not.toMatch(/caus|because|thanks|by shop/i);
      }),
    );
  });
});

describe('a claim beside the move', () => {
  const plus3: Claim = { kind: 'amount', delta: 3 };
  const medium: Claim = { kind: 'size', size: 'medium' };
  test.each<[string, Claim, Move | null, ReturnType<typeof claimAgainstMove>, string]>([
    ['reached', plus3, move(41, 44), { code: 'reached', share: 1 }, 'Claimed +3: moved from 41 to 44.'],
    ['beyond it', plus3, move(41, 50), { code: 'reached', share: 3 }, 'Claimed +3: moved from 41 to 50.'],
    ['partly', plus3, move(41, 42.5), { code: 'partly', share: 0.5 }, 'Claimed +3: moved from 41 to 42.5.'],
    ['not at all', plus3, move(41, 41), { code: 'not-moved', share: 0 }, 'Claimed +3: stayed at 41.'],
    [
      'the other way',
      plus3,
      move(41, 38),
      { code: 'other-way', share: -1 },
      'Claimed +3: moved from 41 to 38.',
    ],
    [
      'downwards, as claimed',
      { kind: 'amount', delta: -2 },
      move(5, 2.5),
      { code: 'reached', share: 1.25 },
      'Claimed −2: moved from 5 to 2.5.',
    ],
    ['what nobody measured', plus3, null, { code: 'not-measured' }, 'Claimed +3: no value was recorded.'],
    [
      'a value that only held',
      plus3,
      move(41, 41, { measured: false }),
      { code: 'not-measured' },
      'Claimed +3: no value was recorded.',
    ],
    ['a size', medium, move(41, 44), { code: 'no-number' }, 'Claimed a medium move: moved from 41 to 44.'],
    [
      'nothing',
      { kind: 'amount', delta: 0 },
      move(41, 44),
      { code: 'no-number' },
      'Claimed 0: moved from 41 to 44.',
    ],
  ])('%s', (_name, claim, moved, expected, sentence) => {
    expect(claimAgainstMove(claim, moved)).toEqual(expected);
    expect(claimSentence(claim, moved)).toBe(sentence);
  });
});

test('the history of a key result shows whole moves, names who else was at work, and adds each day once', () => {
  const sprint = (id: string, start: string, end: string) => ({ id, start: day(start), end: day(end) });
  const [a, b, c] = [
    sprint('a', '2027-01-04', '2027-01-18'),
    sprint('b', '2027-01-11', '2027-01-25'),
    sprint('c', '2027-01-25', '2027-02-08'),
  ];
  const facts = {
    values: series(['2027-01-04', 10], ['2027-01-15', 14], ['2027-01-22', 15]),
    baseline: 10,
    window: { start: day('2027-01-01'), end: day('2027-03-31') },
  };
  const history = contributionHistory(facts, [a, b, c, a]);
  expect(
    history.entries.map(({ sprint: each, move: moved, meanwhile }) => [
      each.id,
      moved?.delta,
      moved?.measured,
      meanwhile.map((other) => other.id),
    ]),
  ).toEqual([
    ['c', 0, false, []],
    ['b', 5, true, ['a']],
    ['a', 4, true, ['b']],
  ]);
  expect(history.moved).toBe(5);
});

test('of two sprints the one that ended last comes first, whichever began first', () => {
  const short = { id: 'short', start: day('2027-01-11'), end: day('2027-01-18') };
  const long = { id: 'long', start: day('2027-01-04'), end: day('2027-02-01') };
  const facts = { values: [], baseline: 0, window: { start: day('2027-01-01'), end: day('2027-03-31') } };
  const { entries, moved } = contributionHistory(facts, [short, long]);
  expect(entries.map(({ sprint, move: none }) => [sprint.id, none])).toEqual([
    ['long', null],
    ['short', null],
  ]);
  expect(moved).toBeNull();
});
