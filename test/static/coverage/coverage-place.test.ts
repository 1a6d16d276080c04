import { makePlace, parsePlace, START } from '../../../static/app/src/features/coverage/coverage-place';
import { gridMove } from '../../../static/app/src/features/coverage/grid-move';
import { makeAddress, parseAddress } from '../../../static/app/src/features/workspace/workspace-address';

const PLACES = [
  START,
  { ...START, board: '12' },
  { ...START, board: 'all', measure: 'planned' as const },
  { ...START, measure: 'planned' as const },
  { board: '12', measure: 'done' as const, cell: { column: '34', row: 'KR-5' } },
  { board: 'all', measure: 'planned' as const, cell: { column: '3', row: 'unaligned' } },
  { board: null, measure: 'done' as const, cell: { column: '3', row: 'KRA-1' } },
];

test.each(PLACES)('%j outlives a reload and the way back of the browser', (place) => {
  const part = makePlace(place);
  expect(parsePlace(part)).toEqual(place);
  const home = parseAddress('/sprints', '');
  const [path = ''] = makeAddress({ ...home, part }).split('?');
  expect(parseAddress(path, '').part).toBe(part);
});

test('an address that says nothing known begins at the start', () => {
  expect(parsePlace('O-3')).toEqual(START);
});

test.each([
  ['ArrowRight', { row: 1, column: 2 }],
  ['ArrowLeft', { row: 1, column: 0 }],
  ['ArrowUp', { row: 0, column: 1 }],
  ['ArrowDown', { row: 2, column: 1 }],
  ['PageDown', { row: 4, column: 1 }],
  ['Home', { row: 1, column: 0 }],
  ['End', { row: 1, column: 3 }],
  ['x', null],
])('%s leads from the second row and column to %j', (key, expected) => {
  const size = { rows: 5, columns: 4 };
  expect(gridMove({ row: 1, column: 1 }, key, size, { ctrl: false, rtl: false })).toEqual(expected);
});

test('in scripts from right to left, left leads on; with Ctrl, Home and End lead to the corners', () => {
  const size = { rows: 5, columns: 4 };
  const at = { row: 1, column: 1 };
  expect(gridMove(at, 'ArrowLeft', size, { ctrl: false, rtl: true })).toEqual({ row: 1, column: 2 });
  expect(gridMove(at, 'End', size, { ctrl: true, rtl: false })).toEqual({ row: 4, column: 3 });
});
