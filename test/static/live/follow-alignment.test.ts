import { type Query, QueryClient } from '@tanstack/react-query';
import { call } from '../../../static/app/src/client/call';
import { rowsOf, shownRows } from '../../../static/app/src/client/live/shown-by';
import { followAlignment } from '../../../static/app/src/features/coverage/follow-alignment';

jest.mock('../../../static/app/src/client/call', () => ({ call: jest.fn() }));
const called = jest.mocked(call);

const rows = (...changed: string[]) => rowsOf({ changed }) ?? [];
const elsewhere = { people: [], objectives: [], cycleIds: [] };
const board = (id: string, name = id) => ({ id, name, sprints: [], fortnights: [] });
const view = (boards: number, others: object[] = []) => ({
  targets: [],
  boards: Array.from({ length: boards }, (_, at) => board(`${at + 1}`)),
  others,
  neglected: [],
  elsewhere,
});
let client: QueryClient;

function queryOf(data: object, project: string | null = null): Query {
  client.setQueryData(['alignment', project, 'cycle-1'], data);
  const [found] = client.getQueryCache().getAll();
  if (!found) throw new Error('no query');
  return found;
}
beforeEach(() => {
  called.mockReset();
  client = new QueryClient();
});
afterEach(() => {
  client.clear();
  jest.restoreAllMocks();
});

test('of sixty boards only those that changed are read', async () => {
  const query = queryOf(view(60));
  called.mockResolvedValue({ ...view(0), boards: [board('7', 'Renamed')] } as never);
  expect(await followAlignment(client, query, rows('figures:7@4'))).toBe(true);
  expect(called.mock.calls).toEqual([['alignment.read', { cycleId: 'cycle-1', boardIds: ['7'] }]]);
  const after = client.getQueryData(query.queryKey) as ReturnType<typeof view>;
  expect(after.boards).toHaveLength(60);
  expect(after.boards[6]).toMatchObject({ id: '7', name: 'Renamed' });
});

test.each([
  ['few boards', view(3), ['figures:2@4']],
  ['a change of the tree', view(60), ['figures:2@4', 'directory:only@2']],
  ['many boards at once', view(60), Array.from({ length: 26 }, (_, at) => `figures:${at + 1}@2`)],
])('%s: all is read', async (_, data, changed) => {
  expect(await followAlignment(client, queryOf(data), rows(...changed))).toBe(false);
  expect(called).not.toHaveBeenCalled();
});

test('while boards change, all are read every five minutes: what is neglected all of them decide', async () => {
  const query = queryOf(view(60));
  called.mockResolvedValue(view(0) as never);
  const start = Date.now();
  const now = jest.spyOn(Date, 'now').mockReturnValue(start + 200_000);
  expect(await followAlignment(client, query, rows('figures:1@4'))).toBe(true);
  now.mockReturnValue(start + 301_000);
  expect(await followAlignment(client, query, rows('figures:1@5'))).toBe(false);
});

test('a board without a name is followed where sums hold such boards, and nowhere else', () => {
  const shown = (data: object) =>
    shownRows(
      { queryKey: ['alignment', null, null], meta: { live: ['figures'] }, state: { data } },
      rows('figures:99@2'),
    );
  expect(shown(view(2))).toEqual([]);
  expect(shown(view(2, [{ teamId: 'a', boards: 1 }]))).toHaveLength(1);
});
