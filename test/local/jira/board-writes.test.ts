import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const { admin, developer: dev, viewer, guest } = PEOPLE;
const BOARD = '/rest/agile/1.0/board';
const SETTINGS = '/rest/local/1.0/board/1/settings';
const FILTER = '/rest/api/3/filter';
const forAll = [{ type: 'authenticated' }];
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

const filter = (body: object, who: string = dev) => jira.call(who, 'POST', FILTER, body);
const create = (body: object, who: string = dev) => jira.call(who, 'POST', BOARD, body);
const settings = (body: object, who: string = admin) => jira.call(who, 'PUT', SETTINGS, body);
const eventTypes = () => jira.events.map((event) => event.eventType);

/** Makes a board of SHOP's bugs from a filter shared with `sharePermissions`. */
async function bugBoard(sharePermissions: object[] = forAll) {
  await filter({ name: 'Bugs', jql: 'project = SHOP AND type = Bug ORDER BY Rank', sharePermissions });
  return create({
    name: 'Bugs',
    type: 'scrum',
    filterId: 20000,
    location: { type: 'project', projectKeyOrId: 'SHOP' },
  });
}

describe('filters', () => {
  test('the filter of a board is read by the id in its configuration', async () => {
    expect((await jira.get(viewer, `${FILTER}/10001`)).body).toMatchObject({
      jql: 'project = SHOP OR (project = PAY AND labels = checkout) ORDER BY Rank ASC',
      owner: { accountId: admin },
      sharePermissions: [{ type: 'project', project: { key: 'SHOP' } }],
    });
  });

  test('a filter that is not shared with one is 400', async () => {
    expect((await jira.get(guest, `${FILTER}/10001`)).status).toBe(400);
  });

  test('without shares it is private', async () => {
    expect((await filter({ name: 'Mine', jql: 'project = SHOP' })).status).toBe(200);
    expect((await jira.get(dev, `${FILTER}/20000`)).status).toBe(200);
    expect((await jira.get(admin, `${FILTER}/20000`)).status).toBe(400);
  });

  test.each([
    [{ name: '', jql: 'project = SHOP' }],
    [{ name: 'x', jql: 'nonsense = 1' }],
    [{ name: 'x', jql: 'project = SHOP', sharePermissions: [{ type: 'group', group: { name: 'nobody' } }] }],
  ])('%j is refused', async (body) => {
    expect((await filter(body)).status).toBe(400);
  });

  test('a changed filter changes what its boards show', async () => {
    await bugBoard();
    await jira.call(dev, 'PUT', `${FILTER}/20000`, { jql: 'project = SHOP AND type = Task' });
    const list = await jira.get(dev, `${BOARD}/4/issue?fields=summary`);
    expect(list.body).toMatchObject({ total: 3 });
  });
});

describe('creating', () => {
  test('a board is answered with 201, shows what its filter finds, and is told of', async () => {
    expect(await bugBoard()).toMatchObject({
      status: 201,
      body: { id: 4, name: 'Bugs', type: 'scrum', location: { projectKey: 'SHOP' }, isPrivate: false },
    });
    expect((await jira.get(dev, `${BOARD}/4/issue?fields=summary`)).body).toMatchObject({ total: 2 });
    expect(jira.events.at(-1)).toMatchObject({
      eventType: 'avi:jira-software:created:board',
      payload: { board: { id: '4', name: 'Bugs', type: 'scrum' }, atlassianId: dev },
    });
  });

  test('its columns hold the statuses by their category', async () => {
    await bugBoard();
    expect((await jira.get(dev, `${BOARD}/4/configuration`)).body).toMatchObject({
      filter: { id: '20000' },
      columnConfig: {
        columns: [{ name: 'To Do' }, { name: 'In Progress' }, { name: 'Done', statuses: [{}] }],
      },
    });
  });

  test('a board of a private filter is seen by its owner only, not even by the app', async () => {
    await bugBoard([]);
    expect((await jira.get(dev, `${BOARD}/4`)).body).toMatchObject({ isPrivate: true });
    for (const who of [admin, 'app']) expect((await jira.get(who, `${BOARD}/4`)).status).toBe(404);
  });

  test.each([
    [{ name: 'x', type: 'simple', filterId: 10001 }],
    [{ name: 'x'.repeat(255), type: 'scrum', filterId: 10001 }],
    [{ name: 'x', type: 'scrum', filterId: 4711 }],
    [{ name: 'x', type: 'scrum', filterId: 10001, location: { type: 'project', projectKeyOrId: 'NO' } }],
  ])('%j is refused', async (body) => {
    expect((await create(body)).status).toBe(400);
  });

  test('sprints can be made on it, and it survives a restart', async () => {
    await bugBoard();
    await jira.reopen();
    const sprint = await jira.call(dev, 'POST', '/rest/agile/1.0/sprint', {
      name: 'First',
      originBoardId: 4,
    });
    expect(sprint.status).toBe(201);
  });
});

