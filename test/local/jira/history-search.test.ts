import { SiteSeed, type SiteSeedInput } from '../../../local/jira/seed-schema';
import { openTestSite, type TestSite } from '../../support/local-site';

type Changes = NonNullable<NonNullable<SiteSeedInput['issues']>[number]['changes']>;

const step = (at: string, by: string, from: string, to: string): Changes[number] => ({
  at,
  by,
  field: 'status',
  from,
  to,
});

/**
 * Noon of 2 September 2026 in Berlin is "now". AA-1 went straight to Done on 20 August, AA-2 was begun and put back,
 * AA-3 was never touched, AA-4 was handed from Ann to Bob and lies with nobody now.
 */
const PAST: SiteSeedInput = {
  site: { name: 'Past' },
  users: [
    { accountId: 'ann', displayName: 'Ann' },
    { accountId: 'bob', displayName: 'Bob', timeZone: 'America/New_York' },
  ],
  groups: [{ name: 'testers', members: ['bob'] }],
  projects: [{ key: 'AA', name: 'A', lead: 'ann' }],
  boards: [{ id: 1, name: 'A', project: 'AA' }],
  sprints: [{ id: 1, board: 1, name: 'One' }],
  issues: [
    {
      key: 'AA-1',
      summary: 'Straight',
      status: 'Done',
      created: '2026-08-01T08:00:00Z',
      resolved: '2026-08-20T10:00:00Z',
      changes: [step('2026-08-20T10:00:00Z', 'ann', 'To Do', 'Done')],
    },
    {
      key: 'AA-2',
      summary: 'There and back',
      status: 'To Do',
      created: '2026-08-01T08:00:00Z',
      changes: [
        step('2026-08-25T10:00:00Z', 'ann', 'To Do', 'In Progress'),
        step('2026-08-27T10:00:00Z', 'bob', 'In Progress', 'To Do'),
      ],
    },
    { key: 'AA-3', summary: 'Untouched', created: '2026-08-01T08:00:00Z' },
    {
      key: 'AA-4',
      summary: 'Passed on',
      created: '2026-08-01T08:00:00Z',
      changes: [
        { at: '2026-08-10T10:00:00Z', by: 'ann', field: 'assignee', from: 'ann', to: 'bob' },
        { at: '2026-08-12T10:00:00Z', by: 'bob', field: 'assignee', from: 'bob', to: null },
      ],
    },
  ],
};

let jira: TestSite;
beforeAll(async () => {
  jira = await openTestSite(SiteSeed.parse(PAST));
});
afterAll(() => jira.close());

async function ask(jql: string, who = 'ann'): Promise<string> {
  const reply = await jira.call(who, 'POST', '/rest/api/3/search/jql', {
    jql: `${jql} order by key`,
    fields: ['key'],
  });
  if (reply.status !== 200) return reply.text;
  return [...reply.text.matchAll(/"key":"AA-(\d)"/g)].map(([, number]) => number).join('');
}

test.each([
  ['status was Done', '1'],
  ['status was "In Progress"', '2'],
  ['status was "To Do"', '1234'],
  ['status was not "In Progress"', '134'],
  ['status was in (Done, "In Progress")', '12'],
  ['status was not in (Done, "In Progress")', '34'],
  ['status was "To Do" before "2026-08-01"', ''],
  ['status was "To Do" before "2026-08-02"', '1234'],
  ['status was "To Do" after "2026-08-26"', '234'],
  ['status was "In Progress" after "2026-08-28"', ''],
  ['status was "In Progress" on "2026-08-26"', '2'],
  ['status was "In Progress" on "2026-08-24"', ''],
  ['status was "In Progress" during ("2026-08-20", "2026-08-26")', '2'],
  ['status was "In Progress" by ann', '2'],
  ['status was "In Progress" by bob', ''],
  ['status was "To Do" by (ann, bob) after "2026-08-26"', '234'],
  ['assignee was ann', '4'],
  ['assignee was currentUser()', '4'],
  ['assignee was in membersOf(testers)', '4'],
  ['assignee was EMPTY after "2026-08-12 13:00"', '1234'],
  ['assignee was not EMPTY', ''],
  ['assignee is EMPTY and assignee was bob', '4'],
  ['resolution was Done', '1'],
  ['priority was Medium', '1234'],
  ['fixVersion was EMPTY', '1234'],
])('%s', async (jql, found) => {
  expect(await ask(jql)).toBe(found);
});

test.each([
  ['status changed', '12'],
  ['not status changed', '34'],
  ['status changed to Done', '1'],
  ['status changed from "To Do"', '12'],
  ['status changed from "To Do" to "In Progress"', '2'],
  ['status changed from Done', ''],
  ['status changed by bob', '2'],
  ['status changed by currentUser()', '12'],
  ['status changed to "To Do" by ann', ''],
  ['status changed after "2026-08-26"', '2'],
  ['status changed before "2026-08-21"', '1'],
  ['status changed on "2026-08-25"', '2'],
  ['status changed during ("2026-08-19", "2026-08-21")', '1'],
  ['status changed after -7d', '2'],
  ['status changed after startOfMonth()', ''],
  ['assignee changed to EMPTY', '4'],
  ['assignee changed from ann to bob by ann before "2026-08-11"', '4'],
  ['assignee changed from ann by bob', ''],
  ['fixVersion changed', ''],
  ['resolution changed', '1'],
  ['resolution changed to Done after "2026-08-19" before "2026-08-21"', '1'],
])('%s', async (jql, found) => {
  expect(await ask(jql)).toBe(found);
});

test('moments of the past are read in the zone of the caller, to the minute', async () => {
  // Noon in Berlin, when AA-1 was done, is six in the morning in New York.
  const jql = 'status changed to Done before "2026-08-20 06:01"';
  expect(await ask(jql, 'bob')).toBe('1');
  expect(await ask(jql, 'ann')).toBe('');
});

test('a change made now is part of the past at once', async () => {
  await jira.call('bob', 'PUT', '/rest/api/3/issue/AA-3', { fields: { priority: { name: 'High' } } });
  expect(await ask('priority was Medium and priority = High')).toBe('3');
  expect(await ask('priority changed from Medium to High by bob after -1h')).toBe('3');
});

test.each([
  ['sprint was 1', "History searches do not support the 'sprint' field."],
  ['sprint changed', "History searches do not support the 'sprint' field."],
  ['summary was x', "History searches do not support the 'summary' field."],
  ['labels changed', "History searches do not support the 'labels' field."],
  ['created changed', "History searches do not support the 'created' field."],
  ['parent was AA-1', "History searches do not support the 'parent' field."],
  ['status was Nowhere', "The value 'Nowhere' does not exist for the field 'status'."],
  ['status changed to Nowhere', "The value 'Nowhere' does not exist for the field 'status'."],
  ['status was (Done, "To Do")', 'Error in the JQL Query'],
  ['status was Done from "To Do"', 'Error in the JQL Query'],
  ['status changed during ("2026-08-19")', "The predicate 'during' needs two dates"],
  ['status changed after soon', "Date value 'soon'"],
  ['status changed by nobody', "The value 'nobody' does not exist"],
])('%s is refused', async (jql, text) => {
  expect(await ask(jql)).toContain(text);
});
