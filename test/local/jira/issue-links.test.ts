import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
const LINK = '/rest/api/3/issueLink';
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

const link = (from: string, to: string, who: string = dev, type = 'Blocks') =>
  jira.call(who, 'POST', LINK, {
    type: { name: type },
    inwardIssue: { key: from },
    outwardIssue: { key: to },
  });
const linksOf = async (key: string, who: string = dev) =>
  (await jira.get(who, `/rest/api/3/issue/${key}?fields=issuelinks`)).body;

test('each of two linked issues names the other by the side on which it stands', async () => {
  expect((await link('SHOP-4', 'PAY-5')).status).toBe(201);
  const type = { name: 'Blocks', outward: 'blocks', inward: 'is blocked by' };
  expect(await linksOf('SHOP-4')).toMatchObject({
    fields: {
      issuelinks: [{ type, outwardIssue: { key: 'PAY-5', fields: { status: { name: 'In Progress' } } } }],
    },
  });
  expect(await linksOf('PAY-5')).toMatchObject({
    fields: { issuelinks: [{ type, inwardIssue: { key: 'SHOP-4' } }] },
  });
});

test('a link to an issue that may not be seen is not shown', async () => {
  await link('SHOP-4', 'PAY-5');
  expect(await linksOf('PAY-5', PEOPLE.guest)).toMatchObject({ fields: { issuelinks: [] } });
});

test('making the same link twice leaves one', async () => {
  await link('SHOP-4', 'PAY-5');
  await link('SHOP-4', 'PAY-5');
  expect(await linksOf('SHOP-4')).toMatchObject({ fields: { issuelinks: [{}] } });
});

test('the event holds ids and the type, the changelogs of both say it in their own words', async () => {
  await link('SHOP-4', 'PAY-5');
  expect(jira.events).toMatchObject([
    {
      eventType: 'avi:jira:created:issuelink',
      payload: {
        sourceIssueId: '10003',
        destinationIssueId: '10025',
        sourceProjectId: '10000',
        destinationProjectId: '10001',
        issueLinkType: { id: '10000', name: 'Blocks' },
      },
    },
  ]);
  expect((await jira.get(dev, '/rest/api/3/issue/PAY-5/changelog')).text).toContain(
    'This issue is blocked by SHOP-4',
  );
});

test('a link is taken away by its id', async () => {
  await link('SHOP-4', 'PAY-5');
  const id = /"issuelinks":\[\{"id":"(\d+)"/.exec(JSON.stringify(await linksOf('SHOP-4')))?.[1] ?? '';
  expect((await jira.get(dev, `${LINK}/${id}`)).body).toMatchObject({
    inwardIssue: { key: 'SHOP-4' },
    outwardIssue: { key: 'PAY-5' },
  });
  expect((await jira.call(dev, 'DELETE', `${LINK}/${id}`)).status).toBe(204);
  expect(jira.events.at(-1)?.eventType).toBe('avi:jira:deleted:issuelink');
  expect((await jira.get(dev, `${LINK}/${id}`)).status).toBe(404);
});

test('a deleted issue takes its links along', async () => {
  await link('SHOP-4', 'SHOP-9');
  await jira.call(PEOPLE.admin, 'DELETE', '/rest/api/3/issue/SHOP-9');
  expect(await linksOf('SHOP-4')).toMatchObject({ fields: { issuelinks: [] } });
});

test.each([
  ['an issue that cannot be seen', ['PAY-5', 'SHOP-4', PEOPLE.guest], 404],
  ['a type that does not exist', ['SHOP-4', 'SHOP-5', dev, 'Nonsense'], 404],
  ['an issue and itself', ['SHOP-4', 'SHOP-4'], 400],
] as const)('%s cannot be linked', async (_, [from, to, who, type], status) => {
  expect((await link(from, to, who, type)).status).toBe(status);
});

test('the types are listed with their words', async () => {
  expect((await jira.get(dev, '/rest/api/3/issueLinkType')).body).toMatchObject({
    issueLinkTypes: [{ name: 'Blocks' }, { name: 'Cloners' }, { name: 'Duplicate' }, { name: 'Relates' }],
  });
});

test('links survive a restart', async () => {
  await link('SHOP-4', 'PAY-5');
  await jira.reopen();
  expect(await linksOf('SHOP-4')).toMatchObject({ fields: { issuelinks: [{}] } });
});
