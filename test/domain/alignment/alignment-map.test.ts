import fc from 'fast-check';
import {
  type AlignmentMap,
  alignmentMap,
  MAP_COLUMNS,
  type MapRow,
  type MapTree,
} from '../../../src/domain/alignment/alignment-map';
import { foldMap } from '../../../src/domain/alignment/fold-map';
import { mapTable } from '../../../src/domain/alignment/map-table';
import { anyMapRows, shuffled, treeOf } from './work-arbitraries';

const row = (
  sprintId: string,
  keyResultId: string | null,
  effort: number,
  areaId: string | null = null,
): MapRow => ({
  boardId: 'b',
  sprintId,
  keyResultId,
  areaId,
  effort,
});
const TREE: MapTree = {
  objectiveOf: new Map([
    ['kr1', 'o1'],
    ['kr2', 'o1'],
    ['kr3', 'o2'],
  ]),
  areasOf: new Map([['o1', ['x', 'y']]]),
};
const effortsOf = (map: AlignmentMap) => Object.fromEntries(map.nodes.map((node) => [node.id, node.effort]));
const flows = (map: AlignmentMap) => map.links.map(({ from, to, effort }) => `${from} → ${to} ${effort}`);

describe('the map', () => {
  const map = alignmentMap(
    [
      row('1', 'kr1', 4),
      row('1', 'kr2', 2),
      row('2', 'kr3', 3),
      row('2', null, 1, 'x'),
      row('2', null, 5),
      row('2', 'gone', 2),
      row('2', 'kr3', 0),
    ],
    TREE,
  );

  test('leads from boards over sprint goals, key results and objectives to KRAs', () => {
    expect(effortsOf(map)).toEqual({
      'area:x': 4,
      'area:y': 3,
      'area:no-area': 3,
      'objective:o1': 6,
      'objective:o2': 3,
      'key-result:kr1': 4,
      'key-result:kr2': 2,
      'key-result:kr3': 3,
      'key-result:unaligned': 5,
      'key-result:other': 2,
      'sprint:1': 6,
      'sprint:2': 11,
      'board:b': 17,
    });
    expect(map.effort).toBe(17);
  });

  test('shares an objective evenly among its KRAs, and takes upkeep straight to its own', () => {
    expect(flows(map)).toEqual(
      expect.arrayContaining([
        'objective:o1 → area:x 3',
        'objective:o1 → area:y 3',
        'objective:o2 → area:no-area 3',
        'sprint:2 → area:x 1',
        'sprint:2 → key-result:unaligned 5',
        'sprint:2 → key-result:other 2',
      ]),
    );
  });

  test('stands in the order of its columns, the largest first, ends of their own last', () => {
    expect(map.nodes.map((node) => node.id)).toEqual([
      ...['area:x', 'area:y', 'area:no-area', 'objective:o1', 'objective:o2'],
      ...['key-result:kr1', 'key-result:kr3', 'key-result:kr2', 'key-result:other', 'key-result:unaligned'],
      ...['sprint:2', 'sprint:1', 'board:b'],
    ]);
  });

  test('counts a KRA that is named twice once', () => {
    const twice = { ...TREE, areasOf: new Map([['o1', ['x', 'x', 'y']]]) };
    expect(effortsOf(alignmentMap([row('1', 'kr1', 4)], twice))).toMatchObject({ 'area:x': 2, 'area:y': 2 });
  });

  test('adds work that differs in nothing but size in one order', () => {
    const sums = [
      [0.1, 0.2, 0.3],
      [0.3, 0.2, 0.1],
      [0.2, 0.3, 0.1],
    ].map(
      (efforts) =>
        alignmentMap(
          efforts.map((effort) => row('1', 'kr1', effort)),
          TREE,
        ).effort,
    );
    expect(new Set(sums).size).toBe(1);
  });

  test('of no work is empty', () => {
    expect(alignmentMap([row('1', 'kr1', 0)], TREE)).toEqual({ nodes: [], links: [], effort: 0 });
  });
});

describe('a folded map', () => {
  const map = alignmentMap(
    [row('1', 'kr1', 8), row('1', 'kr2', 2), row('1', 'kr3', 1), row('2', null, 3), row('3', 'kr1', 1)],
    TREE,
  );

  test('keeps the largest of each column and says what it folded', () => {
    const folded = foldMap(map, 2);
    const more = folded.nodes.filter((node) => node.kind === 'more');
    expect(more.map(({ id, folded: ids, effort }) => [id, ids, effort])).toEqual([
      ['key-result:more', ['kr2', 'kr3'], 3],
      ['sprint:more', ['2', '3'], 4],
    ]);
    expect(flows(folded)).toEqual(
      expect.arrayContaining([
        'sprint:1 → key-result:more 3',
        'sprint:more → key-result:unaligned 3',
        'key-result:more → objective:o1 2',
        'key-result:more → objective:o2 1',
      ]),
    );
  });

  test('that has room for all is the map itself', () => {
    expect(foldMap(map, 3)).toEqual(map);
  });

  test('folds further, and to one node a column', () => {
    const [twice, once] = [foldMap(foldMap(map, 2), 1), foldMap(map, 1)];
    expect(effortsOf(twice)).toEqual(effortsOf(once));
    expect(twice.nodes.find((node) => node.id === 'key-result:more')?.folded).toHaveLength(3);
    expect(flows(once)).toContain('sprint:more → key-result:more 12');
  });
});

