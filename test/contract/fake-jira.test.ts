import { crowdedSite } from '../support/crowded-site';
import { NOON } from '../support/local-site';
import { fakeJiraOf } from './fake-jira-of-seed';
import { jiraSprintContract } from './jira-contract';
import { jiraIssueContract } from './jira-issues-contract';

const open = async () => fakeJiraOf(crowdedSite(), NOON).as;
jiraSprintContract('the Jira in memory', open);
jiraIssueContract('the Jira in memory', open);
