import fc from 'fast-check';
import { effortSums } from '../../../src/domain/alignment/effort-sums';
import {
  type AlignedIssue,
  type Attribution,
  alignedShare,
  attributionOf,
  type Serves,
  sprintAlignment,
} from '../../../src/domain/alignment/sprint-alignment';
import { anyIssues, anyServes, shuffled } from './work-arbitraries';

const serves = (keyResults: string[], areas: string[] = []): Serves => ({ keyResults, areas });
const issue = (id: string, effort: number, ...levels: Serves[]): AlignedIssue => ({ id, effort, levels });
const NONE = serves([]);

describe('what an issue counts for', () => {
  test.each<[string, Serves[], Attribution]>([
    ['nothing linked', [NONE, NONE], { side: 'unaligned', shares: [], level: null }],
    ['no level at all', [], { side: 'unaligned', shares: [], level: null }],
    [
      'its own link before its epic’s',
      [serves(['a']), serves(['b'])],
      { side: 'key-result', shares: [{ id: 'a', share: 1 }], level: 0 },
    ],
    [
      'its epic’s where it has none',
      [NONE, serves(['b']), serves(['c'])],
      { side: 'key-result', shares: [{ id: 'b', share: 1 }], level: 1 },
    ],
    [
      'key results of a level share evenly',
      [serves(['a', 'b'])],
      {
        side: 'key-result',
        shares: [
          { id: 'a', share: 0.5 },
          { id: 'b', share: 0.5 },
        ],
        level: 0,
      },
    ],
    [
      'a key result named twice is one',
      [serves(['a', 'a'])],
      { side: 'key-result', shares: [{ id: 'a', share: 1 }], level: 0 },
    ],
    [
      'a KRA beside a key result does not count',
      [serves(['a'], ['x'])],
      { side: 'key-result', shares: [{ id: 'a', share: 1 }], level: 0 },
    ],
    [
      'a KRA of a nearer level wins over a key result above',
      [serves([], ['x']), serves(['a'])],
      { side: 'area', shares: [{ id: 'x', share: 1 }], level: 0 },
    ],
  ])('%s', (_name, levels, expected) => {
    expect(attributionOf(levels)).toEqual(expected);
  });
});

describe('the alignment of a sprint', () => {
  test('of a sprint without issues is none', () => {
    expect(sprintAlignment([])).toBeNull();
  });

  test('weighs issues by their effort', () => {
    const sprint = sprintAlignment([
      issue('1', 5, serves(['a', 'b'])),
      issue('2', 3, NONE, serves([], ['x'])),
      issue('3', 2, NONE),
    ]);
    expect(sprint).toMatchObject({
      shares: { keyResult: 0.5, area: 0.3, unaligned: 0.2 },
      effort: 10,
      weighsIssues: false,
      unaligned: 2,
    });
    expect(sprint?.byKeyResult).toEqual(
      new Map([
        ['a', 2.5],
        ['b', 2.5],
      ]),
    );
    expect(sprint?.byArea).toEqual(new Map([['x', 3]]));
    expect(sprint && alignedShare(sprint.shares)).toBe(0.8);
  });

  test('counts issues where none has any effort', () => {
    const sprint = sprintAlignment([
      issue('1', 0, serves(['a'])),
      issue('2', 0),
      issue('3', Number.NaN),
      issue('4', Infinity),
    ]);
    expect(sprint).toMatchObject({ effort: 4, weighsIssues: true, unaligned: 3 });
    expect(sprint?.shares.keyResult).toBe(0.25);
  });

  test('counts an issue that is listed twice once, and a negative estimate not at all', () => {
    const sprint = sprintAlignment([issue('1', 5, serves(['a'])), issue('1', 5), issue('2', -3)]);
    expect(sprint).toMatchObject({ effort: 5, shares: { keyResult: 1, area: 0, unaligned: 0 } });
    expect(sprint?.byIssue.get('1')?.side).toBe('key-result');
  });
});

test('sums of a part stay in the unit of the whole: what weighs nothing adds nothing', () => {
  const attribution = attributionOf([serves(['a'])]);
  const sums = effortSums([
    { id: '1', effort: 0, attribution },
    { id: '2', effort: -1, attribution },
  ]);
  expect(sums).toEqual({
    total: 0,
    keyResult: 0,
    area: 0,
    unaligned: 0,
    byKeyResult: new Map(),
    byArea: new Map(),
  });
});

