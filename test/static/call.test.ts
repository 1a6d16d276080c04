import { invoke, requestJira } from '@forge/bridge';
import { call } from '../../static/app/src/client/call';
import { searchForPicker } from '../../static/app/src/client/issues';

jest.mock('@forge/bridge', () => ({ invoke: jest.fn(), requestJira: jest.fn() }));

const invoked = jest.mocked(invoke);
const asked = jest.mocked(requestJira);
const link = { issueId: '7', keyResultId: 'k', objectiveId: 'o', relation: 'contributes' as const };
const ok = { ok: true, value: { id: 'o' }, cost: {} };

beforeEach(() => {
  invoked.mockReset();
  asked.mockReset();
});

test('a write that is under way is not sent a second time, however fast the double click', async () => {
  let answer = (_: unknown): void => undefined;
  invoked.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const both = [call('link.save', link), call('link.save', { ...link })];
  answer(ok);
  expect(await Promise.all(both)).toEqual([ok.value, ok.value]);
  expect(invoked).toHaveBeenCalledTimes(1);
});

test('another write, a later one, and every read are sent', async () => {
  invoked.mockResolvedValue(ok);
  await Promise.all([call('link.save', link), call('link.save', { ...link, issueId: '8' })]);
  await call('link.save', link);
  await Promise.all([call('panel.read', { boardId: '1' }), call('panel.read', { boardId: '1' })]);
  expect(invoked).toHaveBeenCalledTimes(5);
});

test('after a refusal the same write can be sent again', async () => {
  invoked.mockRejectedValueOnce(new Error('the bridge is gone')).mockResolvedValueOnce(ok);
  await expect(call('link.save', link)).rejects.toMatchObject({ wire: { code: 'JIRA_UNAVAILABLE' } });
  await expect(call('link.save', link)).resolves.toEqual(ok.value);
});

describe('a search for an issue’s key', () => {
  test('finds nothing where Jira does not have the key', async () => {
    asked.mockResolvedValue(new Response('{}', { status: 400 }));
    await expect(searchForPicker('SHOP-99999', null)).resolves.toEqual([]);
  });

  test.each([401, 403, 429, 500])('is not told as “nothing found” when Jira answers %d', async (status) => {
    asked.mockResolvedValue(new Response('{}', { status }));
    await expect(searchForPicker('SHOP-12', null)).rejects.toThrow();
  });
});
