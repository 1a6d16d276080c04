import fc from 'fast-check';
import type { MapRow, MapTree } from '../../../src/domain/alignment/alignment-map';
import type { AlignedIssue, Serves } from '../../../src/domain/alignment/sprint-alignment';

const ids = (prefix: string, count: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: count }), { maxLength: 3 })
    .map((all) => all.map((n) => `${prefix}${n}`));

export const anyServes = (): fc.Arbitrary<Serves> =>
  fc.record({ keyResults: ids('kr', 6), areas: ids('area', 3) });

/** Points as teams give them: halves, thirds by hand, nothing. */
export const anyPoints = (): fc.Arbitrary<number> => fc.constantFrom(0, 0.5, 1, 2, 3, 5, 8, 13, 0.33, 20);

export const anyIssues = (minLength = 0): fc.Arbitrary<AlignedIssue[]> =>
  fc
    .array(fc.tuple(anyPoints(), fc.array(anyServes(), { maxLength: 4 })), { minLength, maxLength: 25 })
    .map((rows) => rows.map(([effort, levels], at) => ({ id: `${at + 1}`, effort, levels })));

/** The same in another order. */
export const shuffled = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });

/** Rows of a map: some boards with some sprints, key results known and unknown, KRAs, and work on nothing. */
export const anyMapRows = (keyResults = 12): fc.Arbitrary<MapRow[]> =>
  fc.array(
    fc
      .tuple(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        fc.option(fc.integer({ min: 1, max: keyResults }), { freq: 4 }),
        fc.option(fc.integer({ min: 1, max: 3 })),
        anyPoints(),
      )
      .map(([board, sprint, keyResult, area, effort]) => ({
        boardId: `${board}`,
        sprintId: `${board}${sprint}`,
        keyResultId: keyResult === null ? null : `kr${keyResult}`,
        areaId: area === null ? null : `area${area}`,
        effort,
      })),
    { maxLength: 60 },
  );

/** Every tenth key result is unknown, four to an objective, objectives with none to three KRAs. */
export const treeOf = (keyResults: number): MapTree => ({
  objectiveOf: new Map(
    Array.from({ length: keyResults }, (_, at) => at + 1)
      .filter((n) => n % 10 !== 0)
      .map((n) => [`kr${n}`, `o${Math.ceil(n / 4)}`]),
  ),
  areasOf: new Map(
    Array.from({ length: keyResults }, (_, at) => [
      `o${at + 1}`,
      Array.from({ length: at % 4 }, (_each, area) => `area${area + 1}`),
    ]),
  ),
});
