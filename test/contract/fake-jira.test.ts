import { crowdedSite } from '../support/crowded-site';
import { createFakeSearch } from '../support/fake-search';
import { NOON } from '../support/local-site';
import { fakeJiraOf } from './fake-jira-of-seed';
import { jiraSprintContract } from './jira-contract';
import { jiraIssueContract } from './jira-issues-contract';
import { jiraSearchContract } from './jira-search-contract';
import { jiraSprintIssuesContract } from './jira-sprint-issues-contract';

const open = async () => fakeJiraOf(crowdedSite(), NOON).as;
jiraSprintContract('the Jira in memory', open);
jiraIssueContract('the Jira in memory', open);
jiraSprintIssuesContract('the Jira in memory', open);
jiraSearchContract('the search in memory', async () => {
  const search = createFakeSearch(fakeJiraOf(crowdedSite(), NOON));
  return { search, copyOf: async (issueId) => search.copies.get(issueId) };
});
