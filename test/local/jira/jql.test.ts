import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
let jira: TestSite;

beforeAll(async () => {
  jira = await openTestSite();
});
afterAll(() => jira.close());

async function found(jql: string, who: string = dev): Promise<string[]> {
  const reply = await jira.call(who, 'POST', '/rest/api/3/search/jql', {
    jql,
    fields: ['key'],
    maxResults: 5000,
  });
  if (reply.status !== 200) throw new Error(reply.text);
  return [...reply.text.matchAll(/"key":"([^"]+)"/g)].map(([, key]) => key ?? '');
}

test.each([
  ['project = shop and issuetype = Epic', ['SHOP-3', 'SHOP-2', 'SHOP-1']],
  ['project = "Web shop" and type = epic order by key', ['SHOP-1', 'SHOP-2', 'SHOP-3']],
  ['project = 10002 and hierarchyLevel = 1', ['OPS-1']],
  ['hierarchyLevel < 0 order by key', ['PAY-11', 'SHOP-15']],
  ['issuetype in subTaskIssueTypes() order by key', ['PAY-11', 'SHOP-15']],
  ['id = 10003', ['SHOP-4']],
  ['key in (shop-5, SHOP-4) order by key', ['SHOP-4', 'SHOP-5']],
  ['parent = PAY-2 order by key', ['PAY-5', 'PAY-6', 'PAY-8', 'PAY-10']],
  ['"Epic Link" = SHOP-3 order by key', ['SHOP-7', 'SHOP-12', 'SHOP-18']],
  ['parent is EMPTY and project = SHOP and issuetype = Story order by key', ['SHOP-20', 'SHOP-21']],
  ['sprint = 11 order by key', ['PAY-3', 'PAY-4']],
  ['sprint = "SHOP Sprint 4" order by key', ['SHOP-16', 'SHOP-17', 'SHOP-18']],
  ['sprint = 4711', []],
  ['sprint in openSprints() and project = PAY order by key', ['PAY-5', 'PAY-6', 'PAY-7', 'PAY-11']],
  ['sprint in futureSprints() and project = PAY order by key', ['PAY-8', 'PAY-9']],
  ['sprint in closedSprints() and sprint not in (2) order by key', ['PAY-3', 'PAY-4', 'SHOP-4']],
  [
    'project = SHOP and sprint is EMPTY and hierarchyLevel = 0 order by key',
    ['SHOP-19', 'SHOP-20', 'SHOP-21'],
  ],
  [
    'project = SHOP and sprint not in openSprints() order by key',
    ['SHOP-4', 'SHOP-5', 'SHOP-6', 'SHOP-7', 'SHOP-8', 'SHOP-16', 'SHOP-17', 'SHOP-18'],
  ],
  ['statusCategory = "In Progress" and project = PAY order by key', ['PAY-5', 'PAY-6']],
  ['statusCategory = indeterminate and project = PAY order by key', ['PAY-5', 'PAY-6']],
  [
    'project = OPS and status != Done and status not in (Backlog) order by key',
    ['OPS-1', 'OPS-2', 'OPS-3', 'OPS-5'],
  ],
  ['resolution = "Won\'t Do"', ['SHOP-21']],
  ['resolution = Unresolved and project = OPS and status = Ready order by key', ['OPS-2', 'OPS-5']],
  ['resolution != Done', ['SHOP-21']],
  ['labels = Performance order by key', ['SHOP-11', 'SHOP-17']],
  ['labels != performance', ['PAY-6']],
  ['assignee = currentUser() order by key', ['SHOP-4', 'SHOP-5', 'SHOP-9']],
  ['assignee in membersOf(staff) and sprint = 3 order by key', ['SHOP-9', 'SHOP-10', 'SHOP-15']],
  ['assignee is not EMPTY and project = PAY', ['PAY-5']],
  ['priority = High', ['SHOP-13']],
  ['"Story Points" >= 5 and sprint = 4 order by key', ['SHOP-16', 'SHOP-17']],
  ['cf[10016] = 5.5', ['PAY-7']],
  ['"Story point estimate[Number]" in (1, 2) order by key', ['PAY-6', 'PAY-8']],
  ['"Story Points" is EMPTY and sprint = 3 order by key', ['SHOP-14', 'SHOP-15']],
  ['summary ~ "card"', ['SHOP-4']],
  ['summary ~ "certif*"', ['SHOP-12']],
  ['text ~ "timed payment"', ['SHOP-5']],
  ['summary ~ "\\"payment that timed\\""', ['SHOP-5']],
  ['resolved >= -5d order by key', ['OPS-4', 'SHOP-9']],
  ['resolved < "2026-07-29" order by key', ['SHOP-4', 'SHOP-21']],
  [
    'resolved >= startOfMonth(-1) and resolved < startOfMonth() and project = PAY order by key',
    ['PAY-3', 'PAY-4'],
  ],
  ['created < -55d order by key', ['SHOP-1', 'SHOP-2', 'SHOP-3']],
  [
    '(project = OPS or project = PAY) and not status = Backlog and type = Bug order by key',
    ['OPS-5', 'PAY-8'],
  ],
  ['fixVersion is EMPTY and key = OPS-1', ['OPS-1']],
])('%s', async (jql, keys) => {
  expect(await found(jql)).toEqual(keys);
});

