import { invoke, requestJira } from '@forge/bridge';
import { doTries } from '../../../static/app/src/features/planning/do-tries';
import {
  NOTHING_TRIED,
  type Target,
  type TryAction,
  triedCount,
  triesAfter,
} from '../../../static/app/src/features/planning/tries';
import { check, issue, serves } from './plan';

jest.mock('@forge/bridge', () => ({ invoke: jest.fn(), requestJira: jest.fn() }));

const invoked = jest.mocked(invoke);
const asked = jest.mocked(requestJira);
const target: Target = { kind: 'key-result', id: 'errors', objectiveId: 'o', key: 'KR-1', title: 'Errors' };
const where = { boardId: '1', check: check({ sprintId: '7', revision: 3 }) };
const after = (...actions: TryAction[]) => actions.reduce(triesAfter, NOTHING_TRIED);
const answered = (value: unknown) => ({ ok: true, value, cost: {} });
const jira = (status: number, messages: readonly string[] = []) =>
  ({
    ok: status < 300,
    status,
    headers: new Headers(),
    json: async () => ({ errorMessages: messages }),
  }) as Response;
const bodies = () => asked.mock.calls.map(([path, init]) => [path, JSON.parse(String(init?.body)).issues]);

beforeEach(() => {
  invoked.mockReset();
  asked.mockReset().mockResolvedValue(jira(204));
});

test('everything that was tried is done, and nothing is left', async () => {
  invoked.mockImplementation(async (name) =>
    answered(name === 'link.saveMany' ? { linked: ['100'], refused: [] } : { revision: 4, assigned: {} }),
  );
  const candidate = { issue: issue('9', 2), serves: { '9': serves() } };
  const outcome = await doTries(
    where,
    after(
      { type: 'link', ids: ['100'], target },
      { type: 'line', ids: ['2'], lineId: 'line' },
      { type: 'out', ids: ['3'] },
      { type: 'in', candidate },
    ),
  );
  expect(outcome).toMatchObject({ linked: 1, assigned: 1, movedOut: 1, movedIn: 1, refused: [] });
  expect(triedCount(outcome.left)).toBe(0);
  expect(bodies()).toEqual([
    ['/rest/agile/1.0/backlog/issue', ['3']],
    ['/rest/agile/1.0/sprint/7/issue', ['9']],
  ]);
});

test('a link that is refused stays tried with its reason, and the rest is done', async () => {
  const refused = [{ issueId: '101', reason: 'no-right', message: 'You may not edit this issue.' }];
  invoked.mockResolvedValue(answered({ linked: ['100'], refused }));
  const outcome = await doTries(
    where,
    after({ type: 'link', ids: ['100', '101'], target }, { type: 'out', ids: ['3'] }),
  );
  expect(outcome).toMatchObject({ linked: 1, movedOut: 1 });
  expect(outcome.refused).toEqual([{ ids: ['101'], message: 'You may not edit this issue.' }]);
  expect([...outcome.left.links.keys()]).toEqual(['101']);
});

test('of issues that Jira refuses to move together, those move that may, and Jira’s words are told', async () => {
  asked.mockImplementation(async (_, init) => {
    const { issues } = JSON.parse(String(init?.body));
    return issues.includes('4') ? jira(403, ['You may not schedule issues here.']) : jira(204);
  });
  const outcome = await doTries(where, after({ type: 'out', ids: ['3', '4', '5'] }));
  expect(outcome.movedOut).toBe(2);
  expect(outcome.refused).toEqual([{ ids: ['4'], message: 'Jira says: You may not schedule issues here.' }]);
  expect([...outcome.left.out]).toEqual(['4']);
});

test('while Jira is away nothing is tried issue by issue, and all of it stays tried', async () => {
  asked.mockResolvedValue(jira(503));
  const outcome = await doTries(where, after({ type: 'out', ids: ['3', '4'] }));
  expect(asked).toHaveBeenCalledTimes(1);
  expect(outcome.movedOut).toBe(0);
  expect(outcome.left.out.size).toBe(2);
});

test('tags that somebody changed meanwhile keep the lines tried', async () => {
  const error = { code: 'CONFLICT', message: 'Somebody changed the tags of this sprint meanwhile.' };
  invoked.mockResolvedValue({ ok: false, error, cost: {} });
  const outcome = await doTries(where, after({ type: 'line', ids: ['2'], lineId: 'line' }));
  expect(outcome).toMatchObject({ assigned: 0, refused: [{ ids: ['2'], message: error.message }] });
  expect(outcome.left.lines.size).toBe(1);
});
