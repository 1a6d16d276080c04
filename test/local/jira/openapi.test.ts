import { openTestSite, type Reply, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';
import { openApi, operationOf } from './openapi-check';

const found = openApi();
const operations = found?.operations ?? [];

if (!found)
  test("answers were not checked against Jira's OpenAPI: the file does not lie beside the project", () => {
    expect(openApi()).toBeUndefined();
  });

const dev = PEOPLE.developer;
let jira: TestSite;

beforeAll(async () => {
  jira = await openTestSite();
});
afterAll(() => jira.close());

/** Breaches of the file in one answer, each beginning with the call. */
function breaches(method: string, path: string, reply: Reply): string[] {
  const operation = operationOf(operations, method, path);
  if (!operation) return [`${method} ${path}: not in the file`];
  const result = operation.check(reply.status, reply.body);
  if (result === 'undocumented')
    return [`${method} ${path}: status ${reply.status} is not documented: ${reply.text}`];
  if (result === 'unchecked') return [];
  return result.map((problem) => `${method} ${path} → ${reply.status}: ${problem}`);
}

const GETS = [
  '/rest/agile/1.0/board',
  '/rest/agile/1.0/board?type=scrum,simple&name=board&orderBy=-name&projectKeyOrId=PAY&maxResults=1',
  '/rest/agile/1.0/board/1',
  '/rest/agile/1.0/board/1/backlog',
  '/rest/agile/1.0/board/1/backlog?expand=changelog,names,schema&jql=labels%20is%20EMPTY',
  '/rest/agile/1.0/board/1/configuration',
  '/rest/agile/1.0/board/2/configuration',
  '/rest/agile/1.0/board/3/configuration',
  '/rest/agile/1.0/board/1/epic',
  '/rest/agile/1.0/board/1/epic?done=true',
  '/rest/agile/1.0/board/1/features',
  '/rest/agile/1.0/board/3/features',
  '/rest/agile/1.0/board/1/issue',
  '/rest/agile/1.0/board/2/issue?expand=changelog',
  '/rest/agile/1.0/board/3/issue',
  '/rest/agile/1.0/board/1/project',
  '/rest/agile/1.0/board/1/sprint',
  '/rest/agile/1.0/board/2/sprint?state=active,future',
  '/rest/agile/1.0/board/3/sprint',
  '/rest/agile/1.0/board/99',
  '/rest/agile/1.0/board/1/sprint/3/issue',
  '/rest/agile/1.0/epic/SHOP-1',
  '/rest/agile/1.0/epic/PAY-1',
  '/rest/agile/1.0/epic/SHOP-1/issue',
  '/rest/agile/1.0/issue/SHOP-4',
  '/rest/agile/1.0/issue/PAY-5?fields=sprint,closedSprints,epic,description',
  '/rest/agile/1.0/sprint/1',
  '/rest/agile/1.0/sprint/5',
  '/rest/agile/1.0/sprint/3/issue?fields=summary',
  '/rest/agile/1.0/sprint/3/properties',
  '/rest/api/3/field',
  '/rest/api/3/field/search?type=custom&query=point',
  '/rest/api/3/groupuserpicker?query=a&showAvatar=true',
  '/rest/api/3/issue/SHOP-4?expand=changelog,names,schema',
  '/rest/api/3/issue/PAY-3',
  '/rest/api/3/issue/SHOP-15',
  '/rest/api/3/issue/NO-1',
  '/rest/api/3/issue/SHOP-4/properties',
  '/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER',
  '/rest/api/3/mypermissions',
  '/rest/api/3/myself',
  '/rest/api/3/myself?expand=groups,applicationRoles',
  '/rest/api/3/project/search',
  '/rest/api/3/project/search?expand=lead,issueTypes,insight,description&maxResults=1',
  '/rest/api/3/project/SHOP',
  '/rest/api/3/project/PAY',
  '/rest/api/3/project/NO',
  '/rest/api/3/project/PAY/role',
  '/rest/api/3/project/PAY/role/10002',
  '/rest/api/3/project/PAY/roledetails',
  '/rest/api/3/search/jql?jql=project%20in%20(SHOP,PAY)&fields=*all&expand=names,schema,changelog',
  '/rest/api/3/search/jql?jql=project%20=%20SHOP',
  '/rest/api/3/search/jql?jql=',
  '/rest/api/3/serverInfo',
  '/rest/api/3/status',
  '/rest/api/3/statuscategory',
  '/rest/api/3/statuscategory/new',
  `/rest/api/3/user?accountId=${encodeURIComponent(PEOPLE.former)}&expand=groups`,
  '/rest/api/3/user/assignable/search?project=SHOP',
  `/rest/api/3/user/bulk?accountId=${encodeURIComponent(PEOPLE.admin)}&accountId=nobody`,
  '/rest/api/3/user/search?query=a',
  '/rest/api/3/users/search',
  '/rest/api/3/webhook',
  ...[
    'board/1/backlog',
    'board/1/epic/none/issue',
    'board/1/epic/10000/issue',
    'board/1/issue',
    'board/1/sprint/3/issue',
    'epic/SHOP-1/issue',
    'sprint/3/issue',
  ].map((list) => `/rest/software/1.0/${list}?maxResults=2&expand=names`),
  '/rest/software/1.0/board/1/backlog/approximate-count',
  '/rest/software/1.0/board/1/issue/approximate-count?jql=labels%20=%20performance',
];

const WRITES: [string, string, unknown?][] = [
  ['POST', '/rest/agile/1.0/sprint', { name: 'SHOP Sprint 6', originBoardId: 1, goal: 'Later' }],
  ['POST', '/rest/agile/1.0/sprint', { name: 'x'.repeat(30), originBoardId: 1 }],
  ['POST', '/rest/agile/1.0/sprint', { name: 'No sprints here', originBoardId: 3 }],
  ['POST', '/rest/agile/1.0/sprint/5', { goal: 'Something' }],
  ['POST', '/rest/agile/1.0/sprint/5', { state: 'active' }],
  ['PUT', '/rest/agile/1.0/sprint/5', { name: 'SHOP Sprint 5', state: 'future' }],
  ['POST', '/rest/agile/1.0/sprint/4', { state: 'active' }],
  ['POST', '/rest/agile/1.0/sprint/4', { state: 'closed' }],
  ['POST', '/rest/agile/1.0/sprint/3/issue', { issues: ['SHOP-19'], rankAfterIssue: 'SHOP-9' }],
  ['PUT', '/rest/agile/1.0/sprint/3/properties/a.b', { n: 1 }],
  ['PUT', '/rest/agile/1.0/sprint/3/properties/a.b', [2]],
  ['GET', '/rest/agile/1.0/sprint/3/properties/a.b'],
  ['DELETE', '/rest/agile/1.0/sprint/3/properties/a.b'],
  ['POST', '/rest/agile/1.0/epic/SHOP-2/issue', { issues: ['SHOP-13'] }],
  ['POST', '/rest/agile/1.0/epic/none/issue', { issues: ['SHOP-13'] }],
  ['POST', '/rest/agile/1.0/epic/SHOP-2', { name: 'Speed', color: { key: 'color_3' }, done: true }],
  [
    'POST',
    '/rest/api/3/issue/bulkfetch',
    { issueIdsOrKeys: ['SHOP-1', 'PAY-3', 'NO-1'], fields: ['*all'], expand: ['changelog'] },
  ],
  ['POST', '/rest/api/3/issue/bulkfetch', { fields: [] }],
  ['POST', '/rest/api/3/search/jql', { jql: 'sprint in openSprints()', fields: ['*all'], maxResults: 3 }],
  ['POST', '/rest/api/3/search/jql', { jql: 'nonsense = 3' }],
  ['POST', '/rest/api/3/search/approximate-count', { jql: 'project = SHOP' }],
  [
    'POST',
    '/rest/api/3/jql/match',
    { issueIds: [10003, 10004], jqls: ['project = SHOP', 'project = NO', '(('] },
  ],
  ['PUT', '/rest/api/3/issue/SHOP-4/properties/p', 'text'],
  ['GET', '/rest/api/3/issue/SHOP-4/properties/p'],
  ['DELETE', '/rest/api/3/issue/SHOP-4/properties/p'],
  ['GET', '/rest/api/3/issue/SHOP-4/properties/p'],
  ['POST', '/rest/api/3/issue/properties', { entitiesIds: [10003], properties: { q: { a: 1 } } }],
  ['GET', '/rest/api/3/task/10000'],
  ['POST', '/rest/api/3/issue/properties/multi', { issues: [{ issueID: 10004, properties: { q: 2 } }] }],
  ['PUT', '/rest/api/3/issue/properties/q', { value: 3, filter: { hasProperty: true } }],
  [
    'POST',
    '/rest/api/3/permissions/check',
    {
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [10000, 7], issues: [10003] }],
      globalPermissions: ['ADMINISTER'],
    },
  ],
  ['POST', '/rest/api/3/permissions/check', { globalPermissions: ['NONSENSE'] }],
];

(found ? describe : describe.skip)("answers have the shapes of Jira's OpenAPI", () => {
  test.each(GETS)('GET %s', async (path) => {
    const reply = await jira.get(dev, path);
    expect(breaches('GET', path, reply)).toEqual([]);
  });

  const titled = WRITES.map(
    ([method, path, body]) =>
      [`${method} ${path} ${JSON.stringify(body ?? null)}`, method, path, body] as const,
  );
  test.each(titled)('%s', async (_title, method, path, body) => {
    const reply = await jira.call(dev, method, path, body);
    expect(breaches(method, path, reply)).toEqual([]);
    expect(reply.status).toBeLessThan(500);
  });

  test('every operation of the file is answered', async () => {
    const own = await openTestSite();
    for (const { method, path } of operations) {
      const concrete = path.replace(/\{([^}]+)\}/g, (_, name: string) => (/id$/i.test(name) ? '1' : 'x'));
      await own.call(dev, method, concrete, method === 'GET' || method === 'DELETE' ? undefined : {});
    }
    const missed = own.site.unmodelled().map(({ method, path }) => `${method} ${path}`);
    await own.close();
    expect(missed).toEqual([]);
  });
});
