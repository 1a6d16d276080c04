import { openTestSite, type TestSite } from '../../../support/local-site';
import { PEOPLE, smallSite } from '../../../support/site-seed';

const { admin, developer: dev, viewer, guest, stranger, former } = PEOPLE;
const SEARCH = '/rest/api/3/search/jql';
let jira: TestSite;

/** The small site with an unlicensed person, and with an archived project. */
function peopledSite() {
  const seed = smallSite();
  const [person] = seed.users;
  const [project] = seed.projects;
  if (!person || !project) throw new Error('The small site is empty.');
  return {
    ...seed,
    users: [
      ...seed.users,
      { ...person, accountId: 'unlicensed', displayName: 'Una Unlicensed', licensed: false },
    ],
    projects: [...seed.projects, { ...project, id: 10009, key: 'OLD', name: 'Old shop', archived: true }],
  };
}

beforeAll(async () => {
  jira = await openTestSite(peopledSite());
});
afterAll(() => jira.close());

const answer = async (who: string, path: string) => {
  const { status, body } = await jira.get(who, path);
  return { status, body };
};
const refusal = (status: number, text: string) => ({ status, body: { errorMessages: [text], errors: {} } });

describe('what may not be seen is 404, as if it did not exist', () => {
  test.each([
    ['an issue', '/rest/api/3/issue/SHOP-4', '/rest/api/3/issue/NO-1'],
    ['a sprint', '/rest/agile/1.0/sprint/3', '/rest/agile/1.0/sprint/99'],
    ['a board', '/rest/agile/1.0/board/1', '/rest/agile/1.0/board/99'],
    ["a board's sprints", '/rest/agile/1.0/board/1/sprint', '/rest/agile/1.0/board/99/sprint'],
    ["a board's issues", '/rest/software/1.0/board/1/issue', '/rest/software/1.0/board/99/issue'],
    ["an issue's properties", '/rest/api/3/issue/SHOP-4/properties', '/rest/api/3/issue/NO-1/properties'],
    ['an epic', '/rest/agile/1.0/epic/SHOP-1', '/rest/agile/1.0/epic/NO-1'],
  ])('%s', async (_what, hidden, absent) => {
    const seen = await answer(guest, hidden);
    expect(seen.status).toBe(404);
    expect(seen).toEqual(await answer(guest, absent));
  });

  test('a project, in words that name what was asked for', async () => {
    expect(await answer(guest, '/rest/api/3/project/SHOP')).toEqual(
      refusal(404, "No project could be found with key 'SHOP'."),
    );
  });

  test('writing it is 404 too', async () => {
    const reply = await jira.call(guest, 'POST', '/rest/agile/1.0/sprint/3', { goal: 'x' });
    expect(reply.status).toBe(404);
  });

  test('a project key of another case is none', async () => {
    expect((await answer(dev, '/rest/api/3/project/shop')).status).toBe(404);
  });

  test('an issue key of another case is the same issue, with its key as it is', async () => {
    expect(await answer(dev, '/rest/api/3/issue/shop-4')).toMatchObject({
      status: 200,
      body: { key: 'SHOP-4' },
    });
  });
});

describe('words of refusals', () => {
  test.each([
    ['/rest/api/3/issue/SHOP-4', 'Issue does not exist or you do not have permission to see it.'],
    ['/rest/agile/1.0/sprint/3', 'We could not find the sprint'],
  ])('%s', async (path, text) => {
    expect(await answer(guest, path)).toEqual(refusal(404, text));
  });

  test('a board refuses under errors alone', async () => {
    expect(await answer(guest, '/rest/agile/1.0/board/1')).toEqual({
      status: 404,
      body: {
        errorMessages: [],
        errors: {
          rapidViewId:
            'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
        },
      },
    });
  });

  test('an account that does not exist', async () => {
    expect(await answer(dev, '/rest/api/3/user?accountId=nobody')).toEqual(
      refusal(404, 'Specified user does not exist or you do not have required permissions'),
    );
  });
});