describe('deleting', () => {
  test('the board goes, its sprints and issues stay, and only the board is told of', async () => {
    expect((await jira.call(admin, 'DELETE', `${BOARD}/1`)).status).toBe(204);
    expect((await jira.get(dev, `${BOARD}/1`)).status).toBe(404);
    expect((await jira.get(dev, '/rest/agile/1.0/sprint/3')).status).toBe(200);
    expect((await jira.get(dev, '/rest/api/3/issue/SHOP-10')).status).toBe(200);
    expect(jira.events).toMatchObject([
      { eventType: 'avi:jira-software:deleted:board', payload: { board: { id: '1', name: 'SHOP board' } } },
    ]);
  });

  test('it takes the right to administer the board', async () => {
    expect((await jira.call(viewer, 'DELETE', `${BOARD}/1`)).status).toBe(403);
    expect((await jira.call(guest, 'DELETE', `${BOARD}/1`)).status).toBe(404);
  });

  test('the number of a board is never given again', async () => {
    await bugBoard();
    await jira.call(dev, 'DELETE', `${BOARD}/4`);
    expect((await create({ name: 'Next', type: 'kanban', filterId: 20000 })).body).toMatchObject({ id: 5 });
  });
});

describe('settings', () => {
  test('a new name is an update', async () => {
    expect((await settings({ name: 'Shop team' })).status).toBe(200);
    expect((await jira.get(dev, `${BOARD}/1`)).body).toMatchObject({ name: 'Shop team' });
    expect(eventTypes()).toEqual(['avi:jira-software:updated:board']);
  });

  test.each([
    [{ estimation: 'issueCount' }, { estimation: { type: 'issueCount' } }],
    [
      {
        columns: [
          { name: 'Open', statuses: ['10000'] },
          { name: 'Shut', statuses: ['10001', '10002'] },
        ],
      },
      { columnConfig: { columns: [{ name: 'Open' }, { name: 'Shut', statuses: [{}, {}] }] } },
    ],
  ])('%j changes the configuration', async (change, expected) => {
    expect((await settings(change)).body).toMatchObject(expected);
    expect(eventTypes()).toEqual(['avi:jira-software:configuration-changed:board']);
  });

  test('another filter is another set of issues', async () => {
    await settings({ jql: 'project = SHOP AND type = Bug' });
    expect((await jira.get(dev, `${BOARD}/1/issue`)).body).toMatchObject({ total: 2 });
  });

  test('the same again sends nothing', async () => {
    await settings({ name: 'SHOP board', estimation: 'points' });
    expect(jira.events).toEqual([]);
  });

  test('a status can be in one column only', async () => {
    const columns = [1, 2].map((n) => ({ name: `${n}`, statuses: ['10000'] }));
    expect((await settings({ columns })).status).toBe(400);
  });

  test.each([
    [{ fromApp: true }, SETTINGS],
    [{ fromPage: true }, SETTINGS],
    [{ fromPage: true }, SETTINGS.replace('local', '%6cocal')],
  ])('for an app there is no such address, whoever it calls as: %j %s', async (from, path) => {
    const reply = await jira.site.handle({
      method: 'PUT',
      path,
      headers: { 'content-type': 'application/json' },
      body: '{"name":"x"}',
      actor: { kind: 'user', accountId: admin },
      ...from,
    });
    expect(reply.status).toBe(501);
  });

  test('neither other people nor the app use it', async () => {
    expect((await settings({ name: 'x' }, viewer)).status).toBe(403);
    expect((await settings({ name: 'x' }, 'app')).status).toBe(404);
  });
});
