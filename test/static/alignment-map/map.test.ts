import fc from 'fast-check';
import { foldMap } from '../../../src/domain/alignment/fold-map';
import { mapTable } from '../../../src/domain/alignment/map-table';
import { LABEL_HEIGHT, layoutMap } from '../../../static/app/src/features/alignment-map/map-layout';
import { againOn, mapOf, mapUnit } from '../../../static/app/src/features/alignment-map/map-of';
import { mapMove, pathThrough } from '../../../static/app/src/features/alignment-map/map-path';
import { mapCsv } from '../../../static/app/src/features/alignment-map/map-text';
import { fullName, nodeNames } from '../../../static/app/src/features/alignment-map/node-names';
import { sprintGrid } from '../../../static/app/src/features/coverage/coverage-grid';
import { AREAS, keyResult, objective, sprint, view } from '../coverage/views';

const board = {
  ...{ id: '1', name: 'SHOP board', teamId: 'team-one', effortFrom: null, asOf: null, fortnights: [] },
  sprints: [
    sprint(3, {
      efforts: [
        [0, 5, 4],
        [1, 5, 2],
        [2, 2, 2],
        [3, 4, 1],
        [4, 9, 6],
      ],
    }),
  ],
};
const others = [
  { teamId: 'team-two', boards: 1, efforts: [[0, 1, 0.5]] as [number, number, number][], fortnights: [] },
];
const answer = view({ boards: [board], others });
const objectives = [objective(1, [keyResult(1), keyResult(2)], { areaIds: ['area-1'] })];
const FACTS = { view: answer, objectives, teamId: null, areaId: null, measure: 'done' as const };
const one = mapOf({ ...FACTS, board });
const teams = [{ id: 'team-two', name: 'Two' }];
const nameOf = nodeNames({ view: answer, objectives, areas: AREAS, teams, cycles: [] });
const effortOf = (map: typeof one, id: string) => map.nodes.find((node) => node.id === id)?.effort;

test('the map of one board says what its heat map says, in the unit of the board', () => {
  const grid = sprintGrid({ ...FACTS, areas: AREAS }, board);
  const cellOf = (key: string) => grid.rows.find((row) => row.key === key)?.cells[0];
  expect(mapUnit(board)).toBe('points');
  expect(effortOf(one, 'key-result:key-result-1')).toBe(cellOf('KR-1'));
  expect(effortOf(one, 'key-result:unaligned')).toBe(cellOf('unaligned'));
  expect(effortOf(one, 'key-result:other')).toBe(cellOf('other'));
  expect(one.effort).toBe(grid.sum);
});

test('whatever was completed again, the map, its table and the sums of the heat map say the same', () => {
  const effort = fc.nat(40).map((each) => each / 4);
  const sent = fc.array(fc.tuple(fc.nat(4), effort, effort, fc.nat(4)), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(sent, { minLength: 1, maxLength: 4 }), (sprints) => {
      const several = {
        ...board,
        sprints: sprints.map((rows, at) => {
          const once = [...new Map(rows.map((row) => [row[0], row])).values()];
          return sprint(at + 1, {
            efforts: once.map(([target, planned, done]) => [target, planned, done] as const),
            again: once.map(([target, , done, part]) => [target, (done * part) / 4] as const),
          });
        }),
      };
      const all = { ...FACTS, view: view({ boards: [several] }) };
      const grid = sprintGrid({ ...all, areas: AREAS }, several);
      const map = mapOf({ ...all, board: several });
      const table = mapTable(map);
      expect(map.effort).toBeCloseTo(grid.sum);
      // What is missing on the map is said: with it the sprints' own figures are whole.
      expect(map.effort + againOn(all.view, { ...all, board: several })).toBeCloseTo(
        grid.columnSums.reduce((sum, each) => sum + each, 0),
      );
      for (const [key, id] of [
        ['KR-1', 'key-result-1'],
        ['KR-2', 'key-result-2'],
        ['unaligned', 'unaligned'],
        ['other', 'other'],
      ] as const) {
        const sum = grid.rows.find((row) => row.key === key)?.sum ?? 0;
        const node = table.find((row) => row.node.id === `key-result:${id}`);
        expect(node?.node.effort ?? 0).toBeCloseTo(sum);
        expect((node?.from ?? []).reduce((flows, each) => flows + each.effort, 0)).toBeCloseTo(sum);
      }
    }),
  );
});

