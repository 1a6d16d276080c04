import { NOON, openTestSite, type TestSite } from '../../../support/local-site';
import { PEOPLE } from '../../../support/site-seed';

const dev = PEOPLE.developer;
const SPRINT = '/rest/agile/1.0/sprint';
const BOARD = '/rest/agile/1.0/board';
const ISSUE = '/rest/api/3/issue';
const dates = { startDate: '2026-09-02T09:00:00.000Z', endDate: '2026-09-16T09:00:00.000Z' };
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

const get = async (path: string, who: string = dev): Promise<unknown> => (await jira.get(who, path)).body;
const call = (method: string, path: string, body?: unknown) => jira.call(dev, method, path, body);
const search = (body: object) => call('POST', '/rest/api/3/search/jql', body);

describe('boards', () => {
  test('a kanban board refuses its sprints with 400', async () => {
    expect(await call('GET', `${BOARD}/3/sprint`)).toMatchObject({
      status: 400,
      body: { errorMessages: ['The board does not support sprints'], errors: {} },
    });
  });

  test('a kanban board has a sub-query and no estimation, a scrum board the other way round', async () => {
    const kanban = await get(`${BOARD}/3/configuration`);
    expect(kanban).toMatchObject({ subQuery: { query: expect.any(String) } });
    expect(kanban).not.toHaveProperty('estimation');
    const scrum = await get(`${BOARD}/1/configuration`);
    expect(scrum).toMatchObject({ estimation: { type: 'field' } });
    expect(scrum).not.toHaveProperty('subQuery');
  });

  test('a team-managed board is simple, and its features tell of sprints', async () => {
    expect(await get(`${BOARD}/2`)).toMatchObject({ type: 'simple' });
    expect(JSON.stringify(await get(`${BOARD}/2/features`))).toMatch(/"boardFeature":"SPRINTS"/);
  });

  test('a list holds sprints of other boards whose issues it shows', async () => {
    expect(await get(`${BOARD}/1/sprint?state=active`)).toMatchObject({
      values: [
        { id: 3, originBoardId: 1 },
        { id: 12, originBoardId: 2 },
      ],
    });
  });

  test('sprints come closed first, then active, then future', async () => {
    const states = [...JSON.stringify(await get(`${BOARD}/1/sprint`)).matchAll(/"state":"(\w+)"/g)];
    expect(states.map(([, state]) => state)).toEqual([
      ...['closed', 'closed', 'active', 'active', 'future', 'future'],
    ]);
  });

  test('ids of the agile API are numbers, of filters, projects and statuses strings', async () => {
    expect(await get(`${BOARD}/1`)).toMatchObject({ id: 1, location: { projectId: 10_000 } });
    expect(await get(`${BOARD}/2/configuration`)).toMatchObject({
      filter: { id: expect.any(String) },
      columnConfig: { columns: [{ statuses: [{ id: expect.any(String) }] }, {}, {}] },
    });
    expect(await get('/rest/api/3/project/SHOP')).toMatchObject({ id: '10000' });
    expect(await get('/rest/api/3/statuscategory/done')).toMatchObject({ id: 3 });
  });
});

