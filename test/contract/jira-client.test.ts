import { createJira } from '../../src/adapters/jira/jira-client';
import { createMeter } from '../../src/adapters/meter';
import type { Jira } from '../../src/application/ports';
import { crowdedSite } from '../support/crowded-site';
import { forwardForge } from '../support/forge-to-site';
import { openTestSite, type TestSite } from '../support/local-site';
import { jiraSprintContract } from './jira-contract';
import { jiraIssueContract } from './jira-issues-contract';
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
