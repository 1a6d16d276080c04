import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
let jira: TestSite;

const link = (type: string, source: string, destination: string) =>
  jira.call(dev, 'POST', '/rest/api/3/issueLink', {
    type: { name: type },
    inwardIssue: { key: source },
    outwardIssue: { key: destination },
  });

beforeAll(async () => {
  jira = await openTestSite();
  await link('Blocks', 'SHOP-4', 'PAY-5');
  await link('Relates', 'SHOP-4', 'SHOP-9');
  const body = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Seen at the harbour' }] }],
  };
  await jira.call(PEOPLE.viewer, 'POST', '/rest/api/3/issue/SHOP-17/comment', { body });
  await jira.call(dev, 'POST', '/rest/api/3/filter', {
    name: 'Fast things',
    jql: 'labels = performance order by key',
    sharePermissions: [{ type: 'project', project: { id: '10000' } }],
  });
});
afterAll(() => jira.close());

async function ask(jql: string, who: string = dev): Promise<string> {
  const reply = await jira.call(who, 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] });
  if (reply.status !== 200) return reply.text;
  return [...reply.text.matchAll(/"key":"([^"]+)"/g)].map(([, key]) => key).join(' ');
}

test.each([
  ['issue in linkedIssues(SHOP-4) order by key', 'PAY-5 SHOP-9'],
  ['issue in linkedIssues(SHOP-4, "blocks")', 'PAY-5'],
  ['issue in linkedIssues(PAY-5, "is blocked by")', 'SHOP-4'],
  ['issue in linkedIssues(PAY-5, "blocks")', ''],
  ['issuekey in linkedIssues(SHOP-9, "relates to")', 'SHOP-4'],
  ['issueLinkType = blocks', 'SHOP-4'],
  ['issueLinkType in ("is blocked by", "relates to") order by key', 'PAY-5 SHOP-4 SHOP-9'],
  ['issueLinkType is EMPTY and key in (SHOP-4, SHOP-5)', 'SHOP-5'],
  ['issue in childIssuesOf(PAY-2) order by key', 'PAY-5 PAY-6 PAY-8 PAY-10 PAY-11'],
  ['parentEpic = PAY-2 and issuetype in subTaskIssueTypes()', 'PAY-11'],
  ['project in projectsLeadByUser() and key = SHOP-4', ''],
  ['project in projectsWhereUserHasPermission("Delete Issues") and project = SHOP', ''],
  ['project in projectsWhereUserHasPermission("Edit Issues") and key = SHOP-4', 'SHOP-4'],
  [`issue in updatedBy("${PEOPLE.viewer}") and project = SHOP`, 'SHOP-17 SHOP-10'],
  [`issue in updatedBy("${PEOPLE.viewer}", "-1d", "-1h")`, ''],
  [`issue in updatedBy("${PEOPLE.viewer}", "2026-09-02")`, 'SHOP-17'],
  ['comment ~ harbour', 'SHOP-17'],
  ['text ~ "harb*"', 'SHOP-17'],
  ['harbour', 'SHOP-17'],
  ['summary ~ harbour', ''],
  ['filter = "Fast things" order by key', 'SHOP-11 SHOP-17'],
  ['filter in ("fast THINGS") and key = SHOP-11', 'SHOP-11'],
  ['project = SHOP and labels is not EMPTY and filter != "Fast things"', ''],
])('%s', async (jql, keys) => {
  expect(await ask(jql)).toBe(keys);
});

test.each([
  ['assignee = currentUser(x)', "Function 'currentUser' expected '0' arguments but received '1'."],
  ['assignee in membersOf()', "Function 'membersOf' expected '1' arguments but received '0'."],
  ['assignee in membersOf(nobody)', "for group 'nobody'; the group does not exist."],
  ['assignee = membersOf(staff)', 'A list function'],
  ['status = currentUser()', "Unable to find JQL function 'currentUser()' for the field 'status'."],
  ['sprint in startOfDay()', "Unable to find JQL function 'startOfDay()' for the field 'sprint'."],
  ['created > currentUser()', "Unable to find JQL function 'currentUser()' for the field 'created'."],
  ['issue in linkedIssues(SHOP-999)', "Issue 'SHOP-999' could not be found in function 'linkedIssues'."],
  ['issue in linkedIssues(SHOP-4, hates)', "Issue link type 'hates' could not be found"],
  ['issue in updatedBy(nobody)', "The value 'nobody' does not exist"],
  ['filter = Nowhere', "The value 'Nowhere' does not exist for the field 'filter'."],
  ['project = (SHOP, PAY)', 'Error in the JQL Query'],
  ['summary in (x)', "The operator 'in' is not supported by the 'summary' field."],
  ['summary ~ "*art"', "is not allowed to start with character '*'"],
  ['summary ~ "!"', "Unable to parse the text '!' for field 'summary'."],
  ['status > Done', "The operator '>' is not supported by the 'status' field."],
  ['labels ~ x', "The operator '~' is not supported by the 'labels' field."],
  ['project = SHOP order by text', "Not able to sort using field 'text'."],
])('%s is refused', async (jql, text) => {
  expect(await ask(jql)).toContain(text);
});

test('a filter that the caller may not see is refused like one that does not exist', async () => {
  expect(await ask('filter = "Fast things"', PEOPLE.guest)).toContain(
    "The value 'Fast things' does not exist",
  );
});

test('a link to an issue that the caller may not see stays hidden', async () => {
  expect(await ask('issue in linkedIssues(PAY-5)', PEOPLE.guest)).toBe('');
});

test.each(['created > currentLogin()', 'issue in votedIssues()', 'votes > 3', 'worklogAuthor = x'])(
  '%s is not taken for a mistake: it says that it is not modelled',
  async (jql) => {
    const reply = await jira.call(dev, 'POST', '/rest/api/3/search/jql', { jql });
    expect(reply).toMatchObject({
      status: 501,
      body: { errorMessages: [expect.stringContaining('does not model')] },
    });
  },
);

test('priorities and keys are compared in their order', async () => {
  expect(await ask('priority > Medium and project = SHOP')).toBe('SHOP-13');
  expect(await ask('key >= PAY-10 and project in (PAY, SHOP) order by key')).toBe('PAY-10 PAY-11');
});

test('a property of type user takes people and their functions', async () => {
  await jira.call(dev, 'PUT', '/rest/api/3/issue/PAY-7/properties/claim', { owner: dev });
  jira.site.declareProperties([{ propertyKey: 'claim', path: 'owner', type: 'user', alias: 'claimOwner' }]);
  expect(await ask('claimOwner = currentUser()')).toBe('PAY-7');
  expect(await ask('issue.property[claim].owner in membersOf(staff)')).toBe('PAY-7');
  expect(await ask(`claimOwner = "${PEOPLE.viewer}"`)).toBe('');
});
