import type { FunctionClause } from '../../../local/jira/jql/app-functions';
import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
const KEY = 'ari:cloud:ecosystem::extension/a/e/static/labelled';
const COMPUTATION = '/rest/api/3/jql/function/computation';
let jira: TestSite;
let asked: FunctionClause[];

beforeEach(async () => {
  jira = await openTestSite();
  asked = [];
  jira.site.declareFunctions([
    {
      functionKey: KEY,
      name: 'labelled',
      operators: ['in', 'not in'],
      evaluate: async (clause) => {
        asked.push(clause);
        const [label] = clause.arguments;
        if (label === undefined) return { error: 'Name a label.', storeErrorAsPrecomputation: true };
        if (label === 'broken') return { error: 'Try again later.' };
        if (label === 'huge')
          return { jql: `id in (${Array.from({ length: 1001 }, (_, index) => index).join()})` };
        return { jql: clause.operator === 'in' ? `labels = "${label}"` : `not labels = "${label}"` };
      },
    },
  ]);
});
afterEach(() => jira.close());

const search = (jql: string) => jira.call(dev, 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] });

test("an app's function stands for the query that the app returns", async () => {
  expect((await search('issue in labelled("performance") order by key')).body).toMatchObject({
    issues: [{ key: 'SHOP-11' }, { key: 'SHOP-17' }],
  });
  expect((await search('project = PAY and issue not in labelled(checkout)')).body).toMatchObject({
    issues: Array.from({ length: 10 }, () => ({})),
  });
  expect(asked).toEqual([
    { field: 'issue', operator: 'in', arguments: ['performance'] },
    { field: 'issue', operator: 'not in', arguments: ['checkout'] },
  ]);
});

test('the app is not asked again while a value is stored', async () => {
  await search('issue in labelled("performance")');
  await search('issue in labelled("performance") and project = SHOP');
  expect(asked).toHaveLength(1);
});

test('searches at the same moment ask the app once and store one value', async () => {
  const query = 'issue in labelled("performance")';
  const replies = await Promise.all([search(query), search(query), search(query)]);
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(asked).toHaveLength(1);
  expect((await jira.get('app', COMPUTATION)).body).toMatchObject({ total: 1 });
});

test('an error that is not stored refuses all that waited for it, and the next asks again', async () => {
  const replies = await Promise.all([
    search('issue in labelled(broken)'),
    search('issue in labelled(broken)'),
  ]);
  expect(replies.map(({ status }) => status)).toEqual([400, 400]);
  await search('issue in labelled(broken)');
  expect(asked).toHaveLength(2);
});

test('a pushed value counts from then on', async () => {
  await search('issue in labelled("performance")');
  const stored = await jira.get('app', `${COMPUTATION}?functionKey=${KEY}`);
  expect(stored.body).toMatchObject({
    total: 1,
    values: [
      {
        id: '10000',
        functionName: 'labelled',
        field: 'issue',
        operator: 'in',
        arguments: ['performance'],
        value: 'labels = "performance"',
      },
    ],
  });
  const reply = await jira.call('app', 'POST', COMPUTATION, {
    values: [{ id: '10000', value: 'key = PAY-3' }],
  });
  expect(reply.status).toBe(204);
  expect((await search('issue in labelled("performance")')).body).toMatchObject({
    issues: [{ key: 'PAY-3' }],
  });
});

test('values that do not exist are 404, or told when they may be skipped', async () => {
  const values = [{ id: '4711', value: 'key = PAY-3' }];
  expect(await jira.call('app', 'POST', COMPUTATION, { values })).toMatchObject({
    status: 404,
    body: { notFoundPrecomputationIDs: ['4711'] },
  });
  expect(
    await jira.call('app', 'POST', `${COMPUTATION}?skipNotFoundPrecomputations=true`, { values }),
  ).toMatchObject({ status: 200, body: { notFoundPrecomputationIDs: ['4711'] } });
});

test('nobody but the app itself may read or write them', async () => {
  expect((await jira.get(PEOPLE.admin, COMPUTATION)).status).toBe(403);
  expect((await jira.call(PEOPLE.admin, 'POST', COMPUTATION, { values: [] })).status).toBe(403);
});

test('an error refuses the search; only a stored one is not asked again', async () => {
  for (const _turn of [1, 2]) expect((await search('issue in labelled()')).text).toContain('Name a label.');
  expect(asked).toHaveLength(1);
  for (const _turn of [1, 2])
    expect((await search('issue in labelled(broken)')).text).toContain('Try again later.');
  expect(asked).toHaveLength(3);
});

test('operators that were not declared and more than 1,000 values are refused', async () => {
  expect((await search('issue = labelled(x)')).status).toBe(400);
  expect((await search('issue in labelled(huge)')).text).toContain('1000 values');
  expect((await search('issue in unknown(x)')).text).toContain('Unable to find JQL function');
});

describe('a function as its manifest declares it', () => {
  beforeEach(() => {
    jira.site.declareFunctions([
      {
        functionKey: KEY,
        name: 'claimed',
        operators: ['in'],
        arguments: [
          { name: 'key', required: true },
          { name: 'since', required: false },
        ],
        types: ['issue'],
        evaluate: async (clause) => {
          asked.push(clause);
          return { jql: 'key = PAY-3' };
        },
      },
    ]);
  });

  test('is not asked with too few or too many arguments', async () => {
    expect((await search('issue in claimed()')).text).toContain(
      "Function 'claimed' expected '1' arguments but received '0'.",
    );
    expect((await search('issue in claimed(a, b, c)')).text).toContain("expected '2' arguments");
    expect(asked).toEqual([]);
    expect((await search('issue in claimed(a)')).body).toMatchObject({ issues: [{ key: 'PAY-3' }] });
  });

  test('goes with fields of its types only', async () => {
    expect((await search('project in claimed(a)')).text).toContain('Unable to find JQL function');
    expect((await search('assignee in claimed(a)')).text).toContain('Unable to find JQL function');
    expect((await search('key in claimed(a)')).status).toBe(200);
  });
});

test('the last use of a value is noted once a day', async () => {
  const used = async () => {
    const { text } = await jira.get('app', COMPUTATION);
    return /"used":"([^"]+)"/.exec(text)?.[1];
  };
  await search('issue in labelled("performance")');
  const first = await used();
  jira.clock.now += 3_600_000;
  await search('issue in labelled("performance")');
  expect(await used()).toBe(first);
  jira.clock.now += 86_400_000;
  await search('issue in labelled("performance")');
  expect(await used()).not.toBe(first);
  expect(asked).toHaveLength(1);
});

test('a value outlives a restart', async () => {
  await search('issue in labelled("performance")');
  await jira.reopen();
  jira.site.declareFunctions([
    {
      functionKey: KEY,
      name: 'labelled',
      operators: ['in'],
      evaluate: async () => ({ error: 'It should not be asked.' }),
    },
  ]);
  expect((await search('issue in labelled("performance")')).body).toMatchObject({
    issues: [{ key: 'SHOP-17' }, { key: 'SHOP-11' }],
  });
});

test('a pushed error refuses searches until a value takes its place', async () => {
  await search('issue in labelled("performance")');
  const push = (value: object) =>
    jira.call('app', 'POST', COMPUTATION, { values: [{ id: '10000', ...value }] });
  await push({ error: 'Being rebuilt.' });
  expect((await search('issue in labelled("performance")')).text).toContain('Being rebuilt.');
  await push({ value: 'key = PAY-4' });
  expect((await search('issue in labelled("performance")')).body).toMatchObject({
    issues: [{ key: 'PAY-4' }],
  });
});
