import fc from 'fast-check';
import type { OverviewTeam } from '../../../src/contract/overview/answers';
import {
  rowOffsets,
  rowWindow,
  scrolledTo,
} from '../../../static/app/src/features/workspace/overview/row-window';
import { treeMove } from '../../../static/app/src/features/workspace/overview/tree-keys';
import { type Tree, treeRows } from '../../../static/app/src/features/workspace/overview/tree-rows';
import { keyResult, objective } from './views';

const team = (id: string, parentId: string | null = null, loaded = true): OverviewTeam => ({
  id,
  name: id,
  parentId,
  leadId: null,
  standInId: null,
  loaded,
});
const first = objective({
  teamId: 'below',
  keyResults: [keyResult(), keyResult({ id: 'two', key: 'KR-2' })],
});
const second = objective({ id: 'objective-2', key: 'O-2', teamId: 'top', keyResults: [] });
const shown = [first, second].map((each) => ({ objective: each, keyResults: each.keyResults }));
const tree = (part: Partial<Tree> = {}): Tree => ({
  teams: [team('top'), team('below', 'top'), team('empty')],
  shown,
  isFolded: () => false,
  withTeams: true,
  hideEmpty: false,
  ...part,
});
const drawn = (part: Partial<Tree> = {}) =>
  treeRows(tree(part)).map(({ id, level, expanded }) => `${level} ${id}${expanded === false ? ' +' : ''}`);

test('teams stand over their objectives, their teams and those’ objectives', () => {
  expect(drawn()).toEqual([
    '1 team-row-top',
    '2 O-2',
    '2 team-row-below',
    '3 O-1',
    '4 KR-1',
    '4 KR-2',
    '1 team-row-empty',
  ]);
});

test.each<[string, Partial<Tree>, string[]]>([
  ['one team alone is no level', { withTeams: false }, ['1 O-1', '2 KR-1', '2 KR-2', '1 O-2']],
  [
    'what is folded hides what is below it',
    { isFolded: (id) => id === 'team-row-below' },
    ['1 team-row-top', '2 O-2', '2 team-row-below +', '1 team-row-empty'],
  ],
  [
    'a folded objective keeps its row',
    { withTeams: false, isFolded: (id) => id === 'O-1' },
    ['1 O-1 +', '1 O-2'],
  ],
  [
    'teams with nothing to show go when something is looked for',
    { hideEmpty: true, shown: shown.slice(1) },
    ['1 team-row-top', '2 O-2'],
  ],
  [
    'a team that is still to be read can be opened',
    { hideEmpty: true, shown: [], teams: [team('top'), team('below', 'top', false)] },
    ['1 team-row-top', '2 team-row-below +'],
  ],
])('%s', (_, part, expected) => {
  expect(drawn(part)).toEqual(expected);
});

test('each row says its place among its neighbours', () => {
  const places = treeRows(tree()).map(({ id, position, setSize }) => `${id} ${position}/${setSize}`);
  expect(places).toEqual([
    'team-row-top 1/2',
    'O-2 1/2',
    'team-row-below 2/2',
    'O-1 1/1',
    'KR-1 1/2',
    'KR-2 2/2',
    'team-row-empty 2/2',
  ]);
});

const rows = treeRows(tree());
const folded = treeRows(tree({ isFolded: () => true }));
test.each([
  ['down', rows, 0, 'ArrowDown', { kind: 'go', to: 1 }],
  ['up from the top stays', rows, 0, 'ArrowUp', { kind: 'go', to: 0 }],
  ['a page down ends at the end', rows, 2, 'PageDown', { kind: 'go', to: 6 }],
  ['to the first', rows, 5, 'Home', { kind: 'go', to: 0 }],
  ['to the last', rows, 1, 'End', { kind: 'go', to: 6 }],
  ['left folds what is open', rows, 3, 'ArrowLeft', { kind: 'fold', at: 3 }],
  ['left of a leaf goes to what it is in', rows, 5, 'ArrowLeft', { kind: 'go', to: 3 }],
  ['right goes into what is open', rows, 3, 'ArrowRight', { kind: 'go', to: 4 }],
  ['right unfolds', folded, 0, 'ArrowRight', { kind: 'unfold', at: 0 }],
  ['right of a leaf does nothing', rows, 4, 'ArrowRight', null],
  ['Enter opens', rows, 4, 'Enter', { kind: 'open', at: 4 }],
  ['letters are not for the tree', rows, 4, 'a', null],
] as const)('%s', (_, list, at, key, expected) => {
  expect(treeMove(list, at, key)).toEqual(expected);
});

test('whatever is scrolled to, the rows in sight are drawn, few others, and their place is right', () => {
  const heights = fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 3000 });
  fc.assert(
    fc.property(heights, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
      const offsets = rowOffsets(list);
      const all = offsets.at(-1) ?? 0;
      const top = share * Math.max(0, all - 600);
      const { first: from, last, before, height } = rowWindow(offsets, top, 600);
      expect(height).toBe(all);
      expect(before).toBe(offsets[from]);
      expect(before).toBeLessThanOrEqual(top);
      expect(offsets[last] ?? 0).toBeGreaterThanOrEqual(Math.min(all, top + 600));
      expect(last - from).toBeLessThanOrEqual((600 + 2 * 400) / 20 + 3);
    }),
    { seed: 7, numRuns: 100 },
  );
});

test('a row out of sight is scrolled to by as little as it needs', () => {
  const offsets = rowOffsets([10, 10, 10, 10]);
  expect(scrolledTo(offsets, 0, { top: 15, height: 20 })).toBe(0);
  expect(scrolledTo(offsets, 3, { top: 0, height: 20 })).toBe(20);
  expect(scrolledTo(offsets, 1, { top: 5, height: 20 })).toBe(5);
});

test('an objective moves among those of its team in the same state', () => {
  const all = [
    objective({ id: 'a', key: 'O-1', teamId: 'top' }),
    objective({ id: 'b', key: 'O-2', teamId: 'below' }),
    objective({ id: 'c', key: 'O-3', teamId: 'top' }),
    objective({ id: 'd', key: 'O-4', teamId: 'top', lifecycle: 'draft' }),
  ];
  const rows = treeRows(tree({ shown: all.map((each) => ({ objective: each, keyResults: [] })) }));
  const neighbours = rows.flatMap((row) => (row.kind === 'objective' ? [[row.id, row.neighbours]] : []));
  expect(neighbours).toEqual([
    ['O-1', ['a', 'c']],
    ['O-3', ['a', 'c']],
    ['O-4', ['d']],
    ['O-2', ['b']],
  ]);
});
