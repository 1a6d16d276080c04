import { areGranted, scopesForCall } from '../../../../local/forge/calls/jira-scopes';

const BOARD = ['read:board-scope:jira-software', 'read:issue-details:jira'];

test.each<[string, string, string[], string]>([
  ['GET', '/rest/agile/1.0/board/7', BOARD, 'granted'],
  ['GET', '/rest/agile/1.0/board/7', ['read:board-scope:jira-software'], 'missing'],
  ['GET', '/rest/agile/1.0/board/7', ['read:jira-work'], 'missing'],
  ['GET', '/rest/agile/1.0/board/7/sprint?state=active', ['read:sprint:jira-software'], 'granted'],
  ['POST', '/rest/agile/1.0/sprint/9', ['read:sprint:jira-software'], 'missing'],
  ['POST', '/rest/agile/1.0/sprint/9', ['write:sprint:jira-software'], 'granted'],
  ['DELETE', '/rest/agile/1.0/sprint/9', ['write:sprint:jira-software'], 'missing'],
  ['POST', '/rest/api/3/search/jql', ['read:jira-work'], 'granted'],
  ['POST', '/rest/api/3/search/jql', ['write:jira-work'], 'missing'],
  ['GET', '/rest/api/3/search/jql?jql=x', ['read:issue-details:jira'], 'missing'],
  ['GET', '/rest/api/3/myself', ['read:jira-work'], 'missing'],
  ['GET', '/rest/api/3/myself', ['read:jira-user'], 'granted'],
  ['POST', '/rest/api/3/permissions/check', [], 'granted'],
  ['POST', '/rest/api/3/issue/SHOP-1/notify', ['send:notification:jira'], 'granted'],
  ['POST', '/rest/api/3/issue/SHOP-1/notify', ['read:jira-work'], 'missing'],
  ['PUT', '/rest/api/3/issue/properties/okr', ['write:issue.property:jira'], 'missing'],
  [
    'PUT',
    '/rest/api/3/issue/properties/okr',
    ['write:issue.property:jira', 'read:jira-expressions:jira'],
    'granted',
  ],
  ['PUT', '/rest/api/3/issue/10001', ['read:jira-work'], 'missing'],
  ['GET', '/rest/api/3/workflow', ['read:jira-work'], 'unknown'],
])('%s %s with %j is %s', (method, path, scopes, verdict) => {
  const needed = scopesForCall(method, path);
  const found = needed ? (areGranted(needed.anyOf, scopes) ? 'granted' : 'missing') : 'unknown';
  expect(found).toBe(verdict);
});
