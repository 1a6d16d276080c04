import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
const SPRINT = '/rest/agile/1.0/sprint';
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

const moveInto = (sprintId: number, issues: string[], who: string = dev) =>
  jira.call(who, 'POST', `${SPRINT}/${sprintId}/issue`, { issues });
const toBacklog = (issues: string[]) => jira.call(dev, 'POST', '/rest/agile/1.0/backlog/issue', { issues });
const sprintItem = (from: string | null, to: string | null, names: [string | null, string | null]) => ({
  field: 'Sprint',
  fieldtype: 'custom',
  fieldId: 'customfield_10020',
  from,
  fromString: names[0],
  to,
  toString: names[1],
});
const changelogs = () => jira.events.map(({ payload }) => payload.changelog);

test('an issue put into a sprint is an updated issue whose changelog says which', async () => {
  await moveInto(4, ['SHOP-19']);
  expect(jira.events).toMatchObject([
    {
      eventType: 'avi:jira:updated:issue',
      payload: { jiraEventTypeName: 'issue_updated', selfGenerated: false, atlassianId: dev },
    },
  ]);
  expect(changelogs()).toMatchObject([{ items: [sprintItem(null, '4', [null, 'SHOP Sprint 4'])] }]);
});

test('from one sprint to another the old one is where it comes from', async () => {
  await moveInto(4, ['SHOP-12']);
  expect(changelogs()).toMatchObject([{ items: [sprintItem('3', '4', ['SHOP Sprint 3', 'SHOP Sprint 4'])] }]);
});

test('to the backlog it goes to nothing', async () => {
  await toBacklog(['SHOP-12']);
  expect(changelogs()).toMatchObject([{ items: [sprintItem('3', null, ['SHOP Sprint 3', null])] }]);
});

test('every moved issue has an event of its own', async () => {
  await moveInto(4, ['SHOP-12', 'SHOP-13', 'SHOP-19']);
  expect(jira.events.map(({ payload }) => payload.issue)).toMatchObject([
    { key: 'SHOP-12' },
    { key: 'SHOP-13' },
    { key: 'SHOP-19' },
  ]);
});

test('what the app moves itself is marked as its own', async () => {
  await moveInto(4, ['SHOP-19'], 'app');
  expect(jira.events).toMatchObject([
    {
      causedBy: { kind: 'app' },
      payload: { selfGenerated: true, atlassianId: expect.stringMatching(/^557058:/) },
    },
  ]);
});

test('into the sprint in which it is already nothing moves and nothing is told', async () => {
  await moveInto(3, ['SHOP-12']);
  expect(jira.events).toEqual([]);
});

test('completed with the next sprint as destination, open issues are in both', async () => {
  await jira.call(dev, 'POST', `${SPRINT}/3`, { state: 'closed' });
  await moveInto(4, ['SHOP-12']);
  expect(jira.events.at(-1)?.payload.changelog).toMatchObject({
    items: [sprintItem('3', '3, 4', ['SHOP Sprint 3', 'SHOP Sprint 3, SHOP Sprint 4'])],
  });
  const issue = await jira.get(dev, '/rest/api/3/issue/SHOP-12?fields=customfield_10020');
  expect(issue.body).toMatchObject({
    fields: {
      customfield_10020: [
        { id: 3, state: 'closed' },
        { id: 4, state: 'future' },
      ],
    },
  });
});

test('completing a sprint changes none of its issues', async () => {
  await jira.call(dev, 'POST', `${SPRINT}/3`, { state: 'closed' });
  expect(jira.events.map(({ eventType }) => eventType)).toEqual(['avi:jira-software:closed:sprint']);
});

test('an issue of another board makes its sprint a guest on that board', async () => {
  await jira.call(dev, 'PUT', '/rest/api/3/issue/PAY-10', { fields: { customfield_10020: 5 } });
  expect((await jira.get(dev, '/rest/agile/1.0/board/2/sprint?state=future')).body).toMatchObject({
    values: [
      { id: 5, originBoardId: 1 },
      { id: 13, originBoardId: 2 },
    ],
  });
});

test('a sprint that may not be seen takes no issue', async () => {
  const reply = await jira.call(PEOPLE.guest, 'PUT', '/rest/api/3/issue/PAY-10', {
    fields: { customfield_10020: 4 },
  });
  expect(reply.status).toBe(400);
});

test('a move in rank alone is told of, and leaves the moment of the last update', async () => {
  await jira.call(dev, 'PUT', '/rest/agile/1.0/issue/rank', {
    issues: ['SHOP-20'],
    rankBeforeIssue: 'SHOP-1',
  });
  expect(changelogs()).toMatchObject([{ items: [{ field: 'Rank', toString: 'Ranked higher' }] }]);
  const issue = await jira.get(dev, '/rest/api/3/issue/SHOP-20?fields=updated');
  expect(issue.body).toMatchObject({ fields: { updated: '2026-08-03T09:00:00.000+0200' } });
});
