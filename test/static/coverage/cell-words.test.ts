import { cellWords } from '../../../static/app/src/features/coverage/cell-words';
import { fortnightGrid, sprintGrid } from '../../../static/app/src/features/coverage/coverage-grid';
import { createFormats } from '../../../static/app/src/format/formats';
import { AREAS, keyResult, objective, sprint, view } from './views';

const formats = createFormats('en-GB', 'UTC');
const board = {
  ...{ id: '1', name: 'SHOP board', teamId: 'team-one', effortFrom: null, asOf: null },
  fortnights: [[0, 0, 1, 0.5]] as [number, number, number, number][],
  sprints: [
    sprint(3, {
      efforts: [
        [0, 5, 3],
        [4, 9, 9],
      ],
    }),
    sprint(4, { state: 'future', efforts: [[0, 8, 0]] }),
  ],
};
const HOW = ' An issue of several key results counts for each in even parts.';
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const facts = {
  view: view({ boards: [board] }),
  objectives: [objective(1, [keyResult(1), keyResult(2)])],
  areas: AREAS,
  measure: 'done' as const,
};

test.each([
  ['KR-1', 0, 'KR-1 in Sprint 3: 3 points, 25 % of the 12 points in it.'],
  ['KR-1', 1, 'KR-1 in Sprint 4: 8 points planned so far, 100 % of the 8 points in it.'],
  ['KR-2', 0, 'KR-2 in Sprint 3: no work.'],
  ['unaligned', 0, 'Unaligned in Sprint 3: 9 points, 75 % of the 12 points in it.'],
  ['KR-1', 2, 'KR-1: 3 points in all columns but plans, of 12 points.'],
  ['KR-1', -1, ''],
])('the number of %s in column %i says how it came about', (key, column, expected) => {
  const grid = sprintGrid(facts, board);
  const row = grid.rows.find((each) => each.key === key);
  const [said = '', is = ''] = plain(cellWords(grid, row, column, formats)).split(HOW);
  expect(said + is).toBe(expected);
});

test('what was completed again in a later sprint stays in its cell, which says so, and in no sum', () => {
  const later = sprint(4, { efforts: [[0, 8, 5]] });
  const first = { ...board.sprints[0], again: [[0, 3]] as [number, number][] };
  const grid = sprintGrid(facts, { ...board, sprints: [sprint(3, first), later] });
  const row = grid.rows.find((each) => each.key === 'KR-1');
  expect(row).toMatchObject({ cells: [3, 5], sum: 5 });
  expect(grid).toMatchObject({ columnSums: [12, 5], sum: 14 });
  const words = (column: number) => plain(cellWords(grid, row, column, formats));
  expect(words(0)).toContain(
    '3 points of it re-opened and completed again in a later sprint: the sum counts them there.',
  );
  expect(words(1)).not.toContain('re-opened');
  expect(words(2)).toBe(
    'KR-1: 5 points in all columns but plans, of 14 points. What two sprints completed counts once, in the later one.',
  );
  expect(sprintGrid({ ...facts, measure: 'planned' }, { ...board, sprints: [sprint(3, first)] }).sum).toBe(
    14,
  );
});

test('team-weeks say what they are', () => {
  const grid = fortnightGrid(facts, null);
  const row = grid.rows.find((each) => each.key === 'KR-1');
  expect(plain(cellWords(grid, row, 0, formats))).toMatch(
    /0\.5 team-weeks, 100 % .* share of the board’s sprint × its weeks/,
  );
});