describe('for any sprint', () => {
  test('a plan is the sum of its parts', () => {
    fc.assert(
      fc.property(anyIssues(), fc.nat(25), (issues, at) => {
        const parts = [issues.slice(0, at), issues.slice(at), issues].map((some) =>
          effortSums(
            some.map(({ id, effort, levels }) => ({ id, effort, attribution: attributionOf(levels) })),
          ),
        );
        const [one, other, whole] = parts;
        if (!one || !other || !whole) throw new Error('there are three');
        expect(one.total + other.total).toBeCloseTo(whole.total, 9);
        for (const [id, effort] of whole.byKeyResult) {
          expect((one.byKeyResult.get(id) ?? 0) + (other.byKeyResult.get(id) ?? 0)).toBeCloseTo(effort, 9);
        }
      }),
    );
  });

  test('the three shares add to 1, and so do the efforts to the whole', () => {
    fc.assert(
      fc.property(anyIssues(1), (issues) => {
        const sprint = sprintAlignment(issues);
        if (sprint === null) throw new Error('a sprint with issues has an alignment');
        const { keyResult, area, unaligned } = sprint.shares;
        expect(Math.abs(keyResult + area + unaligned - 1)).toBeLessThan(1e-9);
        const parts = [...sprint.byKeyResult.values(), ...sprint.byArea.values(), sprint.unaligned];
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(sprint.effort, 9);
        expect([...sprint.byIssue]).toHaveLength(issues.length);
        for (const each of issues) expect(sprint.byIssue.get(each.id)).toEqual(attributionOf(each.levels));
      }),
    );
  });

  test('the order of issues does not matter, to the last digit', () => {
    const twoOrders = anyIssues(1).chain((issues) => fc.tuple(fc.constant(issues), shuffled(issues)));
    fc.assert(
      fc.property(twoOrders, ([issues, others]) => {
        const { byIssue: _a, ...one } = sprintAlignment(issues) ?? {};
        const { byIssue: _b, ...other } = sprintAlignment(others) ?? {};
        expect(other).toEqual(one);
      }),
    );
  });

  test('splitting an issue into several loses no points and changes no share', () => {
    const split = anyIssues(1)
      .filter((issues) => issues.some((each) => each.effort > 0))
      .chain((issues) =>
        fc.tuple(
          fc.constant(issues),
          fc.nat(issues.length - 1),
          fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
        ),
      );
    fc.assert(
      fc.property(split, ([issues, at, weights]) => {
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        const parts = issues.flatMap((each, index) =>
          index === at
            ? weights.map((weight, part) => ({
                ...each,
                id: `${each.id}-${part}`,
                effort: (each.effort * weight) / all,
              }))
            : [each],
        );
        expectSame(sprintAlignment(parts), sprintAlignment(issues), 1);
      }),
    );
  });

  test('scaling all points changes no share and scales every sum', () => {
    const some = anyIssues(1).filter((issues) => issues.some((each) => each.effort > 0));
    fc.assert(
      fc.property(some, fc.double({ min: 0.01, max: 1000, noNaN: true }), (issues, factor) => {
        const scaled = issues.map((each) => ({ ...each, effort: each.effort * factor }));
        expectSame(sprintAlignment(scaled), sprintAlignment(issues), factor);
      }),
    );
  });

  test('linking an unaligned issue never lowers the alignment', () => {
    fc.assert(
      fc.property(anyIssues(1), anyServes(), (issues, link) => {
        const linked = issues.map((each) => ({ ...each, levels: [...each.levels, link] }));
        const before = sprintAlignment(issues)?.shares.unaligned ?? 1;
        expect(sprintAlignment(linked)?.shares.unaligned).toBeLessThanOrEqual(before + 1e-12);
      }),
    );
  });
});

function expectSame(
  one: ReturnType<typeof sprintAlignment>,
  other: ReturnType<typeof sprintAlignment>,
  factor: number,
): void {
  if (one === null || other === null) throw new Error('a sprint with issues has an alignment');
  for (const share of ['keyResult', 'area', 'unaligned'] as const) {
    expect(one.shares[share]).toBeCloseTo(other.shares[share], 9);
  }
  expect(one.effort / factor).toBeCloseTo(other.effort, 9);
  expect([...one.byKeyResult.keys()]).toEqual([...other.byKeyResult.keys()]);
  for (const [id, effort] of other.byKeyResult)
    expect((one.byKeyResult.get(id) ?? 0) / factor).toBeCloseTo(effort, 9);
  for (const [id, effort] of other.byArea) expect((one.byArea.get(id) ?? 0) / factor).toBeCloseTo(effort, 9);
}