describe('for any work', () => {
  const tree = treeOf(12);
  const anyMap = anyMapRows().map((rows) => ({ rows, map: alignmentMap(rows, tree) }));
  const anyFold = fc.tuple(anyMap, fc.integer({ min: 1, max: 6 }));

  test('what flows into a node flows out of it, and boards and ends weigh all of it', () => {
    fc.assert(
      fc.property(anyFold, ([{ rows, map }, limit]) => {
        const all = rows.reduce((sum, each) => sum + each.effort, 0);
        for (const each of [map, foldMap(map, limit)]) {
          expectConserved(each);
          expect(each.effort).toBeCloseTo(all, 9);
        }
      }),
    );
  });

  test('every number is the sum of the rows it stands for', () => {
    fc.assert(
      fc.property(anyMap, ({ rows, map }) => {
        const sumOf = (keep: (each: MapRow) => boolean) =>
          rows.filter(keep).reduce((sum, each) => sum + each.effort, 0);
        for (const { column, kind, refId, effort } of map.nodes) {
          if (column === 'board')
            expect(effort).toBeCloseTo(
              sumOf((each) => each.boardId === refId),
              9,
            );
          if (column === 'sprint')
            expect(effort).toBeCloseTo(
              sumOf((each) => each.sprintId === refId),
              9,
            );
          if (column === 'key-result' && kind === 'item') {
            expect(effort).toBeCloseTo(
              sumOf((each) => each.keyResultId === refId),
              9,
            );
          }
          if (kind === 'unaligned') {
            expect(effort).toBeCloseTo(
              sumOf((each) => each.keyResultId === null && each.areaId === null),
              9,
            );
          }
        }
      }),
    );
  });

  test('every number on the map is the one of the table twin, and the table has no other', () => {
    fc.assert(
      fc.property(anyFold, ([{ map }, limit]) => {
        for (const each of [map, foldMap(map, limit)]) {
          const table = mapTable(each);
          expect(table.map((line) => line.node)).toEqual(each.nodes);
          const out = table.flatMap(({ node, to }) => to.map((flow) => [node.id, flow.node.id, flow.effort]));
          const into = table.flatMap(({ node, from }) =>
            from.map((flow) => [flow.node.id, node.id, flow.effort]),
          );
          const links = each.links.map(({ from, to, effort }) => [from, to, effort]);
          expect(out).toEqual(links);
          expect(inOrder(into)).toEqual(inOrder(links));
        }
      }),
    );
  });

  test('folding changes no sum of a column and leaves none too full', () => {
    fc.assert(
      fc.property(anyFold, ([{ map }, limit]) => {
        const folded = foldMap(map, limit);
        for (const column of MAP_COLUMNS) {
          const [before, after] = [map, folded].map((each) =>
            each.nodes.filter((node) => node.column === column),
          );
          const sum = (nodes: typeof before) => (nodes ?? []).reduce((all, node) => all + node.effort, 0);
          expect(sum(after)).toBeCloseTo(sum(before), 9);
          const foldable = (after ?? []).filter((node) => node.kind === 'item' || node.kind === 'more');
          expect(foldable.length).toBeLessThanOrEqual(limit);
          const ids = (nodes: typeof before) =>
            (nodes ?? []).flatMap((node) => (node.refId === null ? node.folded : [node.refId])).sort();
          expect(ids(after)).toEqual(ids(before));
        }
      }),
    );
  });

  test('the order of rows does not matter, to the last digit', () => {
    const twoOrders = anyMapRows().chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows)));
    fc.assert(
      fc.property(twoOrders, ([rows, others]) => {
        expect(alignmentMap(others, tree)).toEqual(alignmentMap(rows, tree));
      }),
    );
  });

  test('splitting the work of a row into several changes no number', () => {
    fc.assert(
      fc.property(anyMapRows(), fc.integer({ min: 2, max: 5 }), (rows, parts) => {
        const split = rows.flatMap((each) =>
          Array.from({ length: parts }, () => ({ ...each, effort: each.effort / parts })),
        );
        const [one, other] = [alignmentMap(rows, tree), alignmentMap(split, tree)].map(effortsOf);
        expect(Object.keys(other ?? {}).sort()).toEqual(Object.keys(one ?? {}).sort());
        for (const [id, effort] of Object.entries(one ?? {})) expect(other?.[id]).toBeCloseTo(effort, 9);
      }),
    );
  });

  test('two hundred key results fold to a map of forty', () => {
    const rows = Array.from({ length: 200 }, (_, at) => row(`${at % 30}`, `kr${at + 1}`, 1 + (at % 7)));
    const folded = foldMap(alignmentMap(rows, treeOf(200)), 40);
    expect(folded.nodes.filter((node) => node.column === 'key-result' && node.kind !== 'other')).toHaveLength(
      40,
    );
    expectConserved(folded);
  });
});

function expectConserved(map: AlignmentMap): void {
  for (const node of map.nodes) {
    const into = map.links.filter((link) => link.to === node.id).reduce((sum, link) => sum + link.effort, 0);
    const out = map.links.filter((link) => link.from === node.id).reduce((sum, link) => sum + link.effort, 0);
    if (node.column !== 'board') expect(into).toBeCloseTo(node.effort, 9);
    const isEnd = node.column === 'area' || node.kind === 'unaligned' || node.kind === 'other';
    expect(out).toBeCloseTo(isEnd ? 0 : node.effort, 9);
  }
}

const inOrder = (links: (string | number)[][]) => links.map((link) => link.join(' ')).sort();