describe('sprints', () => {
  test('a future one without a goal has no goal key, a started one an empty goal', async () => {
    expect(await get(`${SPRINT}/5`)).not.toHaveProperty('goal');
    expect(await get(`${SPRINT}/12`)).toMatchObject({ goal: '' });
  });

  test('an undated one has no keys for dates', async () => {
    const sprint = await get(`${SPRINT}/5`);
    for (const key of ['startDate', 'endDate', 'completeDate']) expect(sprint).not.toHaveProperty(key);
  });

  test('createdDate is always there', async () => {
    for (const id of [1, 3, 5, 12])
      expect(await get(`${SPRINT}/${id}`)).toMatchObject({ createdDate: expect.stringMatching(/Z$/) });
  });

  test('completeDate is there only when closed', async () => {
    expect(await get(`${SPRINT}/3`)).not.toHaveProperty('completeDate');
    expect(await get(`${SPRINT}/2`)).toMatchObject({ completeDate: '2026-08-19T14:00:00.000Z' });
  });

  test('PUT wipes what it does not name', async () => {
    await call('PUT', `${SPRINT}/4`, { name: 'SHOP Sprint 4', state: 'future' });
    for (const key of ['goal', 'startDate', 'endDate'])
      expect(await get(`${SPRINT}/4`)).not.toHaveProperty(key);
  });

  test('POST keeps what it does not name', async () => {
    const before = await get(`${SPRINT}/4`);
    await call('POST', `${SPRINT}/4`, { goal: 'Other' });
    expect(await get(`${SPRINT}/4`)).toEqual(Object.assign({}, before, { goal: 'Other' }));
  });

  test('a closed one ignores everything but name and goal, silently', async () => {
    const body = { state: 'active', ...dates, name: 'Renamed', goal: 'Known later' };
    expect(await call('POST', `${SPRINT}/2`, body)).toMatchObject({
      status: 200,
      body: { state: 'closed', name: 'Renamed', goal: 'Known later', startDate: '2026-08-05T07:00:00.000Z' },
    });
  });

  test.each([
    [29, 200],
    [30, 400],
  ])('a name of %i characters: %i', async (length, status) => {
    expect((await call('POST', `${SPRINT}/4`, { name: 'n'.repeat(length) })).status).toBe(status);
  });

  test.each([
    [10_000, 200],
    [10_001, 400],
  ])('a goal of %i characters: %i', async (length, status) => {
    expect((await call('POST', `${SPRINT}/4`, { goal: 'g'.repeat(length) })).status).toBe(status);
  });

  test.each([
    [{ state: 'active' }, 'startDate'],
    [{ state: 'active', startDate: dates.startDate }, 'endDate'],
    [{ state: 'closed' }, 'startDate'],
    [{ state: 'active', startDate: '2026-09-02', endDate: '2026-09-16' }, 'startDate'],
  ])('%j needs dates first, and says so under errors alone', async (body, field) => {
    expect(await call('POST', `${SPRINT}/5`, body)).toMatchObject({
      status: 400,
      body: { errorMessages: [], errors: { [field]: expect.stringMatching(/^You must specify a/) } },
    });
  });

  test('nothing reopens', async () => {
    expect(await call('POST', `${SPRINT}/2`, { state: 'active', ...dates })).toMatchObject({
      body: { state: 'closed' },
    });
  });

  test('a board id written as a string is refused', async () => {
    expect((await call('POST', SPRINT, { name: 'x', originBoardId: '1' })).status).toBe(400);
  });

  test('only future ones can be deleted', async () => {
    expect((await call('DELETE', `${SPRINT}/3`)).status).toBe(400);
    expect((await call('DELETE', `${SPRINT}/5`)).status).toBe(204);
  });

  test('properties are 201 when new and 200 when changed', async () => {
    const put = async () => (await call('PUT', `${SPRINT}/3/properties/p`, { a: 1 })).status;
    expect([await put(), await put()]).toEqual([201, 200]);
  });
});

describe('the Sprint field of an issue', () => {
  const field = async (key: string) => get(`${ISSUE}/${key}?fields=customfield_10020`);

  test('is an array with boardId, closed ones kept', async () => {
    expect(await field('SHOP-5')).toMatchObject({
      fields: {
        customfield_10020: [
          { id: 1, state: 'closed', boardId: 1, endDate: expect.stringMatching(/Z$/) },
          { id: 2, state: 'closed', boardId: 1 },
        ],
      },
    });
    expect(JSON.stringify(await field('SHOP-5'))).not.toContain('originBoardId');
  });

  test('is null in an issue that never was in one', async () => {
    expect(await field('SHOP-19')).toMatchObject({ fields: { customfield_10020: null } });
  });

  test('is written as a plain number', async () => {
    expect((await call('PUT', `${ISSUE}/SHOP-19`, { fields: { customfield_10020: 4 } })).status).toBe(204);
    expect((await call('PUT', `${ISSUE}/SHOP-20`, { fields: { customfield_10020: [4] } })).status).toBe(400);
  });

  test('is found by its type, of items json', async () => {
    expect(await get('/rest/api/3/field')).toContainEqual(
      expect.objectContaining({
        id: 'customfield_10020',
        schema: expect.objectContaining({
          type: 'array',
          items: 'json',
          custom: 'com.pyxis.greenhopper.jira:gh-sprint',
        }),
      }),
    );
  });
});

