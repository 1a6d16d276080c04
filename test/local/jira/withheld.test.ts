import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

const withhold = (permission: string, projectKey?: string, accountId: string = dev) =>
  jira.site.configure({ withheld: [{ accountId, permission, ...(projectKey ? { projectKey } : {}) }] });

test.each([
  ['/rest/api/3/issue/SHOP-4', 404],
  ['/rest/api/3/project/SHOP', 404],
  ['/rest/agile/1.0/board/1', 404],
  ['/rest/agile/1.0/sprint/4', 404],
  ['/rest/api/3/search/jql?jql=key%20%3D%20SHOP-4', 400],
])('without sight of SHOP %s is %i', async (path, status) => {
  withhold('BROWSE_PROJECTS', 'SHOP');
  expect((await jira.get(dev, path)).status).toBe(status);
});

test('other projects and other people keep what they had', async () => {
  withhold('BROWSE_PROJECTS', 'SHOP');
  expect((await jira.get(dev, '/rest/api/3/issue/PAY-1')).status).toBe(200);
  expect((await jira.get(PEOPLE.viewer, '/rest/api/3/issue/SHOP-4')).status).toBe(200);
});

test('it is given back by an empty list', async () => {
  withhold('BROWSE_PROJECTS');
  jira.site.configure({ withheld: [] });
  expect((await jira.get(dev, '/rest/api/3/issue/SHOP-4')).status).toBe(200);
});

test.each([
  ['EDIT_ISSUES', 'PUT', '/rest/api/3/issue/SHOP-4', { fields: { summary: 'x' } }, 403],
  ['ASSIGN_ISSUES', 'PUT', '/rest/api/3/issue/SHOP-4', { fields: { assignee: null } }, 400],
  ['SCHEDULE_ISSUES', 'PUT', '/rest/api/3/issue/SHOP-12', { fields: { customfield_10020: 4 } }, 400],
  ['SCHEDULE_ISSUES', 'POST', '/rest/agile/1.0/backlog/issue', { issues: ['SHOP-12'] }, 403],
  ['TRANSITION_ISSUES', 'POST', '/rest/api/3/issue/SHOP-12/transitions', { transition: { id: '21' } }, 400],
  ['MANAGE_SPRINTS_PERMISSION', 'POST', '/rest/agile/1.0/sprint/3', { goal: 'x' }, 403],
  ['CREATE_ISSUES', 'POST', '/rest/api/3/issue', { fields: { project: { key: 'SHOP' } } }, 400],
  ['ADD_COMMENTS', 'POST', '/rest/api/3/issue/SHOP-4/comment', { body: 'x' }, 403],
  ['DELETE_ISSUES', 'DELETE', '/rest/api/3/issue/PAY-9', undefined, 403],
  [
    'LINK_ISSUES',
    'POST',
    '/rest/api/3/issueLink',
    { type: { name: 'Blocks' }, inwardIssue: { key: 'SHOP-4' }, outwardIssue: { key: 'SHOP-5' } },
    404,
  ],
] as const)('without %s, %s %s is refused', async (permission, method, path, body, status) => {
  withhold(permission);
  expect((await jira.call(dev, method, path, body)).status).toBe(status);
  expect(jira.events).toEqual([]);
});

test('mypermissions and permissions/check know of it', async () => {
  withhold('EDIT_ISSUES', 'SHOP');
  expect(
    (await jira.get(dev, '/rest/api/3/mypermissions?permissions=EDIT_ISSUES&projectKey=SHOP')).body,
  ).toMatchObject({
    permissions: { EDIT_ISSUES: { havePermission: false } },
  });
  const asked = await jira.call('app', 'POST', '/rest/api/3/permissions/check', {
    accountId: dev,
    projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10000, 10001] }],
  });
  expect(asked.body).toMatchObject({ projectPermissions: [{ projects: [10001] }] });
});

test('global permissions can be withheld, those of an app by their module key', async () => {
  const ari = 'ari:cloud:ecosystem::extension/1b2c3d4e/5f6a7b8c/static/manage-okrs';
  withhold('manage-okrs', undefined, PEOPLE.admin);
  const asked = await jira.call(PEOPLE.admin, 'POST', '/rest/api/3/permissions/check', {
    globalPermissions: [ari],
  });
  expect(asked.body).toMatchObject({ globalPermissions: [] });
});

test('a person who may not be assigned is not offered', async () => {
  withhold('ASSIGNABLE_USER', 'SHOP');
  const offered = await jira.get(PEOPLE.admin, '/rest/api/3/user/assignable/search?project=SHOP');
  expect(offered.text).not.toContain(dev);
});

test('the app can lose a permission too', async () => {
  const app = '557058:0a2f4a5c-7a1e-4a64-8f5b-5d3c1d9f2e10';
  withhold('MANAGE_SPRINTS_PERMISSION', undefined, app);
  expect((await jira.call('app', 'POST', '/rest/agile/1.0/sprint/3', { goal: 'x' })).status).toBe(403);
});
