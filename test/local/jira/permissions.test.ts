import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE, smallSite } from '../../support/site-seed';

const ARI =
  'ari:cloud:ecosystem::extension/1b2c3d4e-0000-4000-8000-000000000000/5f6a7b8c-0000-4000-8000-000000000000/static/manage-okrs';
let jira: TestSite;

beforeAll(async () => {
  jira = await openTestSite();
});
afterAll(() => jira.close());

const mine = (who: string, query: string) => jira.get(who, `/rest/api/3/mypermissions?${query}`);
const check = (who: string, body: object) => jira.call(who, 'POST', '/rest/api/3/permissions/check', body);

describe('mypermissions', () => {
  test('tells each permission, global or of a project', async () => {
    const reply = await mine(
      PEOPLE.viewer,
      'permissions=MANAGE_SPRINTS_PERMISSION,EDIT_ISSUES,ADMINISTER&projectKey=SHOP',
    );
    expect(reply.body).toMatchObject({
      permissions: {
        MANAGE_SPRINTS_PERMISSION: { havePermission: false, type: 'PROJECT' },
        EDIT_ISSUES: { havePermission: true },
        ADMINISTER: { havePermission: false, type: 'GLOBAL' },
      },
    });
  });

  test('without a project it is true if held in any', async () => {
    expect((await mine(PEOPLE.guest, 'permissions=BROWSE_PROJECTS')).body).toMatchObject({
      permissions: { BROWSE_PROJECTS: { havePermission: true } },
    });
    expect((await mine(PEOPLE.stranger, 'permissions=BROWSE_PROJECTS')).body).toMatchObject({
      permissions: { BROWSE_PROJECTS: { havePermission: false } },
    });
  });

  test.each([
    '',
    'permissions=',
    'permissions=BROWSE_PROJECTS,NONSENSE',
    'permissions=constructor',
    'permissions=__proto__',
  ])('"%s" is refused', async (query) => {
    expect((await mine(PEOPLE.developer, query)).status).toBe(400);
  });

  test('a project that cannot be browsed is 404', async () => {
    expect((await mine(PEOPLE.guest, 'permissions=EDIT_ISSUES&projectKey=SHOP')).status).toBe(404);
    expect((await mine(PEOPLE.guest, 'permissions=EDIT_ISSUES&issueKey=SHOP-1')).status).toBe(404);
  });
});

describe('permissions that guard nothing here', () => {
  const held = async (who: string, keys: string, place = '&projectKey=SHOP') =>
    (await mine(who, `permissions=${keys}${place}`)).body;

  test('of a project are held by whoever may edit its issues', async () => {
    const keys = 'WORK_ON_ISSUES,CREATE_ATTACHMENTS,DELETE_ALL_COMMENTS,MANAGE_WATCHERS';
    expect(await held(PEOPLE.developer, keys)).toMatchObject({
      permissions: {
        WORK_ON_ISSUES: { id: '20', type: 'PROJECT', havePermission: true },
        CREATE_ATTACHMENTS: { havePermission: true },
        DELETE_ALL_COMMENTS: { havePermission: true },
        MANAGE_WATCHERS: { havePermission: true },
      },
    });
  });

  test('of a project go with Edit issues when that is withheld', async () => {
    const own = await openTestSite();
    own.site.configure({ withheld: [{ accountId: PEOPLE.developer, permission: 'EDIT_ISSUES' }] });
    const reply = await own.get(PEOPLE.developer, '/rest/api/3/mypermissions?permissions=WORK_ON_ISSUES');
    expect(reply.body).toMatchObject({ permissions: { WORK_ON_ISSUES: { havePermission: false } } });
    await own.close();
  });

  test('are held as the project says where it grants them itself', async () => {
    const seed = smallSite();
    const projects = seed.projects.map((one) => ({
      ...one,
      permissions: { ...one.permissions, WORK_ON_ISSUES: [PEOPLE.admin] },
    }));
    const own = await openTestSite({ ...seed, projects });
    const asked = '/rest/api/3/mypermissions?permissions=WORK_ON_ISSUES&projectKey=SHOP';
    expect((await own.get(PEOPLE.developer, asked)).text).toContain('"havePermission":false');
    expect((await own.get(PEOPLE.admin, asked)).text).toContain('"havePermission":true');
    await own.close();
  });

  test.each([
    [PEOPLE.admin, true],
    [PEOPLE.developer, false],
  ])('of the whole site are held by administrators: %s %s', async (who, havePermission) => {
    expect(await held(who, 'SYSTEM_ADMIN,MANAGE_GROUP_FILTER_SUBSCRIPTIONS', '')).toMatchObject({
      permissions: {
        SYSTEM_ADMIN: { type: 'GLOBAL', havePermission },
        MANAGE_GROUP_FILTER_SUBSCRIPTIONS: { type: 'GLOBAL', havePermission },
      },
    });
  });
});