test('negations leave out issues without a value', async () => {
  const all = await found('project = SHOP');
  const withSprint = await found('project = SHOP and sprint != 3');
  const without = await found('project = SHOP and sprint is EMPTY');
  const inThree = await found('project = SHOP and sprint = 3');
  expect(new Set([...withSprint, ...without, ...inThree])).toEqual(new Set(all));
  expect(withSprint.filter((key) => without.includes(key))).toEqual([]);
});

test('NOT around a clause does not leave them out', async () => {
  expect((await found('project = SHOP and not sprint = 3')).length).toBeGreaterThan(
    (await found('project = SHOP and sprint != 3')).length,
  );
});

test('dates are read in the time zone of the caller', async () => {
  await jira.call(dev, 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'SHOP' }, issuetype: { name: 'Task' }, summary: 'Made at noon in Berlin' },
  });
  const jql = 'created >= "2026-09-02 07:00" and project = SHOP';
  expect(await found(jql, dev)).toEqual(['SHOP-22']);
  // 07:00 in New York is 13:00 in Berlin.
  expect(await found(jql, PEOPLE.viewer)).toEqual([]);
});

test('the same text searched twice finds the same', async () => {
  const first = await found('key = SHOP-4');
  expect(await found('key = SHOP-4')).toEqual(first);
  expect(first).toEqual(['SHOP-4']);
});

test('empty values come last in ascending order, and ties put the newest first', async () => {
  expect(await found('sprint = 3 and issuetype != Sub-task order by "Story Points"')).toEqual([
    'SHOP-12',
    'SHOP-13',
    'SHOP-11',
    'SHOP-10',
    'SHOP-9',
    'SHOP-14',
  ]);
});

test('descending priority begins with the highest', async () => {
  expect((await found('project in (SHOP, OPS) order by priority desc'))[0]).toBe('SHOP-13');
  expect((await found('project in (SHOP, OPS) order by priority asc'))[0]).toBe('OPS-7');
});

test('properties are searched as declared, by path and by alias, and only then', async () => {
  await jira.call(dev, 'PUT', '/rest/api/3/issue/PAY-7/properties/links', { keys: ['KR-1', 'KR-2'], n: 3 });
  jira.site.declareProperties([
    { propertyKey: 'links', path: 'keys', type: 'string', alias: 'keyResult' },
    { propertyKey: 'links', path: 'n', type: 'number' },
  ]);
  expect(await found('keyResult = "kr-2"')).toEqual(['PAY-7']);
  expect(await found('issue.property[links].keys in ("KR-1", "KR-9")')).toEqual(['PAY-7']);
  expect(await found('issue.property[links].n > 2')).toEqual(['PAY-7']);
  expect(await found('keyResult is EMPTY and project = PAY')).toHaveLength(10);
});
