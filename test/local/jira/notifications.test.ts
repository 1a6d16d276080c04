import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const NOTIFY = '/rest/api/3/issue/SHOP-4/notify';
let jira: TestSite;

beforeAll(async () => {
  jira = await openTestSite();
});
afterAll(() => jira.close());

const to = (...people: string[]) => ({
  subject: 'Late',
  textBody: 'Two key results wait.',
  to: { users: people.map((accountId) => ({ accountId })) },
});

test('a mail is kept here, for those who may see the issue', async () => {
  const reply = await jira.call('app', 'POST', NOTIFY, to(PEOPLE.developer, PEOPLE.guest));
  expect(reply).toMatchObject({ status: 204, text: '', points: 1 });
  expect(jira.site.mails()).toMatchObject([
    { issueKey: 'SHOP-4', to: [PEOPLE.developer], subject: 'Late', text: 'Two key results wait.' },
  ]);
});

test.each([
  ['who may not see the issue', PEOPLE.guest, NOTIFY, to(PEOPLE.developer), 404],
  ['an issue that is gone', 'app', '/rest/api/3/issue/SHOP-999/notify', to(PEOPLE.developer), 404],
  ['no recipients', 'app', NOTIFY, { subject: 'Late', to: {} }, 400],
  ['a person who is not there', 'app', NOTIFY, to('nobody-at-all'), 400],
  ['what the API does not know', 'app', NOTIFY, { ...to(PEOPLE.developer), urgent: true }, 400],
  ['recipients by group', 'app', NOTIFY, { to: { groups: [{ name: 'jira-users' }] } }, 501],
  ['nobody at all', 'anonymous', NOTIFY, to(PEOPLE.developer), 401],
])('%s is refused, and no mail is kept', async (_, who, path, body, status) => {
  const before = jira.site.mails().length;
  expect((await jira.call(who, 'POST', path, body)).status).toBe(status);
  expect(jira.site.mails()).toHaveLength(before);
});