describe('permissions/check', () => {
  test.each([
    { globalPermissions: ['constructor'] },
    { projectPermissions: [{ permissions: ['constructor'], projects: [10000] }] },
  ])('what every object has is no permission: %j', async (body) => {
    expect((await check(PEOPLE.developer, body)).status).toBe(400);
  });

  const ask = {
    projectPermissions: [
      {
        permissions: ['BROWSE_PROJECTS', 'MANAGE_SPRINTS_PERMISSION'],
        projects: [10000, 10001, 4711],
        issues: [10003, 1],
      },
    ],
  };

  test('keeps the ids for which a permission is held and leaves unknown ones out', async () => {
    expect((await check(PEOPLE.viewer, ask)).body).toEqual({
      globalPermissions: [],
      projectPermissions: [
        { permission: 'BROWSE_PROJECTS', projects: [10000, 10001], issues: [10003] },
        { permission: 'MANAGE_SPRINTS_PERMISSION', projects: [], issues: [] },
      ],
    });
  });

  test("an app's global permission is asked by its ARI and granted by the seed", async () => {
    expect((await check(PEOPLE.admin, { globalPermissions: [ARI] })).body).toEqual({
      globalPermissions: [ARI],
      projectPermissions: [],
    });
    expect((await check(PEOPLE.developer, { globalPermissions: [ARI] })).body).toEqual({
      globalPermissions: [],
      projectPermissions: [],
    });
  });

  test('the app asks about anybody, a person only about themselves, an administrator about all', async () => {
    const about = { ...ask, accountId: PEOPLE.guest };
    expect((await check('app', about)).body).toMatchObject({
      projectPermissions: [{ projects: [10001] }, {}],
    });
    expect((await check(PEOPLE.admin, about)).status).toBe(200);
    expect((await check(PEOPLE.developer, about)).status).toBe(403);
    expect((await check(PEOPLE.guest, about)).status).toBe(200);
  });

  test('an empty question has an empty answer; unknown permissions are refused', async () => {
    expect((await check(PEOPLE.developer, {})).body).toEqual({
      globalPermissions: [],
      projectPermissions: [],
    });
    expect((await check(PEOPLE.developer, { globalPermissions: ['NONSENSE'] })).status).toBe(400);
    expect(
      (
        await check(PEOPLE.developer, {
          projectPermissions: [{ permissions: ['NONSENSE'], projects: [10000] }],
        })
      ).status,
    ).toBe(400);
  });
});

describe('projects', () => {
  test('invisible ones are missing from the search and 404 by key', async () => {
    expect((await jira.get(PEOPLE.guest, '/rest/api/3/project/search')).body).toMatchObject({
      total: 1,
      values: [{ key: 'PAY', style: 'next-gen', simplified: true }],
    });
    expect(await jira.get(PEOPLE.guest, '/rest/api/3/project/SHOP')).toMatchObject({
      status: 404,
      body: { errorMessages: ["No project could be found with key 'SHOP'."] },
    });
  });

  test('keys are case-sensitive', async () => {
    expect((await jira.get(PEOPLE.developer, '/rest/api/3/project/shop')).status).toBe(404);
  });

  test('roles are for administrators of the project', async () => {
    expect((await jira.get(PEOPLE.viewer, '/rest/api/3/project/SHOP/role')).status).toBe(401);
    expect((await jira.get(PEOPLE.admin, '/rest/api/3/project/SHOP/role')).body).toMatchObject({
      Developers: expect.stringContaining('/role/'),
    });
    const mineOnly = await jira.get(PEOPLE.admin, '/rest/api/3/project/SHOP/roledetails?currentMember=true');
    expect(mineOnly.body).toMatchObject([{ name: 'Administrators' }, { name: 'Developers' }]);
  });

  test('statuses repeat by name under other ids', async () => {
    const reply = await jira.get(PEOPLE.developer, '/rest/api/3/status');
    expect(reply.text.match(/"name":"Done","id"/g)?.length).toBe(2);
    expect(
      (await jira.get(PEOPLE.guest, '/rest/api/3/status')).text.match(/"name":"Done","id"/g)?.length,
    ).toBe(1);
  });
});

