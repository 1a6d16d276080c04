import { type ChangedRow, kindsOf, rowsOf, shownRows } from '../../../static/app/src/client/live/shown-by';

const row = (name: string): ChangedRow => {
  const [first] = rowsOf({ changed: [name] }) ?? [];
  if (!first) throw new Error(`${name} names no row`);
  return first;
};
const query = (queryKey: readonly unknown[], data: unknown, meta?: Record<string, unknown>) => ({
  queryKey,
  meta,
  state: { data },
});
const panel = query(['panel', '7'], {
  board: { id: '7', connected: true },
  team: { id: 'team-shop' },
  objectives: [{ id: 'objective-a', keyResults: [{ id: 'kr-1' }] }],
  sprints: [{ id: '31' }],
});

test('a message names rows; what it says of everything, and what cannot be read, names none', () => {
  expect(rowsOf({ changed: ['objective:a@3', 'summary:team-1.cycle-2@0'] })).toEqual([
    { name: 'objective:a@3', kind: 'objective', key: 'a', version: 3 },
    { name: 'summary:team-1.cycle-2@0', kind: 'summary', key: 'team-1.cycle-2', version: 0 },
  ]);
  expect(rowsOf({ changed: ['objective:a@3', 'everything'] })).toBeNull();
  for (const strange of ['', null, { changed: 'x' }, { changed: ['x', 7, 'objective:@1', 'a:b'] }]) {
    expect(rowsOf(strange)).toEqual([]);
  }
});

test.each([
  ['objective:objective-a@2', true],
  ['objective:objective-b@2', false],
  ['team:team-shop@2', true],
  ['sprint:31@2', true],
  ['sprint:32@2', false],
  ['board:7@2', true],
  // Of other kinds than the panel shows, though an id is the same.
  ['metric:objective-a@2', false],
  ['cycles:only@2', false],
])('the panel shows %s: %s', (name, shown) => {
  expect(shownRows(panel, [row(name)])).toHaveLength(shown ? 1 : 0);
});

test('the wizard that connects a board is not read away', () => {
  expect(kindsOf(query(['panel', '7'], { board: { id: '7', connected: false } }))).toEqual([]);
});

test('a query says its own kinds in one line, and is found by its key as well as by its data', () => {
  const other = query(['another', '7'], undefined, { live: ['board', 'scope'] });
  expect(shownRows(other, [row('board:7@1'), row('scope:31@1'), row('team:7@1')])).toHaveLength(1);
  expect(kindsOf(query(['another', '7'], {}))).toEqual([]);
});

test('what the organisation has once is shown by whoever shows its kind; a team’s summary where the team is', () => {
  const overview = query(['overview', null, null], {
    cycleId: 'cycle-2',
    teams: [
      { id: 'team-1', loaded: true },
      { id: 'team-2', loaded: false },
    ],
  });
  const shows = (name: string) => shownRows(overview, [row(name)]).length === 1;
  expect(shows('cycles:only@2')).toBe(true);
  expect(shows('summary:team-1.cycle-2@2')).toBe(true);
  expect(shows('summary:team-1.cycle-1@2')).toBe(false);
  expect(shows('summary:team-2.cycle-2@2')).toBe(false);
  expect(shows('summary:team-3.cycle-2@2')).toBe(false);
});