describe('a right that is missing on what can be seen is 403', () => {
  test.each([
    ['POST', '/rest/agile/1.0/sprint/3', { goal: 'x' }],
    ['PUT', '/rest/agile/1.0/sprint/3', { name: 'x', state: 'active' }],
    ['PUT', '/rest/agile/1.0/sprint/3/properties/p', 1],
    ['DELETE', '/rest/agile/1.0/sprint/4', undefined],
    ['POST', '/rest/agile/1.0/sprint', { name: 'x', originBoardId: 1 }],
  ])('%s %s', async (method, path, body) => {
    expect((await jira.call(viewer, method, path, body)).status).toBe(403);
  });

  test('no licence of Jira Software closes the agile API, not the platform', async () => {
    expect((await jira.get('unlicensed', '/rest/agile/1.0/board')).status).toBe(403);
    expect((await jira.get('unlicensed', '/rest/software/1.0/board/1/issue')).status).toBe(403);
    expect((await jira.get('unlicensed', '/rest/api/3/myself')).status).toBe(200);
  });

  test('permissions of another account are for administrators and the app itself', async () => {
    const body = { accountId: guest, globalPermissions: ['ADMINISTER'] };
    const check = async (who: string) =>
      (await jira.call(who, 'POST', '/rest/api/3/permissions/check', body)).status;
    expect([await check(dev), await check(admin), await check('app')]).toEqual([403, 200, 200]);
  });

  test('values of JQL functions are for the app itself', async () => {
    expect((await jira.get(admin, '/rest/api/3/jql/function/computation')).status).toBe(403);
    expect((await jira.get('app', '/rest/api/3/jql/function/computation')).status).toBe(200);
  });

  test('web hooks are for nobody here', async () => {
    for (const who of [admin, 'app']) expect((await jira.get(who, '/rest/api/3/webhook')).status).toBe(403);
  });

  test('roles of a project are 401 for those who do not administer it', async () => {
    expect((await answer(viewer, '/rest/api/3/project/SHOP/role')).status).toBe(401);
    expect((await answer(admin, '/rest/api/3/project/SHOP/role')).status).toBe(200);
  });
});

describe('lists leave out what may not be seen, without a word', () => {
  test('boards', async () => {
    expect(await answer(guest, '/rest/agile/1.0/board')).toMatchObject({
      body: { total: 1, values: [{ id: 2 }] },
    });
  });

  test('projects', async () => {
    expect(await answer(guest, '/rest/api/3/project/search')).toMatchObject({
      body: { total: 1, values: [{ key: 'PAY' }] },
    });
  });

  test('archived projects, unless asked for', async () => {
    const total = async (query: string) =>
      (await answer(dev, `/rest/api/3/project/search?query=old${query}`)).body;
    expect(await total('')).toMatchObject({ total: 0 });
    expect(await total('&status=archived')).toMatchObject({ total: 1 });
  });

  test('issues of a search', async () => {
    const jql = 'labels in (checkout, performance)';
    const keys = async (who: string) =>
      (await jira.call(who, 'POST', SEARCH, { jql, fields: ['key'] })).text.match(/(SHOP|PAY)-\d+/g);
    expect(await keys(guest)).toEqual(['PAY-6']);
    expect(await keys(dev)).toHaveLength(3);
  });

  test('counts of a search', async () => {
    const jql = 'sprint in openSprints()';
    const path = '/rest/api/3/search/approximate-count';
    const count = async (who: string) => (await jira.call(who, 'POST', path, { jql })).body;
    expect(await count(guest)).toEqual({ count: 4 });
    expect(await count(stranger)).toEqual({ count: 0 });
  });

  test('issues of a bulk fetch, which names them as errors', async () => {
    const issueIdsOrKeys = ['PAY-3', 'SHOP-4'];
    const { status, body } = await jira.call(guest, 'POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys,
    });
    expect({ status, body }).toMatchObject({ status: 200, body: { issues: [{ key: 'PAY-3' }] } });
    expect(body).toMatchObject({ issueErrors: [expect.anything()] });
  });

  test('issues of a match', async () => {
    const body = { issueIds: [10_003, 10_023], jqls: ['statusCategory = Done'] };
    expect((await jira.call(guest, 'POST', '/rest/api/3/jql/match', body)).body).toEqual({
      matches: [{ matchedIssues: [10_023], errors: [] }],
    });
  });

  test('unknown accounts of a bulk read', async () => {
    expect(await answer(dev, `/rest/api/3/user/bulk?accountId=nobody&accountId=${admin}`)).toMatchObject({
      body: { total: 1, values: [{ accountId: admin }] },
    });
  });

  test('unknown ids of a permission check', async () => {
    const body = {
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [10_000, 7], issues: [7] }],
    };
    expect((await jira.call(dev, 'POST', '/rest/api/3/permissions/check', body)).body).toEqual({
      globalPermissions: [],
      projectPermissions: [{ permission: 'BROWSE_PROJECTS', projects: [10_000], issues: [] }],
    });
  });

  test('people, without the right to browse them', async () => {
    expect(await answer('unlicensed', '/rest/api/3/user/search?query=a')).toEqual({ status: 200, body: [] });
    expect((await answer('unlicensed', `/rest/api/3/user?accountId=${admin}`)).status).toBe(403);
  });
});

describe('permissions asked about', () => {
  test('without a project, one is held if it is held in any', async () => {
    const held = async (query: string) => (await answer(guest, `/rest/api/3/mypermissions?${query}`)).body;
    const all = { permissions: { BROWSE_PROJECTS: { havePermission: true, type: 'PROJECT' } } };
    expect(await held('permissions=BROWSE_PROJECTS')).toMatchObject(all);
    expect(await held('permissions=BROWSE_PROJECTS&projectKey=PAY')).toMatchObject(all);
  });

  test.each(['', '?permissions=', '?permissions=NONSENSE', '?permissions=ADMINISTER,NONSENSE'])(
    'an empty list and an unknown key are 400: "%s"',
    async (query) => {
      expect((await answer(dev, `/rest/api/3/mypermissions${query}`)).status).toBe(400);
    },
  );

  test('an empty question has an empty answer', async () => {
    expect((await jira.call(dev, 'POST', '/rest/api/3/permissions/check', {})).body).toEqual({
      globalPermissions: [],
      projectPermissions: [],
    });
  });
});

