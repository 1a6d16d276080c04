import { companySeed } from '../../../bench/site/company-seed';
import { PROPERTY, personId, type SitePlan } from '../../../bench/site/plan';
import { callsOf } from '../../../bench/site/searches';
import { SiteSeed } from '../../../local/jira/seed-schema';
import { openTestSite, type TestSite } from '../../support/local-site';

const PLAN: SitePlan = { boards: 10, issues: 600, people: 40, sprintsPerBoard: 12 };
let jira: TestSite;

beforeAll(async () => {
  jira = await openTestSite(SiteSeed.parse(companySeed(PLAN)));
  jira.site.declareProperties([
    { propertyKey: PROPERTY, path: 'team', type: 'string' },
    { propertyKey: PROPERTY, path: 'size', type: 'number', alias: 'deliverySize' },
  ]);
});
afterAll(() => jira.close());

test('the same plan makes the same site', () => {
  expect(companySeed(PLAN)).toEqual(companySeed(PLAN));
});

test('a site has as many boards and issues as its plan says', async () => {
  expect((await jira.get(personId(0), '/rest/agile/1.0/board?maxResults=50')).body).toMatchObject({
    total: 10,
  });
  const count = { jql: 'created > -9999d' };
  expect((await jira.call('app', 'POST', '/rest/api/3/search/approximate-count', count)).body).toEqual({
    count: 600,
  });
});

test.each(callsOf(PLAN, 0).map(({ name }) => name))(
  '"%s" is measured by an answer, not by a refusal',
  async (name) => {
    const call = callsOf(PLAN, 0).find((one) => one.name === name);
    const reply = await jira.call(personId(0), call?.method ?? '', call?.path ?? '', call?.body);
    expect(reply.status).toBe(200);
  },
);
