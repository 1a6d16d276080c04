import { type Query, QueryClient } from '@tanstack/react-query';
import { call } from '../../../static/app/src/client/call';
import { type ChangedRow, rowsOf } from '../../../static/app/src/client/live/shown-by';
import { followOverview } from '../../../static/app/src/features/workspace/overview/follow-overview';

jest.mock('../../../static/app/src/client/call', () => ({ call: jest.fn() }));
const called = jest.mocked(call);

const KEY = ['overview', null, 'cycle-1'] as const;
const team = (id: string, loaded = true) => ({ id, name: id, parentId: null, loaded });
const rows = (...changed: string[]): readonly ChangedRow[] => rowsOf({ changed }) ?? [];
let client: QueryClient;
let query: Query;

beforeEach(() => {
  called.mockReset();
  client = new QueryClient();
  client.setQueryData(KEY, {
    cycleId: 'cycle-1',
    teams: [team('team-1'), team('team-2'), team('team-3', false)],
    objectives: [
      { id: 'a', teamId: 'team-1' },
      { id: 'b', teamId: 'team-2' },
    ],
  });
  const [found] = client.getQueryCache().getAll();
  if (!found) throw new Error('no query');
  query = found;
});
afterEach(() => client.clear());

test('only the teams that changed are read, and the others stay as they are', async () => {
  called.mockResolvedValue({ people: [], teams: [team('team-1')], objectives: [] } as never);
  expect(await followOverview(client, query, rows('summary:team-1.cycle-1@4'))).toBe(true);
  expect(called.mock.calls).toEqual([['overview.read', { cycleId: 'cycle-1', teamIds: ['team-1'] }]]);
  expect(client.getQueryData(KEY)).toMatchObject({ objectives: [{ id: 'b' }] });
});

test.each(['summary:team-1.cycle-2@4', 'summary:team-3.cycle-1@4', 'summary:team-9.cycle-1@4'])(
  'another cycle, a folded team, a team elsewhere cost nothing: %s',
  async (name) => {
    expect(await followOverview(client, query, rows(name))).toBe(true);
    expect(called).not.toHaveBeenCalled();
  },
);

test('other cycles and another tree are read whole', async () => {
  expect(await followOverview(client, query, rows('summary:team-1.cycle-1@4', 'cycles:only@2'))).toBe(false);
  expect(called).not.toHaveBeenCalled();
});
