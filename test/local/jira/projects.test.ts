import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const { admin, developer: dev } = PEOPLE;
const PROJECT = '/rest/api/3/project';
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

const remove = (key: string, query = '', who: string = admin) =>
  jira.call(who, 'DELETE', `${PROJECT}/${key}${query}`);
const eventTypes = () => jira.events.map((event) => event.eventType);

test('a new name is told of and is in every answer', async () => {
  expect((await jira.call(dev, 'PUT', `${PROJECT}/PAY`, { name: 'Money' })).status).toBe(200);
  expect((await jira.get(dev, '/rest/api/3/issue/PAY-1?fields=project')).body).toMatchObject({
    fields: { project: { name: 'Money' } },
  });
  expect(jira.events).toMatchObject([
    {
      eventType: 'avi:jira:updated:project',
      payload: { project: { id: '10001', key: 'PAY', name: 'Money' } },
    },
  ]);
});

test('who does not administer a project changes nothing of it', async () => {
  expect((await jira.call(PEOPLE.viewer, 'PUT', `${PROJECT}/SHOP`, { name: 'x' })).status).toBe(403);
  expect((await remove('PAY', '', dev)).status).toBe(403);
});

test.each([
  `${PROJECT}/PAY`,
  '/rest/api/3/issue/PAY-1',
  '/rest/agile/1.0/board/2',
  '/rest/agile/1.0/sprint/13',
])('in the trash nobody sees %s, not even the app', async (path) => {
  await remove('PAY');
  for (const who of [admin, 'app']) expect((await jira.get(who, path)).status).toBe(404);
});

test('from the trash it comes back whole', async () => {
  await remove('PAY');
  expect((await jira.call(admin, 'POST', `${PROJECT}/PAY/restore`)).status).toBe(200);
  expect((await jira.get(dev, '/rest/api/3/issue/PAY-1')).status).toBe(200);
  expect(eventTypes()).toEqual(['avi:jira:softdeleted:project', 'avi:jira:restored:project']);
});

test('deleting it for good is told of once, not issue by issue', async () => {
  expect((await remove('PAY', '?enableUndo=false')).status).toBe(204);
  expect(eventTypes()).toEqual(['avi:jira:deleted:project']);
});

test('what is deleted for good stays away after a restart, with its boards and sprints', async () => {
  await remove('PAY', '?enableUndo=false');
  await jira.reopen();
  for (const path of ['/rest/api/3/issue/PAY-1', '/rest/agile/1.0/board/2', '/rest/agile/1.0/sprint/12'])
    expect((await jira.get('app', path)).status).toBe(404);
  expect((await jira.get(admin, '/rest/agile/1.0/board')).body).toMatchObject({ total: 2 });
});

test('a board whose filter names a project that is gone shows nothing rather than failing', async () => {
  await remove('PAY', '?enableUndo=false');
  expect((await jira.get(dev, '/rest/agile/1.0/board/1/issue')).status).toBe(200);
});

test('an archived project can be looked at, but not changed', async () => {
  await jira.call(admin, 'POST', `${PROJECT}/PAY/archive`);
  expect((await jira.get(dev, '/rest/api/3/issue/PAY-1')).status).toBe(200);
  expect((await jira.call(dev, 'PUT', '/rest/api/3/issue/PAY-1', { fields: { summary: 'x' } })).status).toBe(
    403,
  );
  expect((await jira.call(admin, 'POST', `${PROJECT}/PAY/unarchive`)).status).toBe(204);
  expect(eventTypes()).toEqual(['avi:jira:archived:project', 'avi:jira:unarchived:project']);
});

test('a team-managed project that not everybody may see is private', async () => {
  expect((await jira.get(dev, `${PROJECT}/PAY`)).body).toMatchObject({ isPrivate: true });
  expect((await jira.get(dev, `${PROJECT}/SHOP`)).body).toMatchObject({ isPrivate: false });
});

describe('a new project', () => {
  const create = (body: object, who: string = admin) => jira.call(who, 'POST', PROJECT, body);
  const shared = {
    key: 'NEW',
    name: 'Something new',
    projectTypeKey: 'software',
    projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-scrum-classic',
    leadAccountId: dev,
  };

  test('company-managed, it shares statuses and types and brings a board', async () => {
    expect(await create(shared)).toMatchObject({ status: 201, body: { id: 10003, key: 'NEW' } });
    expect((await jira.get(dev, `${PROJECT}/NEW`)).body).toMatchObject({
      style: 'classic',
      issueTypes: [{ id: '10000', name: 'Epic' }, {}, {}, {}, {}],
    });
    expect(eventTypes()).toEqual(['avi:jira:created:project', 'avi:jira-software:created:board']);
  });

  test('team-managed, it has its own', async () => {
    await create({ ...shared, projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-agility-scrum' });
    expect((await jira.get(dev, `${PROJECT}/NEW`)).body).toMatchObject({
      style: 'next-gen',
      issueTypes: [{ scope: { project: { id: '10003' } } }, {}, {}, {}, {}],
    });
    expect((await jira.get(dev, '/rest/agile/1.0/board/4')).body).toMatchObject({ type: 'simple' });
  });

  test('takes issues and sprints', async () => {
    await create(shared);
    const fields = { project: { key: 'NEW' }, issuetype: { name: 'Story' }, summary: 'First' };
    expect((await jira.call(dev, 'POST', '/rest/api/3/issue', { fields })).body).toMatchObject({
      key: 'NEW-1',
    });
    const sprint = { name: 'NEW Sprint 1', originBoardId: 4 };
    expect((await jira.call(dev, 'POST', '/rest/agile/1.0/sprint', sprint)).status).toBe(201);
  });

  test.each([
    [{ key: 'SHOP' }, 'projectKey'],
    [{ key: 'new' }, 'projectKey'],
    [{ name: 'Payments' }, 'projectName'],
    [{ leadAccountId: PEOPLE.former }, 'projectLead'],
  ])('%j is refused under errors.%s', async (part, field) => {
    expect(await create({ ...shared, ...part })).toMatchObject({
      status: 400,
      body: { errors: { [field]: expect.any(String) } },
    });
  });

  test('is made by administrators only', async () => {
    expect((await create(shared, dev)).status).toBe(403);
  });
});