describe('a query on what may not be seen', () => {
  test('is refused as an unknown value', async () => {
    expect((await jira.call(guest, 'POST', SEARCH, { jql: 'project = SHOP' })).body).toEqual({
      errorMessages: ["The value 'SHOP' does not exist for the field 'project'."],
      errors: {},
    });
  });

  test('matches nothing, without an error, where issues are matched', async () => {
    const body = { issueIds: [10_003], jqls: ['project = SHOP'] };
    expect((await jira.call(guest, 'POST', '/rest/api/3/jql/match', body)).body).toEqual({
      matches: [{ matchedIssues: [], errors: [] }],
    });
  });

  test('finds nothing by the id of a sprint that does not exist', async () => {
    expect((await jira.call(dev, 'POST', SEARCH, { jql: 'sprint = 9999' })).body).toEqual({
      issues: [],
      isLast: true,
    });
  });
});

describe('callers without an account', () => {
  const plain = {
    status: 401,
    text: 'Client must be authenticated to access this resource.',
    headers: { 'www-authenticate': expect.stringMatching(/^OAuth realm="/) },
  };

  test.each([
    '/rest/agile/1.0/board',
    '/rest/agile/1.0/sprint/3',
    '/rest/software/1.0/board/1/issue',
    '/rest/api/3/myself',
    '/rest/api/3/user/bulk?accountId=a',
    '/rest/api/3/field/search',
    '/rest/api/3/jql/function/computation',
    '/rest/api/3/task/1',
  ])('%s is 401 in plain text', async (path) => {
    expect(await jira.get('anonymous', path)).toMatchObject(plain);
  });

  test('writing is 401 in plain text', async () => {
    expect(await jira.call('anonymous', 'POST', '/rest/agile/1.0/sprint/3', { goal: 'x' })).toMatchObject(
      plain,
    );
  });

  test.each([former, 'nobody'])('a closed or unknown account is one: %s', async (who) => {
    expect(await jira.get(who, '/rest/api/3/myself')).toMatchObject(plain);
  });

  test('find nothing, with 200, where they may search', async () => {
    const { status, body } = await jira.call('anonymous', 'POST', SEARCH, { jql: 'created > -90d' });
    expect({ status, body }).toEqual({ status: 200, body: { issues: [], isLast: true } });
  });

  test('count nothing, with 200', async () => {
    const path = '/rest/api/3/search/approximate-count';
    expect(await jira.call('anonymous', 'POST', path, { jql: 'created > -90d' })).toMatchObject({
      status: 200,
      body: { count: 0 },
    });
  });

  test('are listed no projects, with 200', async () => {
    expect(await answer('anonymous', '/rest/api/3/project/search')).toMatchObject({
      status: 200,
      body: { total: 0, values: [] },
    });
  });

  test.each(['/rest/api/3/user/search?query=a', '/rest/api/3/status'])(
    'get an empty array of %s',
    async (path) => {
      expect(await answer('anonymous', path)).toEqual({ status: 200, body: [] });
    },
  );

  test('are offered nobody by the picker, with 200', async () => {
    expect(await answer('anonymous', '/rest/api/3/groupuserpicker?query=a')).toMatchObject({
      status: 200,
      body: { users: { total: 0 }, groups: { total: 0 } },
    });
  });

  test('hold no permission, with 200', async () => {
    expect(await answer('anonymous', '/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS')).toMatchObject({
      status: 200,
      body: { permissions: { BROWSE_PROJECTS: { havePermission: false } } },
    });
  });

  test('meet 404 at an issue', async () => {
    expect((await answer('anonymous', '/rest/api/3/issue/SHOP-4')).status).toBe(404);
  });
});

describe('permissions withheld while the site runs', () => {
  afterEach(() => jira.site.configure({}));

  test('a withheld permission is missing in its project at once, and elsewhere kept', async () => {
    jira.site.configure({
      withheld: [{ accountId: dev, permission: 'BROWSE_PROJECTS', projectKey: 'SHOP' }],
    });
    expect((await answer(dev, '/rest/api/3/issue/SHOP-4')).status).toBe(404);
    expect((await answer(dev, '/rest/api/3/issue/PAY-3')).status).toBe(200);
  });

  test('given back, it is there again', async () => {
    jira.site.configure({ withheld: [{ accountId: dev, permission: 'MANAGE_SPRINTS_PERMISSION' }] });
    expect((await jira.call(dev, 'POST', '/rest/agile/1.0/sprint/3', {})).status).toBe(403);
    jira.site.configure({});
    expect((await jira.call(dev, 'POST', '/rest/agile/1.0/sprint/3', {})).status).toBe(200);
  });
});