describe('people', () => {
  test('myself is the caller, and the app has an account of its own', async () => {
    expect((await jira.get(PEOPLE.developer, '/rest/api/3/myself')).body).toMatchObject({
      accountId: PEOPLE.developer,
      locale: 'de_DE',
      accountType: 'atlassian',
    });
    expect((await jira.get('app', '/rest/api/3/myself')).body).toMatchObject({ accountType: 'app' });
  });

  test('without an account it is 401 in plain text', async () => {
    const reply = await jira.get('anonymous', '/rest/api/3/myself');
    expect(reply).toMatchObject({
      status: 401,
      text: 'Client must be authenticated to access this resource.',
    });
    expect(reply.headers['www-authenticate']).toMatch(/^OAuth realm=/);
  });

  test('e-mail is usually absent', async () => {
    const bulk = await jira.get(
      PEOPLE.developer,
      `/rest/api/3/user/bulk?accountId=${PEOPLE.admin}&accountId=${PEOPLE.viewer}&accountId=nobody`,
    );
    expect(bulk.body).toMatchObject({
      maxResults: 10,
      total: 2,
      values: [{ emailAddress: 'ada@small.example' }, {}],
    });
    expect(bulk.text.match(/emailAddress/g)).toHaveLength(1);
    expect(bulk.points).toBe(5);
  });

  test('searching finds active people by the beginning of a name; users/search has everyone', async () => {
    expect((await jira.get(PEOPLE.developer, '/rest/api/3/user/search?query=ver')).body).toMatchObject([
      { accountId: PEOPLE.viewer },
    ]);
    expect((await jira.get(PEOPLE.developer, '/rest/api/3/user/search?query=former')).body).toEqual([]);
    expect((await jira.get(PEOPLE.developer, '/rest/api/3/users/search')).text).toContain(PEOPLE.former);
  });

  test('assignable pages are filtered after they are cut, so a page can be short', async () => {
    const page = await jira.get(
      PEOPLE.developer,
      '/rest/api/3/user/assignable/search?project=OPS&maxResults=3',
    );
    expect(page.body).toMatchObject([{ accountId: PEOPLE.admin }, { accountId: PEOPLE.developer }]);
  });

  test('the picker marks what was typed and keeps markup out', async () => {
    expect((await jira.get(PEOPLE.developer, '/rest/api/3/groupuserpicker?query=st')).body).toMatchObject({
      users: { total: 1, users: [{ html: '<strong>St</strong>an Stranger' }] },
      groups: { total: 1, groups: [{ name: 'staff' }] },
    });
  });
});

describe('licences', () => {
  test('people without a licence and customers see nothing, even where they are named', async () => {
    const seed = smallSite();
    const users = seed.users.map((user) => {
      if (user.accountId === PEOPLE.guest) return { ...user, licensed: false };
      return user.accountId === PEOPLE.viewer ? { ...user, accountType: 'customer' as const } : user;
    });
    const own = await openTestSite({ ...seed, users });
    for (const who of [PEOPLE.guest, PEOPLE.viewer]) {
      expect((await own.get(who, '/rest/api/3/project/PAY')).status).toBe(404);
      expect((await own.get(who, '/rest/agile/1.0/board')).status).toBe(403);
      expect((await own.get(who, '/rest/api/3/myself')).status).toBe(200);
    }
    await own.close();
  });
});
