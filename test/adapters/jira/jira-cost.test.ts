import { createJira } from '../../../src/adapters/jira/jira-client';
import { pointsOf } from '../../../src/adapters/jira/points';
import { createMeter } from '../../../src/adapters/meter';
import type { Jira } from '../../../src/application/ports';
import type { Cost } from '../../../src/contract/errors';
import { CROWD, crowdedSite, MORE_SPRINTS } from '../../support/crowded-site';
import { forwardForge } from '../../support/forge-to-site';
import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const MANAGE_OKRS = 'ari:cloud:ecosystem::extension/app/environment/static/manage-okrs';

const SPRINTS = 'customfield_10020';

let site: TestSite;
/** What the site itself says that the calls cost. */
let billed = 0;
beforeAll(async () => {
  site = await openTestSite(crowdedSite());
  forwardForge(
    async (request) => {
      const answer = await site.site.handle(request);
      billed += answer.points;
      return answer;
    },
    () => PEOPLE.developer,
  );
});
afterAll(() => site.close());

async function costOf(call: (jira: Jira) => Promise<unknown>): Promise<Cost> {
  const meter = createMeter();
  billed = 0;
  await call(createJira('user', meter, MANAGE_OKRS)).catch(() => undefined);
  return meter.cost();
}

describe('what Jira is asked is counted by its own tariff', () => {
  test.each<[string, (jira: Jira) => Promise<unknown>, requests: number, points: number]>([
    ['one sprint', (jira) => jira.sprint('3'), 1, 2],
    ['the active sprints of a board', (jira) => jira.sprints('1', ['active']), 1, 3],
    ['sixty sprints', (jira) => jira.sprints('2', ['active', 'future']), 2, MORE_SPRINTS + 2 + 2],
    ['a board', (jira) => jira.board('1'), 1, 2],
    ['a goal written', (jira) => jira.writeGoal('3', 'New'), 1, 1],
    ['an issue', (jira) => jira.issue('10000'), 1, 2],
    ['130 issues', (jira) => jira.search('parent in (10040)', 5000), 2, CROWD + 2],
    ['the issues of a sprint', (jira) => jira.sprintIssues('3', []), 1, 7],
    ['an issue with its sprints', (jira) => jira.issueInSprints('10004', []), 1, 2],
    ['two issues with their sprints', (jira) => jira.issuesInSprints(['10004', '10005'], [], SPRINTS), 1, 3],
    ['the changelogs of two issues', (jira) => jira.issueHistories(['10004', '10005'], []), 1, 3],
    ['how many projects there are', (jira) => jira.projectCount(), 1, 2],
    ['a global permission', (jira) => jira.mayManageOkrs(), 1, 1],
    ['a permission in a project', (jira) => jira.mayEditIssues('10000'), 1, 3],
    ['what is not found', (jira) => jira.sprint('999'), 1, 1],
    ['no project keys at all', (jira) => jira.projectKeys([]), 0, 0],
  ])('%s', async (_, call, requests, points) => {
    const cost = await costOf(call);
    expect(cost.jiraRequests).toBe(requests);
    expect(cost.jiraPoints).toBeGreaterThanOrEqual(points);
    // Where the tariff is not stated the app budgets the dearer, never less than the site bills.
    expect(cost.jiraPoints).toBeGreaterThanOrEqual(billed);
    expect(cost.jiraPoints - billed).toBeLessThanOrEqual(2);
  });

  test('storage is not charged for it', async () => {
    expect(await costOf((jira) => jira.sprint('3'))).toMatchObject({ storageRequests: 0, kbRead: 0 });
  });
});

describe('points of one answered call', () => {
  test.each([
    ['GET', '/rest/agile/1.0/sprint/3', { id: 3 }, 2],
    ['GET', '/rest/agile/1.0/board/1/sprint?state=active', { values: [] }, 1],
    ['GET', '/rest/agile/1.0/board/1/sprint?state=active', { values: [1, 2, 3] }, 4],
    ['POST', '/rest/agile/1.0/sprint/3', { id: 3 }, 1],
    ['POST', '/rest/api/3/search/jql', { issues: Array.from({ length: 100 }, () => 0) }, 101],
    ['POST', '/rest/api/3/issue/bulkfetch', { issues: [1, 2] }, 3],
    ['POST', '/rest/api/3/permissions/check', { globalPermissions: [] }, 3],
    ['GET', '/rest/api/3/myself', { accountId: 'x' }, 3],
    ['GET', '/rest/api/3/issue/1', null, 1],
  ])('%s %s', (method, path, body, points) => {
    expect(pointsOf(method, path, body)).toBe(points);
  });
});
