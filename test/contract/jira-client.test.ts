import { createJira } from '../../src/adapters/jira/jira-client';
import { createJiraSearch } from '../../src/adapters/jira/jira-search';
import { createMeter } from '../../src/adapters/meter';
import type { Jira } from '../../src/application/ports';
import { crowdedSite } from '../support/crowded-site';
import { forwardForge } from '../support/forge-to-site';
import { openTestSite, type TestSite } from '../support/local-site';
import { jiraSprintContract } from './jira-contract';
import { jiraIssueContract } from './jira-issues-contract';
import { jiraSearchContract } from './jira-search-contract';
import { jiraSprintIssuesContract } from './jira-sprint-issues-contract';

const MANAGE_OKRS = 'ari:cloud:ecosystem::extension/app/environment/static/manage-okrs';

let site: TestSite;
let person = '';
beforeAll(async () => {
  site = await openTestSite(crowdedSite());
  forwardForge(
    (request) => site.site.handle(request),
    () => person,
  );
});
afterEach(() => {
  expect(site.site.unmodelled()).toEqual([]);
});
afterAll(() => site.close());

/** The actor of each call is fixed when it is made: the runtime knows it by the invocation. */
function asPerson(actor: string): Jira {
  const jira = createJira(actor === 'app' ? 'app' : 'user', createMeter(), MANAGE_OKRS);
  return new Proxy(jira, {
    get(target, name, receiver) {
      person = actor;
      return Reflect.get(target, name, receiver);
    },
  });
}
const open = async () => {
  await site.site.reset(crowdedSite());
  return asPerson;
};
jiraSprintContract('the real client', open);
jiraIssueContract('the real client', open);
jiraSprintIssuesContract('the real client', open);
jiraSearchContract('the real search', async () => {
  await site.site.reset(crowdedSite());
  return {
    search: createJiraSearch(
      createMeter(),
      (key) => `ari:cloud:ecosystem::extension/app/environment/static/${key}`,
    ),
    async copyOf(issueId) {
      const path = `/rest/api/3/issue/${issueId}/properties/throughline`;
      const answer = await site.site.handle({ method: 'GET', path, headers: {}, actor: { kind: 'app' } });
      return answer.status === 404 ? undefined : JSON.parse(answer.body).value;
    },
  };
});