describe('epics', () => {
  test('a page has no total, an empty name and an issueColor', async () => {
    const page = await get(`${BOARD}/1/epic`);
    expect(page).not.toHaveProperty('total');
    expect(page).toMatchObject({
      values: [
        {
          id: expect.any(Number),
          name: '',
          summary: 'Error handling at checkout',
          color: { key: expect.stringMatching(/^color_\d+$/) },
          issueColor: { key: expect.any(String) },
          done: false,
        },
        {},
        {},
      ],
    });
  });

  test('their list knows done by the flag, not by the status', async () => {
    await call('POST', '/rest/agile/1.0/epic/SHOP-1', { done: true });
    expect(await get(`${BOARD}/1/epic?done=true`)).toMatchObject({ values: [{ key: 'SHOP-1' }] });
    expect(await get(`${ISSUE}/SHOP-1?fields=status`)).toMatchObject({
      fields: { status: { name: 'In Progress' } },
    });
  });

  test('company-managed issues have parent and epic link side by side', async () => {
    expect(await get(`${ISSUE}/SHOP-4`)).toMatchObject({
      fields: { parent: { key: 'SHOP-1' }, customfield_10014: 'SHOP-1' },
    });
  });

  test('team-managed issues have parent and no epic link', async () => {
    const issue = await get(`${ISSUE}/PAY-3`);
    expect(issue).toMatchObject({ fields: { parent: { key: 'PAY-1' } } });
    expect(issue).not.toHaveProperty('fields.customfield_10014');
  });

  test('team-managed ones are none to the agile API, and move by their parent', async () => {
    expect((await call('GET', '/rest/agile/1.0/epic/PAY-1')).status).toBe(404);
    expect((await call('POST', '/rest/agile/1.0/epic/SHOP-1/issue', { issues: ['PAY-3'] })).status).toBe(400);
    expect((await call('PUT', `${ISSUE}/PAY-3`, { fields: { parent: { key: 'PAY-2' } } })).status).toBe(204);
  });

  test('they are on no issue list of a scrum board', async () => {
    expect(JSON.stringify(await get(`${BOARD}/1/issue?fields=summary`))).not.toContain('"SHOP-1"');
  });

  test('they are known by the level of their type', async () => {
    expect(await get(`${ISSUE}/SHOP-1`)).toMatchObject({ fields: { issuetype: { hierarchyLevel: 1 } } });
    expect(await get(`${ISSUE}/SHOP-15`)).toMatchObject({ fields: { issuetype: { hierarchyLevel: -1 } } });
  });
});

