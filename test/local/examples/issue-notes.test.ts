import type { TestHost } from '../../support/host';
import { ADA, BEN, loadPage, startExample } from './start-example';

let app: TestHost;

beforeAll(async () => {
  app = await startExample('issue-notes');
}, 60_000);
afterEach(() => expect(app.unmodelled()).toEqual([]));
afterAll(() => app.close());

async function issueId(key: string): Promise<string> {
  const { body } = await app.rest(ADA, 'GET', `/rest/api/3/issue/${key}?fields=summary`);
  return String((body as { id: unknown }).id);
}

async function call(accountId: string, key: string, functionKey: string, payload: unknown = {}) {
  const extension = { type: 'jira:issuePanel', issue: { id: await issueId(key), key } };
  return (await app.invoke(accountId, 'issue-notes', extension, functionKey, payload)).body;
}

test('a note is kept with its issue, as a row of its own, and others who see the issue read it', async () => {
  expect(await call(ADA, 'WEB-4', 'add', { text: ' Ask the shop first. ' })).toMatchObject({
    ok: true,
    value: { text: 'Ask the shop first.', accountId: ADA },
  });
  const added = await call(BEN, 'WEB-4', 'add', { text: 'Done.' });
  expect(added).toMatchObject({ ok: true, value: { accountId: BEN } });
  expect(await call(BEN, 'WEB-4', 'list')).toMatchObject({
    value: [{ text: 'Ask the shop first.' }, { text: 'Done.' }],
  });
  expect(await call(BEN, 'WEB-5', 'list')).toEqual({ ok: true, value: [] });
  expect([...app.storage(`note:${await issueId('WEB-4')}:`)]).toHaveLength(2);
});

test('who may not see an issue neither reads nor writes its notes, whatever the panel says', async () => {
  await call(ADA, 'OPS-2', 'add', { text: 'Not for everybody' });
  const refusal = { ok: false, message: 'This issue does not exist, or you may not see it.' };
  expect(await call(BEN, 'OPS-2', 'list')).toEqual(refusal);
  expect(await call(BEN, 'OPS-2', 'add', { text: 'Let me in' })).toEqual(refusal);
  const nowhere = { type: 'jira:issuePanel', issue: { id: '../myself' } };
  expect((await app.invoke(BEN, 'issue-notes', nowhere, 'list', {})).body).toEqual(refusal);
});

test('only who wrote a note deletes it', async () => {
  const { value } = (await call(ADA, 'WEB-6', 'add', { text: 'Mine' })) as { value: { id: string } };
  expect(await call(BEN, 'WEB-6', 'delete', { id: value.id })).toMatchObject({ ok: false });
  expect(await call(ADA, 'WEB-6', 'delete', { id: value.id })).toEqual({ ok: true, value: null });
  expect(await call(ADA, 'WEB-6', 'list')).toEqual({ ok: true, value: [] });
});

test.each([
  [{ text: '  ' }, 'Write something first.'],
  [{ text: 'x'.repeat(2001) }, 'A note has at most 2000 characters.'],
  [{}, 'Write something first.'],
])('a note like %j is refused in words', async (payload, message) => {
  expect(await call(ADA, 'WEB-7', 'add', payload)).toEqual({ ok: false, message });
});

test('the panel is an issue panel with its icon, and its page comes with its script under the policy', async () => {
  const modules = await fetch(`${app.host.shellUrl}/__local/modules`).then((answer) => answer.json());
  expect(modules).toMatchObject([{ type: 'jira:issuePanel', key: 'issue-notes', title: 'Notes' }]);
  expect((await fetch(modules[0].icon)).headers.get('content-type')).toBe('image/svg+xml');
  const { html, policy, parts } = await loadPage(modules[0].url);
  expect(parts).toEqual({
    '/__forge/bridge.js': '200 text/javascript',
    './panel.css': '200 text/css',
    './panel.js': '200 text/javascript',
  });
  expect(policy).not.toContain('unsafe-inline');
  expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)/);
});
