import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE, smallSite } from '../../support/site-seed';

const dev = PEOPLE.developer;
const ISSUE = '/rest/api/3/issue';
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

const edit = (key: string, fields: object, who: string = dev) =>
  jira.call(who, 'PUT', `${ISSUE}/${key}`, { fields });
const eventTypes = () => jira.events.map((event) => event.eventType);

test('another assignee is told of twice: as an update and as an assignment', async () => {
  await edit('SHOP-12', { assignee: { accountId: PEOPLE.viewer } });
  expect(eventTypes()).toEqual(['avi:jira:updated:issue', 'avi:jira:assigned:issue']);
  expect(jira.events).toMatchObject([
    { payload: { jiraEventTypeName: 'issue_assigned' } },
    {
      payload: {
        changelog: { items: [{ field: 'assignee', from: null, to: PEOPLE.viewer, toString: 'Vera Viewer' }] },
        associatedUsers: [{ accountId: PEOPLE.viewer }],
      },
    },
  ]);
});

test('the assignee has an address of its own that needs no right to edit', async () => {
  jira.site.configure({ withheld: [{ accountId: dev, permission: 'EDIT_ISSUES' }] });
  expect((await jira.call(dev, 'PUT', `${ISSUE}/SHOP-12/assignee`, { accountId: dev })).status).toBe(204);
  expect(eventTypes()).toContain('avi:jira:assigned:issue');
});

test('another status names the one before and the one after', async () => {
  await jira.call(dev, 'POST', `${ISSUE}/SHOP-12/transitions`, { transition: { id: '21' } });
  expect(jira.events).toMatchObject([
    {
      payload: {
        jiraEventTypeName: 'issue_generic',
        associatedStatuses: [{ name: 'To Do' }, { name: 'In Progress' }],
      },
    },
  ]);
});

test('what the app writes is told of like all else, marked as its own', async () => {
  await edit('SHOP-12', { summary: 'By the app' }, 'app');
  expect(jira.events).toMatchObject([
    {
      causedBy: { kind: 'app' },
      payload: { selfGenerated: true, atlassianId: expect.stringMatching(/^557058:/) },
    },
  ]);
});

test('a property is told of when set and when deleted', async () => {
  const path = `${ISSUE}/SHOP-4/properties/okr`;
  await jira.call(dev, 'PUT', path, { n: 1 });
  await jira.call(dev, 'DELETE', path);
  expect(jira.events).toMatchObject([
    {
      eventType: 'avi:jira:set:issue-property',
      payload: { issue: { id: '10003', key: 'SHOP-4' }, property: { key: 'okr', value: { n: 1 } } },
    },
    { eventType: 'avi:jira:deleted:issue-property', payload: { property: { key: 'okr' } } },
  ]);
});

test('a property of a sprint is not told of', async () => {
  await jira.call(dev, 'PUT', '/rest/agile/1.0/sprint/3/properties/okr', 1);
  expect(jira.events).toEqual([]);
});

test('name, colour and state of an epic are in its changelog', async () => {
  await jira.call(dev, 'POST', '/rest/agile/1.0/epic/SHOP-2', { name: 'Fast', done: true });
  expect(jira.events).toMatchObject([
    {
      payload: {
        changelog: {
          items: [
            { field: 'Epic Name', toString: 'Fast' },
            { field: 'Epic Status', toString: 'Done' },
          ],
        },
      },
    },
  ]);
});

test('permissions can be given to a role of the project', async () => {
  const seed = smallSite();
  const projects = seed.projects.map((project) =>
    project.key === 'SHOP'
      ? { ...project, permissions: { ...project.permissions, DELETE_ISSUES: ['role:Developers'] } }
      : project,
  );
  await jira.site.reset({ ...seed, projects });
  expect((await jira.call(dev, 'DELETE', `${ISSUE}/SHOP-21`)).status).toBe(204);
});
