import type { AlignedBoard, SentEffort } from '../../../src/contract/alignment/answers';
import { openCell } from '../../../static/app/src/features/coverage/cell-place';
import { boardChoices, chosenBoard } from '../../../static/app/src/features/coverage/chosen-board';
import { fortnightGrid, sprintGrid } from '../../../static/app/src/features/coverage/coverage-grid';
import { alignedWords, gridCsv, gridText } from '../../../static/app/src/features/coverage/grid-text';
import { createFormats } from '../../../static/app/src/format/formats';
import { AREAS, keyResult, objective, sprint, view } from './views';

const EFFORTS: readonly SentEffort[] = [
  [0, 5, 3],
  [2, 2, 2],
  [3, 4, 1],
  [4, 9, 6],
];
const board = (more: Partial<AlignedBoard> = {}): AlignedBoard => ({
  ...{ id: '1', name: 'SHOP board', teamId: 'team-one', effortFrom: null, asOf: null, fortnights: [] },
  sprints: [
    sprint(3, { efforts: EFFORTS }),
    sprint(4, { state: 'future', efforts: [[1, 8, 0]], start: null, end: null }),
  ],
  ...more,
});
const objectives = [objective(1, [keyResult(1), keyResult(2)])];
const facts = { view: view(), objectives, areas: AREAS, measure: 'done' as const };

test('a board is key results by sprint, then KRAs, other key results and unaligned work; a plan is in no sum', () => {
  const grid = sprintGrid(facts, board());
  expect(grid.rows.map(({ key, cells, sum }) => [key, cells, sum])).toEqual([
    ['O-1', [0, 0], 0],
    ['KR-1', [3, 0], 3],
    ['KR-2', [0, 8], 0],
    ['KRA-1', [2, 0], 2],
    ['other', [1, 0], 1],
    ['unaligned', [6, 0], 6],
  ]);
  expect(grid.columnSums).toEqual([12, 8]);
  expect(grid).toMatchObject({ sum: 12, unit: 'points' });
  expect(grid.columns.map(({ isPlan, aligned }) => [isPlan, aligned])).toEqual([
    [false, 0.5],
    [true, 1],
  ]);
  expect(sprintGrid({ ...facts, measure: 'planned' }, board()).sum).toBe(28);
});

test('a column says of what its share is: the same sprint is aligned otherwise by what is done and by its plan', () => {
  const words = (measure: 'done' | 'planned') =>
    sprintGrid({ ...facts, measure }, board()).columns.map((column) =>
      alignedWords(column, createFormats('en-GB', 'UTC')),
    );
  expect(words('done')).toEqual(['50\u00A0% of done aligned', '100\u00A0% aligned']);
  expect(words('planned')).toEqual(['55\u00A0% of plan aligned', '100\u00A0% aligned']);
});

test('sprints in points beside sprints in issues are not added up', () => {
  const mixed = board({ sprints: [sprint(3), sprint(4, { unit: 'issues' })] });
  expect(sprintGrid(facts, mixed).unit).toBeNull();
});

test('over several boards fortnights add up named boards and the others, in team-weeks', () => {
  const several = view({
    boards: [
      board({ fortnights: [[0, 0, 1, 0.5]] }),
      board({ id: '2', teamId: 'team-two', fortnights: [[0, 0, 1, 1]] }),
    ],
    others: [{ teamId: 'team-one', boards: 2, efforts: [], fortnights: [[0, 1, 0, 0.25]] }],
  });
  const rowOf = (teamId: string | null) =>
    fortnightGrid({ ...facts, view: several }, teamId).rows.find(({ key }) => key === 'KR-1')?.cells;
  expect(rowOf(null)).toEqual([1.5, 0.25]);
  expect(rowOf('team-one')).toEqual([0.5, 0.25]);
});

test('a key result left out by a filter counts as other work, so that columns still add up', () => {
  const grid = sprintGrid({ ...facts, objectives: [] }, board());
  expect(grid.rows.find(({ key }) => key === 'other')?.cells).toEqual([4, 8]);
  expect(grid.columnSums).toEqual([12, 8]);
});

