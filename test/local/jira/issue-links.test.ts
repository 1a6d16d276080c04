import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
const LINK = '/rest/api/3/issueLink';
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

const link = (from: string, to: string, who: string = dev, type = 'Blocks') =>
  jira.call(who, 'POST', LINK, {
    type: { name: type },
    inwardIssue: { key: from },
    outwardIssue: { key: to },
  });
const linksOf = async (key: string, who: string = dev) =>
  (await jira.get(who, `/rest/api/3/issue/${key}?fields=issuelinks`)).body;

test('each of two linked issues names the other by the side on which it stands', async () => {
  expect((await link('SHOP-4', 'PAY-5')).status).toBe(201);
  const type = { name: 'Blocks', outward: 'blocks', inward: 'is blocked by' };
  expect(await linksOf('SHOP-4')).toMatchObject({
    fields: {
      issuelinks: [{ type, outwardIssue: { key: 'PAY-5', fields: { status: { name: 'In Progress' } } } }],
    },
  });
  expect(await linksOf('PAY-5')).toMatchObject({
    fields: { issuelinks: [{ type, inwardIssue: { key: 'SHOP-4' } }] },
  });
});

test('a link to an issue that may not be seen is not shown', async () => {
  await link('SHOP-4', 'PAY-5');
  expect(await linksOf('PAY-5', PEOPLE.guest)).toMatchObject({ fields: { issuelinks: [] } });
});

test('making the same link twice leaves one', async () => {
  await link('SHOP-4', 'PAY-5');
  await link('SHOP-4', 'PAY-5');
  expect(await linksOf('SHOP-4')).toMatchObject({ fields: { issuelinks: [{}] } });
});

test('the event holds ids and the type, the changelogs of both say it in their own words', async () => {
  await link('SHOP-4', 'PAY-5');
  expect(jira.events).toMatchObject([
    {
      eventType: 'avi:jira:created:issuelink',
      payload: {
        sourceIssueId: '10003',
        destinationIssueId: '10025',
        sourceProjectId: '10000',
        destinationProjectId: '10001',
        issueLinkType: { id: '10000', name: 'Blocks' },
      },
    },
  ]);
  expect((await jira.get(dev, '/rest/api/3/issue/PAY-5/changelog')).text).toContain(
    'This issue is blocked by SHOP-4',
  );
});