test('over all boards it is team-weeks, with those that have no name under one of their team', () => {
  const all = mapOf({ ...FACTS, board: null });
  expect(mapUnit(null)).toBe('team-weeks');
  expect(effortOf(all, 'key-result:key-result-1')).toBeCloseTo(0.9);
  expect(effortOf(all, 'board:others-team-two')).toBe(0.5);
  const node = all.nodes.find(({ id }) => id === 'board:others-team-two');
  expect(node && fullName(nameOf(node))).toBe('Other boards of Two');
});

test('narrowed to a KRA, only what serves it flows', () => {
  const narrowed = mapOf({ ...FACTS, board, areaId: 'area-1' });
  expect(narrowed.effort).toBe(8);
  expect(narrowed.nodes.some(({ kind }) => kind === 'unaligned' || kind === 'other')).toBe(false);
});

test('labels never overlap, with one key result as with two hundred', () => {
  const many = Array.from({ length: 200 }, (_, at) => keyResult(at + 1));
  const targets = many.map(({ id }) => ({ kind: 'key-result' as const, id }));
  const efforts = many.map((_, at): [number, number, number] => [at, 1, (at % 7) / 3]);
  const large = view({ targets, boards: [{ ...board, sprints: [sprint(3, { efforts })] }] });
  const map = mapOf({
    ...FACTS,
    view: large,
    board: large.boards[0] ?? null,
    objectives: [objective(1, many)],
  });
  for (const shown of [one, foldMap(map, 12), map]) {
    const { nodes, height } = layoutMap(shown, (node) => nameOf(node).order, 1000);
    expect(nodes).toHaveLength(shown.nodes.length);
    for (const { node, y, height: own } of nodes) {
      const middle = y + own / 2;
      const beside = nodes.filter((each) => each.node.column === node.column && each.node.id !== node.id);
      const gaps = beside.map((each) => Math.abs(each.y + each.height / 2 - middle));
      expect(Math.min(LABEL_HEIGHT, ...gaps)).toBeGreaterThanOrEqual(LABEL_HEIGHT - 0.5);
      expect(middle).toBeLessThanOrEqual(height);
    }
  }
});

test('a map with nothing but unaligned work keeps its columns', () => {
  const bare = view({ boards: [{ ...board, sprints: [sprint(3, { efforts: [[4, 1, 1]] })] }] });
  const { nodes } = layoutMap(mapOf({ ...FACTS, view: bare, board: bare.boards[0] ?? null }), () => 0, 1000);
  expect(nodes.map(({ node, x }) => [node.id, Math.round(x)])).toEqual([
    ['key-result:unaligned', 400],
    ['sprint:3', 600],
    ['board:1', 800],
  ]);
});

test('a node shows everything that flows through it, towards the outcome and back to the boards', () => {
  expect([...pathThrough(one, 'key-result:key-result-1')].sort()).toEqual([
    'area:area-1',
    'board:1',
    'key-result:key-result-1',
    'objective:objective-1',
    'sprint:3',
  ]);
});

test('arrow keys walk a column, and along the widest band from column to column', () => {
  const { nodes } = layoutMap(one, (node) => nameOf(node).order, 1000);
  const walked = nodes.map(({ node, x, y }) => ({ id: node.id, column: x, y }));
  const move = (at: string, key: string) => mapMove(one, walked, at, key);
  expect(move('board:1', 'ArrowLeft')).toBe('sprint:3');
  expect(move('sprint:3', 'ArrowLeft')).toBe('key-result:unaligned');
  expect(move('key-result:key-result-1', 'ArrowDown')).toBe('key-result:key-result-2');
  expect(move('key-result:key-result-1', 'ArrowUp')).toBeNull();
  expect(move('key-result:unaligned', 'ArrowLeft')).toBe('objective:objective-1');
  expect(move('board:1', 'ArrowRight')).toBeNull();
});

test('its CSV has a line for each flow, and what ends somewhere says what reaches it', () => {
  const csv = mapCsv(mapTable(one), nameOf, 'points').split('\r\n');
  expect(csv).toContain('Key result,KR-1 Key result 1,On track,Objective,O-1 Objective 1,4');
  expect(csv).toContain('KRA,KRA-1 Upkeep,,,,8');
  expect(csv).toContain('Key result,Unaligned,,,,6');
});
