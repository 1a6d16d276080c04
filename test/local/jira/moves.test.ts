import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
const ISSUE = '/rest/api/3/issue';
/** Story of PAY, and Task of OPS, as the small site numbers its types. */
const PAY_STORY = '10006';
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

const move = (keys: string[], target: string, who: string = dev) =>
  jira.call(who, 'POST', '/rest/api/3/bulk/issues/move', {
    targetToSourcesMapping: {
      [target]: {
        issueIdsOrKeys: keys,
        inferClassificationDefaults: true,
        inferFieldDefaults: true,
        inferStatusDefaults: true,
        inferSubtaskTypeDefault: true,
      },
    },
  });
const read = async (key: string, who: string = dev) =>
  (await jira.get(who, `${ISSUE}/${key}?expand=changelog`)).body;

test('the id stays, the key is the next of the other project, and the old key goes on finding it', async () => {
  expect(await move(['SHOP-10'], `PAY,${PAY_STORY}`)).toMatchObject({
    status: 201,
    body: { taskId: '10000' },
  });
  for (const key of ['PAY-12', 'SHOP-10', 'shop-10', '10009'])
    expect(await read(key)).toMatchObject({
      id: '10009',
      key: 'PAY-12',
      fields: { project: { key: 'PAY' } },
    });
});

test('sub-tasks go along', async () => {
  await move(['SHOP-10'], `PAY,${PAY_STORY}`);
  expect(await read('SHOP-15')).toMatchObject({
    key: 'PAY-13',
    fields: { issuetype: { name: 'Subtask' }, parent: { key: 'PAY-12' } },
  });
});

test('the status is the one of the same name there', async () => {
  await move(['SHOP-10'], `PAY,${PAY_STORY}`);
  expect(await read('PAY-12')).toMatchObject({ fields: { status: { id: '10004', name: 'In Progress' } } });
});

test('estimates of the other style of project stay behind', async () => {
  await move(['SHOP-10'], `PAY,${PAY_STORY}`);
  expect(await read('PAY-12')).toMatchObject({ fields: { customfield_10016: null } });
});

test('it is an update named issue_moved whose changelog tells key and project', async () => {
  await move(['SHOP-13'], `PAY,${PAY_STORY}`);
  expect(jira.events).toMatchObject([
    {
      eventType: 'avi:jira:updated:issue',
      payload: {
        jiraEventTypeName: 'issue_moved',
        issue: { id: '10012', key: 'PAY-12', fields: { project: { key: 'PAY' } } },
        atlassianId: dev,
      },
    },
  ]);
  const items = JSON.stringify(jira.events[0]?.payload.changelog);
  expect(items).toContain(
    '{"field":"Key","fieldtype":"jira","from":null,"fromString":"SHOP-13","to":null,"toString":"PAY-12"}',
  );
  expect(items).toContain('"field":"project","fieldtype":"jira","fieldId":"project","from":"10000"');
});

test('the old key survives a restart and is never given again', async () => {
  await move(['SHOP-21'], `PAY,${PAY_STORY}`);
  await jira.reopen();
  const made = await jira.call(dev, 'POST', ISSUE, {
    fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'Next' },
  });
  expect(made.body).toMatchObject({ key: 'SHOP-22' });
  expect(await read('SHOP-21')).toMatchObject({ key: 'PAY-12' });
});

test('whoever may not see the other project loses sight of the issue', async () => {
  await move(['PAY-10'], 'OPS,10002');
  expect((await jira.get(PEOPLE.guest, `${ISSUE}/PAY-10`)).status).toBe(404);
});

test('the progress tells what was moved and what could not be', async () => {
  jira.site.configure({ withheld: [{ accountId: dev, permission: 'MOVE_ISSUES', projectKey: 'OPS' }] });
  await move(['SHOP-13', 'OPS-5', 'NO-1'], `PAY,${PAY_STORY}`);
  expect((await jira.get(dev, '/rest/api/3/bulk/queue/10000')).body).toMatchObject({
    status: 'COMPLETE',
    progressPercent: 100,
    processedAccessibleIssues: [10012],
    failedAccessibleIssues: { '10036': [expect.stringContaining('move issues')] },
    invalidOrInaccessibleIssueCount: 1,
  });
});

test('it runs for a while when told so, and only then the issue has its new key', async () => {
  jira.site.configure({ taskMs: 2000 });
  await move(['SHOP-13'], `PAY,${PAY_STORY}`);
  expect((await jira.get(dev, '/rest/api/3/bulk/queue/10000')).body).toMatchObject({ status: 'RUNNING' });
  expect(await read('SHOP-13')).toMatchObject({ key: 'SHOP-13' });
  jira.clock.now += 2000;
  expect(await read('SHOP-13')).toMatchObject({ key: 'PAY-12' });
});

test('a sub-task that becomes a story has no parent any more', async () => {
  await move(['SHOP-15'], 'SHOP,10001');
  const issue = await read('SHOP-15');
  expect(issue).toMatchObject({ key: 'SHOP-15', fields: { issuetype: { name: 'Story' } } });
  expect(issue).not.toHaveProperty('fields.parent');
});

test('a story becomes a sub-task of the issue that is named', async () => {
  await move(['SHOP-13'], 'SHOP,10004,SHOP-10');
  expect(await read('SHOP-13')).toMatchObject({
    fields: { issuetype: { name: 'Sub-task' }, parent: { key: 'SHOP-10' } },
  });
});

test('an epic of a company-managed project keeps its issues wherever it goes among them', async () => {
  await move(['SHOP-2'], 'OPS,10000');
  expect(await read('SHOP-11')).toMatchObject({ key: 'SHOP-11', fields: { parent: { key: 'OPS-9' } } });
});

test('an epic that goes to a team-managed project leaves its issues without one', async () => {
  await move(['SHOP-2'], 'PAY,10005');
  expect(await read('SHOP-11')).not.toHaveProperty('fields.parent');
});

test.each([
  ['a project that cannot be seen', 'OPS,10002', PEOPLE.viewer],
  ['a type that the project does not have', 'PAY,10002', dev],
  ['a sub-task type without a parent', 'PAY,10009', dev],
])('%s is refused', async (_, target, who) => {
  expect((await move(['SHOP-13'], target, who)).status).toBe(400);
});
