import { crowdedSite } from '../support/crowded-site';
import { NOON } from '../support/local-site';
import { fakeJiraOf } from './fake-jira-of-seed';
import { jiraSprintContract } from './jira-contract';
import { jiraIssueContract } from './jira-issues-contract';
import { jiraSprintIssuesContract } from './jira-sprint-issues-contract';

const open = async () => fakeJiraOf(crowdedSite(), NOON).as;
jiraSprintContract('the Jira in memory', open);
jiraIssueContract('the Jira in memory', open);
jiraSprintIssuesContract('the Jira in memory', open);