describe('team-managed projects', () => {
  test('say next-gen and simplified', async () => {
    expect(await get('/rest/api/3/project/PAY')).toMatchObject({ style: 'next-gen', simplified: true });
    expect(await get('/rest/api/3/project/SHOP')).toMatchObject({ style: 'classic', simplified: false });
  });

  test('keep points in a field of their own', async () => {
    expect(await get(`${ISSUE}/PAY-7`)).toMatchObject({ fields: { customfield_10016: 5.5 } });
    expect(await get(`${ISSUE}/PAY-7`)).not.toHaveProperty('fields.customfield_10032');
  });

  test('have issue types and statuses of their own, with other ids and the project as scope', async () => {
    const scope = { type: 'PROJECT', project: { id: '10001' } };
    expect(await get(`${ISSUE}/PAY-1`)).toMatchObject({ fields: { issuetype: { name: 'Epic', scope } } });
    const idOf = async (key: string) =>
      /"status":\{.*?"id":"(\d+)"/.exec(JSON.stringify(await get(`${ISSUE}/${key}?fields=status`)))?.[1];
    expect(await idOf('PAY-3')).not.toBe(await idOf('SHOP-4'));
  });
});

describe('moments', () => {
  test('have offsets without a colon on the platform', async () => {
    expect(await get(`${ISSUE}/SHOP-4?fields=created,updated`)).toMatchObject({
      fields: {
        created: expect.stringMatching(/T\d\d:\d\d:\d\d\.\d{3}\+0200$/),
        updated: expect.stringMatching(/\+0200$/),
      },
    });
  });

  test('end in Z in the agile API', async () => {
    expect(await get(`${SPRINT}/3`)).toMatchObject({
      startDate: expect.stringMatching(/\.\d{3}Z$/),
      endDate: expect.stringMatching(/\.\d{3}Z$/),
    });
  });

  test('have offsets and createDate in events, with ids as strings', async () => {
    await call('POST', `${SPRINT}/3`, { goal: 'Other' });
    expect(jira.events[0]?.payload).toMatchObject({
      sprint: { id: '3', originBoardId: '1', createDate: expect.stringMatching(/\+0200$/) },
    });
  });

  test('are written in the zone of the site and read by JQL in that of the caller', async () => {
    jira.clock.now = NOON - 12 * 3_600_000 + 60_000;
    await call('PUT', `${ISSUE}/SHOP-19`, { fields: { labels: ['night'] } });
    const found = async (who: string) =>
      (
        await jira.call(who, 'POST', '/rest/api/3/search/jql', {
          jql: 'labels = night AND updated >= "2026-09-02"',
        })
      ).body;
    expect(await found(dev)).toMatchObject({ issues: [{ id: '10018' }] });
    expect(await found(PEOPLE.viewer)).toMatchObject({ issues: [] });
  });
});

describe('search', () => {
  test('answers ids alone, without fields', async () => {
    expect((await search({ jql: 'key = SHOP-4' })).body).toEqual({ issues: [{ id: '10003' }], isLast: true });
  });

  test('expand is a string in a search and a list in a bulk fetch', async () => {
    expect((await search({ jql: 'key = SHOP-4', expand: ['names'] })).status).toBe(400);
    const bulk = { issueIdsOrKeys: ['SHOP-4'], expand: 'names' };
    expect((await call('POST', `${ISSUE}/bulkfetch`, bulk)).status).toBe(400);
  });

  test('the old one is gone with 410, whoever asks', async () => {
    for (const method of ['GET', 'POST'])
      for (const version of [2, 3])
        expect(await call(method, `/rest/api/${version}/search`)).toMatchObject({
          status: 410,
          body: { errorMessages: [expect.stringContaining('/rest/api/3/search/jql')], errors: {} },
        });
  });

  test.each([
    ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['project = SHOP ORDER BY a, b, c, d, e, f, g, h', 'JQL can be ordered by at most 7 fields.'],
    ['project = NOWHERE', "The value 'NOWHERE' does not exist for the field 'project'."],
    ['nonsense = 1', "Field 'nonsense' does not exist or you do not have permission to view it."],
  ])('"%s" is refused in its own words', async (jql, text) => {
    expect(await search({ jql })).toMatchObject({ status: 400, body: { errorMessages: [text] } });
  });

  test('bare words are a text search', async () => {
    expect((await search({ jql: 'this is not jql' })).status).toBe(200);
  });

  test('sprint not in openSprints() leaves out issues without a sprint', async () => {
    const { text } = await search({ jql: 'project = SHOP AND sprint not in openSprints()', fields: ['key'] });
    expect(text).not.toContain('"SHOP-19"');
    expect(text).toContain('"SHOP-4"');
  });
});

describe('the index, once it lags', () => {
  beforeEach(async () => {
    jira.site.configure({ indexLagMs: 60_000 });
    await call('PUT', `${ISSUE}/SHOP-19`, { fields: { labels: ['fresh'] } });
  });
  const jql = 'labels = fresh';

  test('a search does not see a change yet', async () => {
    expect((await search({ jql })).body).toMatchObject({ issues: [] });
  });

  test('a count does not either', async () => {
    expect((await call('POST', '/rest/api/3/search/approximate-count', { jql })).body).toEqual({ count: 0 });
  });

  test('ids to reconcile are seen as they are', async () => {
    expect((await search({ jql, reconcileIssues: [10_018] })).body).toMatchObject({
      issues: [{ id: '10018' }],
    });
  });

  test('reading the issue is always fresh', async () => {
    expect(await get(`${ISSUE}/SHOP-19?fields=labels`)).toMatchObject({ fields: { labels: ['fresh'] } });
  });

  test('of two changes each is seen in its own time', async () => {
    jira.clock.now += 40_000;
    await call('PUT', `${ISSUE}/SHOP-19`, { fields: { labels: ['fresher'] } });
    jira.clock.now += 30_000;
    expect((await search({ jql })).body).toMatchObject({ issues: [{ id: '10018' }] });
    jira.clock.now += 30_000;
    expect((await search({ jql: 'labels = fresher' })).body).toMatchObject({ issues: [{ id: '10018' }] });
  });

  test('the search sees it in the end', async () => {
    jira.clock.now += 60_000;
    expect((await search({ jql })).body).toMatchObject({ issues: [{ id: '10018' }] });
  });
});

describe('properties of many issues', () => {
  const many = { entitiesIds: [10_003, 10_004], properties: { p: 1 } };

  test('are 303 to a task, with an address to ask', async () => {
    expect(await call('POST', `${ISSUE}/properties`, many)).toMatchObject({
      status: 303,
      headers: { location: expect.stringMatching(/\/rest\/api\/3\/task\/\d+$/) },
    });
  });

  test('the misspelt name is the name', async () => {
    expect((await call('POST', `${ISSUE}/properties`, { ...many, entityIds: [1] })).status).toBe(400);
  });

  test('take their time, once that is switched on: not yet to be read, a task that runs, 409 for others', async () => {
    jira.site.configure({ taskMs: 5_000 });
    const { headers } = await call('POST', `${ISSUE}/properties`, many);
    const task = (headers.location ?? '').replace('https://small.example', '');
    expect((await call('GET', `${ISSUE}/SHOP-4/properties/p`)).status).toBe(404);
    expect(await get(task)).toMatchObject({ status: expect.stringMatching(/^(ENQUEUED|RUNNING)$/) });
    expect((await call('POST', `${ISSUE}/properties`, many)).status).toBe(409);
    jira.clock.now += 5_000;
    expect(await get(task)).toMatchObject({ status: 'COMPLETE' });
    expect((await call('GET', `${ISSUE}/SHOP-4/properties/p`)).status).toBe(200);
  });

  test('a single one is 201 when new and 200 when changed, and replaced whole', async () => {
    const put = async (value: object) => (await call('PUT', `${ISSUE}/SHOP-4/properties/p`, value)).status;
    expect([await put({ a: 1 }), await put({ b: 2 })]).toEqual([201, 200]);
    expect(await get(`${ISSUE}/SHOP-4/properties/p`)).toEqual({ key: 'p', value: { b: 2 } });
  });
});

describe('people', () => {
  test('most have no e-mail at all', async () => {
    expect(await get(`/rest/api/3/user?accountId=${dev}`, PEOPLE.admin)).not.toHaveProperty('emailAddress');
  });

  test('a former one keeps an account that is not active', async () => {
    expect(await get(`/rest/api/3/user?accountId=${PEOPLE.former}`)).toMatchObject({
      accountId: PEOPLE.former,
      active: false,
      displayName: 'Former user',
    });
  });

  test('apps have accounts of a type of their own', async () => {
    expect(await get('/rest/api/3/users/search')).toContainEqual(
      expect.objectContaining({ displayName: 'Automation', accountType: 'app' }),
    );
  });

  test('a search leaves out who is not active, the list of all does not', async () => {
    expect(await get('/rest/api/3/user/search?query=former')).toEqual([]);
    expect(JSON.stringify(await get('/rest/api/3/users/search'))).toContain('Former user');
  });

  test('the picker wraps what matches in bold', async () => {
    expect(await get('/rest/api/3/groupuserpicker?query=ada')).toMatchObject({
      users: { users: [{ html: '<strong>Ada</strong> Admin' }], total: 1 },
      groups: { total: 0 },
    });
  });

  test('the picker knows groups by case, unless told otherwise', async () => {
    expect(await get('/rest/api/3/groupuserpicker?query=STAFF')).toMatchObject({ groups: { total: 0 } });
    expect(await get('/rest/api/3/groupuserpicker?query=STAFF&caseInsensitive=true')).toMatchObject({
      groups: { total: 1 },
    });
  });
});

describe('fields and statuses', () => {
  test('both points fields exist, and only one is found by its type', async () => {
    const fields = JSON.stringify(await get('/rest/api/3/field'));
    expect(fields).toContain('com.pyxis.greenhopper.jira:jsw-story-points');
    expect(fields).toMatch(/"name":"Story Points"[^}]*\{[^}]*customfieldtypes:float/);
  });

  test('status categories have numbers, keys and colours of Jira', async () => {
    expect(await get('/rest/api/3/statuscategory')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' }),
        expect.objectContaining({ id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' }),
        expect.objectContaining({ id: 3, key: 'done', name: 'Done', colorName: 'green' }),
        expect.objectContaining({ id: 1, key: 'undefined', name: 'No Category', colorName: 'medium-gray' }),
      ]),
    );
  });

  test('statuses of the same name repeat with other ids', async () => {
    const statuses = JSON.stringify(await get('/rest/api/3/status'));
    expect(statuses.match(/"untranslatedName":"Done"/g)?.length).toBeGreaterThan(1);
  });
});
