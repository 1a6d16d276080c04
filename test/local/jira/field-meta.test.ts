import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
const META = '/rest/api/3/issue/createmeta';
let jira: TestSite;

beforeAll(async () => {
  jira = await openTestSite();
});
afterAll(() => jira.close());

test('the types of a project are those in which one may create issues', async () => {
  expect((await jira.get(dev, `${META}/SHOP/issuetypes`)).body).toMatchObject({
    total: 5,
    issueTypes: [{ name: 'Epic', hierarchyLevel: 1 }, { name: 'Story' }, {}, {}, { subtask: true }],
  });
});

test('who may not create there is offered no type', async () => {
  jira.site.configure({ withheld: [{ accountId: dev, permission: 'CREATE_ISSUES' }] });
  expect((await jira.get(dev, `${META}/SHOP/issuetypes`)).body).toMatchObject({ total: 0, issueTypes: [] });
  jira.site.configure({});
});

test('a project that cannot be seen is 404', async () => {
  expect((await jira.get(PEOPLE.guest, `${META}/SHOP/issuetypes`)).status).toBe(404);
});

const fieldIds = async (path: string) =>
  [...(await jira.get(dev, path)).text.matchAll(/"fieldId":"([^"]+)"/g)].map(([, id]) => id);

test.each([
  [
    'a story of a company-managed project has Story Points and a sprint',
    'SHOP',
    '10001',
    ['customfield_10020', 'customfield_10032'],
  ],
  [
    'a story of a team-managed project has its own estimate',
    'PAY',
    '10006',
    ['customfield_10020', 'customfield_10016'],
  ],
  ['an epic has neither sprint nor estimate, but a name', 'SHOP', '10000', ['customfield_10011']],
])('%s', async (_, project, type, expected) => {
  const ids = await fieldIds(`${META}/${project}/issuetypes/${type}`);
  expect(ids.filter((id) => id?.startsWith('customfield_'))).toEqual(expected);
});

test('a sub-task must have a parent', async () => {
  expect((await jira.get(dev, `${META}/SHOP/issuetypes/10004`)).text).toMatch(
    /"required":true,"schema":\{"type":"issuelink","system":"parent"\}/,
  );
});

test('whatever may be created can be edited, by the field ids', async () => {
  expect((await jira.get(dev, '/rest/api/3/issue/SHOP-4/editmeta')).body).toMatchObject({
    fields: {
      summary: { required: true },
      labels: { operations: ['add', 'set', 'remove'] },
      priority: { allowedValues: [{ name: 'Highest' }, {}, {}, {}, {}] },
      customfield_10032: { name: 'Story Points' },
    },
  });
});

test('labels in use are listed once and in order', async () => {
  expect((await jira.get(dev, '/rest/api/3/label')).body).toMatchObject({
    total: 2,
    values: ['checkout', 'performance'],
  });
});

test('priorities are listed by their rank', async () => {
  expect((await jira.get(dev, '/rest/api/3/priority')).body).toMatchObject([
    { name: 'Highest' },
    { name: 'High' },
    { name: 'Medium' },
    { name: 'Low' },
    { name: 'Lowest' },
  ]);
});