test('a cell asks for the issues of its sprint, or of the named sprints in its fortnight; other work for none', () => {
  const grid = sprintGrid(facts, board());
  expect(openCell(facts.view, grid, { column: '3', row: 'KR-1' }, null)).toMatchObject({
    effort: 3,
    asks: [
      {
        sprintIds: ['3'],
        target: { kind: 'key-result', objectiveId: 'objective-1', keyResultId: 'key-result-1' },
      },
    ],
  });
  expect(openCell(facts.view, grid, { column: '3', row: 'other' }, null)).toBeUndefined();
  expect(openCell(facts.view, grid, { column: '9', row: 'KR-1' }, null)).toBeUndefined();
  const several = view({ boards: [board({ fortnights: [[0, 0, 1, 0.5]] })] });
  const fortnights = fortnightGrid({ ...facts, view: several }, null);
  expect(openCell(several, fortnights, { column: '1', row: 'KR-1' }, null)?.asks).toMatchObject([
    { sprintIds: ['3'], within: { start: '2026-01-01', end: '2026-01-14' } },
  ]);
});

test('a fortnight of sixty sprints asks for all of them, a look at a time, those with most of the work first', () => {
  const boards = Array.from({ length: 60 }, (_, at) =>
    board({ id: `b${at}`, sprints: [sprint(100 + at, { efforts: [[0, 1, at]] })] }),
  );
  const several = view({ boards });
  const grid = fortnightGrid({ ...facts, view: several }, null);
  const asks = openCell(several, grid, { column: '1', row: 'KR-1' }, null)?.asks ?? [];
  expect(asks.map(({ sprintIds }) => sprintIds.length)).toEqual([25, 25, 10]);
  expect(asks[0]?.sprintIds.slice(0, 2)).toEqual(['159', '158']);
  expect(new Set(asks.flatMap(({ sprintIds }) => sprintIds)).size).toBe(60);
});

test.each([
  ['in the organisation every board together', { board: null, teamId: null, projectId: null }, undefined],
  ['in a project its first by name', { board: null, teamId: null, projectId: '10000' }, '2'],
  ['for a team its own', { board: null, teamId: 'team-one', projectId: null }, '1'],
  ['the one in the address', { board: '1', teamId: null, projectId: '10000' }, '1'],
  ['all of them where asked for', { board: 'all', teamId: null, projectId: '10000' }, undefined],
] as const)('shown first is %s', (_, asked, expected) => {
  const boards = [board(), board({ id: '2', name: 'CORE board', teamId: 'team-two' })];
  expect(chosenBoard(view({ boards }), asked)?.id).toBe(expected);
  expect(boardChoices(view({ boards }), null, 'All').map(({ label }) => label)).toEqual([
    'All',
    'CORE board',
    'SHOP board',
  ]);
});

test('as text and as CSV the table says what the screen does, and runs no formula', () => {
  const formats = createFormats('en-GB', 'UTC');
  const neglected = [{ keyResultId: 'key-result-2', reason: 'No work for long.' }];
  const titled = [objective(1, [keyResult(1, { title: '=HYPERLINK("x")' }), keyResult(2)])];
  const grid = sprintGrid({ ...facts, objectives: titled, view: view({ neglected }) }, board());
  const text = gridText(grid, 'SHOP board', formats);
  expect(text.split('\n').slice(0, 4)).toEqual([
    'SHOP board (story points of this board)',
    'Key\tKey result\tStatus\tSprint 3\tSprint 4\tSum\tNote',
    'KR-1\t=HYPERLINK("x")\tOn track\t3\t\t3',
    'KR-2\tKey result 2\tOn track\t\t8\t0\tNeglected. No work for long.',
  ]);
  const csv = gridCsv(grid, formats).split('\r\n');
  expect(csv[1]).toBe(`KR-1,"'=HYPERLINK(""x"")",O-1,On track,3,0,3,`);
});
