import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
const BULK = '/rest/api/3/issue/properties';
const TASK = '/rest/api/3/task/10000';
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
  jira.site.configure({ taskMs: 1000 });
});
afterEach(() => jira.close());

const submit = (ids: number[]) =>
  jira.call(dev, 'POST', BULK, { entitiesIds: ids, properties: { a: { n: 1 } } });

test('303 comes first: the task is running and nothing is written', async () => {
  expect((await submit([10003])).status).toBe(303);
  expect((await jira.get(dev, TASK)).body).toMatchObject({ status: 'RUNNING', progress: 0 });
  expect((await jira.get(dev, '/rest/api/3/issue/SHOP-4/properties/a')).status).toBe(404);
});

test('when its time has come it is complete and the values can be read', async () => {
  await submit([10003]);
  jira.clock.now += 1000;
  expect((await jira.get(dev, '/rest/api/3/issue/SHOP-4/properties/a')).status).toBe(200);
  expect((await jira.get(dev, TASK)).body).toMatchObject({ status: 'COMPLETE', progress: 100 });
});

test('another bulk write of the same issues meanwhile is 409', async () => {
  await submit([10003, 10004]);
  expect((await submit([10004])).status).toBe(409);
  expect((await submit([10005])).status).toBe(303);
});

test('a clock that is set back meanwhile does not put it off: it runs at once', async () => {
  jira.clock.now += 86_400_000;
  await submit([10003]);
  jira.clock.now -= 86_400_000;
  expect((await jira.get(dev, '/rest/api/3/issue/SHOP-4/properties/a')).status).toBe(200);
  expect((await submit([10003])).status).toBe(303);
});

test('requests that come at the same moment run it once', async () => {
  await submit([10003]);
  await submit([10004]);
  jira.clock.now += 1000;
  await Promise.all([jira.get(dev, TASK), jira.get(dev, TASK), jira.get(dev, TASK)]);
  expect(jira.events).toHaveLength(2);
});

test('a restart does not lose it', async () => {
  await submit([10003]);
  await jira.reopen();
  jira.clock.now += 1000;
  expect((await jira.get(dev, TASK)).body).toMatchObject({ status: 'COMPLETE' });
});

test('permissions are those of the moment at which it runs', async () => {
  await submit([10003]);
  jira.site.configure({ withheld: [{ accountId: dev, permission: 'EDIT_ISSUES' }] });
  jira.clock.now += 1000;
  expect((await jira.get(dev, TASK)).body).toMatchObject({
    result: { failedEntities: { '10003': expect.any(String) } },
  });
});

test('nobody else but administrators sees it', async () => {
  await submit([10003]);
  expect((await jira.get(PEOPLE.viewer, TASK)).status).toBe(403);
  expect((await jira.get(PEOPLE.admin, TASK)).status).toBe(200);
});

test('its events are caused by whoever submitted it', async () => {
  await submit([10003]);
  expect(jira.events).toEqual([]);
  jira.clock.now += 1000;
  await jira.get(PEOPLE.admin, TASK);
  expect(jira.events).toMatchObject([
    {
      eventType: 'avi:jira:set:issue-property',
      causedBy: { accountId: dev },
      payload: { property: { key: 'a' } },
    },
  ]);
});