test('a link is taken away by its id', async () => {
  await link('SHOP-4', 'PAY-5');
  const id = /"issuelinks":\[\{"id":"(\d+)"/.exec(JSON.stringify(await linksOf('SHOP-4')))?.[1] ?? '';
  expect((await jira.get(dev, `${LINK}/${id}`)).body).toMatchObject({
    inwardIssue: { key: 'SHOP-4' },
    outwardIssue: { key: 'PAY-5' },
  });
  expect((await jira.call(dev, 'DELETE', `${LINK}/${id}`)).status).toBe(204);
  expect(jira.events.at(-1)?.eventType).toBe('avi:jira:deleted:issuelink');
  expect((await jira.get(dev, `${LINK}/${id}`)).status).toBe(404);
});

test('a deleted issue takes its links along', async () => {
  await link('SHOP-4', 'SHOP-9');
  await jira.call(PEOPLE.admin, 'DELETE', '/rest/api/3/issue/SHOP-9');
  expect(await linksOf('SHOP-4')).toMatchObject({ fields: { issuelinks: [] } });
});

test.each([
  ['an issue that cannot be seen', ['PAY-5', 'SHOP-4', PEOPLE.guest], 404],
  ['a type that does not exist', ['SHOP-4', 'SHOP-5', dev, 'Nonsense'], 404],
  ['an issue and itself', ['SHOP-4', 'SHOP-4'], 400],
] as const)('%s cannot be linked', async (_, [from, to, who, type], status) => {
  expect((await link(from, to, who, type)).status).toBe(status);
});

test('a link with a comment keeps what the changelog says, and tells both', async () => {
  await jira.call(dev, 'POST', LINK, {
    type: { name: 'Blocks' },
    inwardIssue: { key: 'SHOP-4' },
    outwardIssue: { key: 'PAY-5' },
    comment: { body: 'It waits for this one.' },
  });
  expect((await jira.get(dev, '/rest/api/3/issue/SHOP-4/changelog')).text).toContain(
    'This issue blocks PAY-5',
  );
  expect(jira.events.map(({ eventType }) => eventType)).toEqual([
    'avi:jira:created:issuelink',
    'avi:jira:commented:issue',
  ]);
});

test('a link whose comment is refused is not made', async () => {
  const reply = await jira.call(dev, 'POST', LINK, {
    type: { name: 'Blocks' },
    inwardIssue: { key: 'SHOP-4' },
    outwardIssue: { key: 'PAY-5' },
    comment: { body: '' },
  });
  expect(reply.status).toBe(400);
  expect(await linksOf('SHOP-4')).toMatchObject({ fields: { issuelinks: [] } });
});

describe('links and comments in `update`', () => {
  const addLink = (end: object) => ({ issuelinks: [{ add: { type: { name: 'Blocks' }, ...end } }] });

  test('an issue is created with the links that it names, either way round', async () => {
    const reply = await jira.call(dev, 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'SHOP' }, issuetype: { name: 'Task' }, summary: 'New' },
      update: addLink({ inwardIssue: { key: 'PAY-5' } }),
    });
    const key = /"key":"([^"]+)"/.exec(reply.text)?.[1] ?? '';
    expect(await linksOf(key)).toMatchObject({ fields: { issuelinks: [{ inwardIssue: { key: 'PAY-5' } }] } });
    expect(jira.events.map(({ eventType }) => eventType)).toEqual([
      'avi:jira:created:issue',
      'avi:jira:created:issuelink',
    ]);
  });

  test('an edit adds links beside what it changes', async () => {
    const update = { ...addLink({ outwardIssue: { key: 'PAY-5' } }), summary: [{ set: 'Changed' }] };
    expect((await jira.call(dev, 'PUT', '/rest/api/3/issue/SHOP-4', { update })).status).toBe(204);
    const { text } = await jira.get(dev, '/rest/api/3/issue/SHOP-4/changelog');
    expect(text).toContain('This issue blocks PAY-5');
    expect(text).toContain('"toString":"Changed"');
  });

  test('a transition adds its comment', async () => {
    const reply = await jira.call(dev, 'POST', '/rest/api/3/issue/SHOP-4/transitions', {
      transition: { id: '31' },
      update: { comment: [{ add: { body: 'Finished.' } }] },
    });
    expect(reply.status).toBe(204);
    expect((await jira.get(dev, '/rest/api/3/issue/SHOP-4/comment')).text).toContain('Finished.');
  });

  test('what names no issue is 400 with the field, and changes nothing', async () => {
    const update = { ...addLink({ outwardIssue: { key: 'NO-1' } }), summary: [{ set: 'Changed' }] };
    expect(await jira.call(dev, 'PUT', '/rest/api/3/issue/SHOP-4', { update })).toMatchObject({
      status: 400,
      body: { errors: { issuelinks: expect.any(String) } },
    });
    expect((await jira.get(dev, '/rest/api/3/issue/SHOP-4')).text).not.toContain('"Changed"');
  });

  test('links can only be added', async () => {
    const update = { issuelinks: [{ remove: { id: '1' } }] };
    expect((await jira.call(dev, 'PUT', '/rest/api/3/issue/SHOP-4', { update })).status).toBe(400);
  });
});

test('the types are listed with their words', async () => {
  expect((await jira.get(dev, '/rest/api/3/issueLinkType')).body).toMatchObject({
    issueLinkTypes: [{ name: 'Blocks' }, { name: 'Cloners' }, { name: 'Duplicate' }, { name: 'Relates' }],
  });
});

test('links survive a restart', async () => {
  await link('SHOP-4', 'PAY-5');
  await jira.reopen();
  expect(await linksOf('SHOP-4')).toMatchObject({ fields: { issuelinks: [{}] } });
});

test('a type is looked for among the types, not among what every object has', async () => {
  const reply = await jira.call(dev, 'POST', LINK, {
    type: { id: 'constructor' },
    inwardIssue: { key: 'SHOP-4' },
    outwardIssue: { key: 'PAY-5' },
  });
  expect(reply.status).toBe(404);
});
