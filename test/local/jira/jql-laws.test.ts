import * as fc from 'fast-check';
import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
let jira: TestSite;

beforeAll(async () => {
  jira = await openTestSite();
});
afterAll(() => jira.close());

async function ask(
  jql: string,
  more: object = {},
): Promise<{ status: number; keys: string[]; token: string | undefined }> {
  const reply = await jira.call(dev, 'POST', '/rest/api/3/search/jql', {
    jql,
    fields: ['key'],
    maxResults: 5000,
    ...more,
  });
  const keys = [...reply.text.matchAll(/"key":"([^"]+)"/g)].map(([, key]) => key ?? '');
  return { status: reply.status, keys, token: /"nextPageToken":"([^"]+)"/.exec(reply.text)?.[1] };
}

const clause = fc.constantFrom(
  'project = SHOP',
  'project in (PAY, OPS)',
  'sprint in openSprints()',
  'sprint not in closedSprints()',
  'sprint is EMPTY',
  'parent = SHOP-1',
  'status = Done',
  'statusCategory != done',
  'labels = performance',
  '"Story Points" > 2',
  'assignee is not EMPTY',
  'created < -40d',
  'summary ~ payment',
  'key in (SHOP-4, PAY-5)',
  'hierarchyLevel = 1',
);

test('a clause and its negation share nothing and are everything together', async () => {
  const all = new Set((await ask('created > -365d')).keys);
  await fc.assert(
    fc.asyncProperty(clause, clause, async (a, b) => {
      const yes = (await ask(`(${a} or ${b})`)).keys;
      const no = (await ask(`not (${a} or ${b})`)).keys;
      expect(yes.filter((key) => no.includes(key))).toEqual([]);
      expect(new Set([...yes, ...no])).toEqual(all);
    }),
    { numRuns: 60, seed: 1 },
  );
});

test('and is the intersection, or the union, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(clause, clause, async (a, b) => {
      const [ofA, ofB] = [(await ask(a)).keys, (await ask(b)).keys];
      const both = (await ask(`${a} and ${b}`)).keys;
      expect(both).toEqual(ofA.filter((key) => ofB.includes(key)));
      expect((await ask(`${b} and ${a}`)).keys).toEqual(both);
      expect(new Set((await ask(`${a} or ${b}`)).keys)).toEqual(new Set([...ofA, ...ofB]));
    }),
    { numRuns: 60, seed: 2 },
  );
});

test('pages of any size lead through the same issues in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(
      clause,
      fc.integer({ min: 1, max: 20 }),
      fc.boolean(),
      async (a, maxResults, shortPages) => {
        const jql = `${a} order by rank`;
        const whole = (await ask(jql)).keys;
        jira.site.configure({ shortPages });
        const seen: string[] = [];
        let token: string | undefined;
        do {
          const page = await ask(jql, { maxResults, ...(token ? { nextPageToken: token } : {}) });
          seen.push(...page.keys);
          token = page.token;
        } while (token);
        jira.site.configure({ shortPages: false });
        expect(seen).toEqual(whole);
      },
    ),
    { numRuns: 60, seed: 3 },
  );
});

test('whatever is typed is answered or refused, never a crash', async () => {
  const token = fc.constantFrom(
    'project',
    'sprint',
    'status',
    'cf[10020]',
    'issue.property[a].b',
    '"Epic Link"',
    '=',
    '!=',
    '~',
    'in',
    'not',
    'is',
    'was',
    'changed',
    '<=',
    '(',
    ')',
    ',',
    'and',
    'or',
    'EMPTY',
    'null',
    'SHOP',
    '"x',
    "'",
    '\\',
    '-7d',
    '3',
    'openSprints()',
    'startOfDay(-1)',
    'currentUser()',
    'order by',
    'rank',
    'desc',
    'ü',
    '*',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(token, { maxLength: 9 }), async (tokens) => {
      expect([200, 400]).toContain((await ask(tokens.join(' '))).status);
    }),
    { numRuns: 500, seed: 4 },
  );
});
