import { targetUrl } from '../../../local/page/src/router/target';

const modules = [
  { key: 'everything', type: 'jira:globalPage' },
  { key: 'here', type: 'jira:projectPage' },
  { key: 'settings', type: 'jira:adminPage' },
  { key: 'menu', type: 'jira:boardAction' },
];

test.each([
  ['/browse/WEB-1', '/browse/WEB-1'],
  [{ url: 'https://example.org/x', type: 'new-tab' }, 'https://example.org/x'],
  [{ target: 'issue', issueKey: 'WEB-1' }, '/browse/WEB-1'],
  [{ target: 'dashboard', dashboardId: 10 }, '/jira/dashboards/10'],
  [{ target: 'module', moduleKey: 'everything', path: 'cycles/3' }, '/jira/apps/everything/cycles/3'],
  [{ target: 'module', moduleKey: 'settings' }, '/jira/settings/apps/settings'],
  [{ target: 'module', moduleKey: 'here' }, '/jira/software/projects/WEB/apps/here'],
  [{ target: 'module', moduleKey: 'here', projectKey: 'OPS' }, '/jira/software/projects/OPS/apps/here'],
])('the target %j leads to %s', (target, url) => {
  expect(targetUrl(target, modules, { projectKey: 'WEB' })).toBe(url);
});

test.each([
  [{ target: 'issue' }, 'needs "issueKey"'],
  [{ target: 'module', moduleKey: 'menu' }, 'has no page of its own'],
  [{ target: 'module', moduleKey: 'here' }, 'needs "projectKey"'],
  [{ target: 'userProfile', accountId: 'a' }, 'not available in this host'],
])('the target %j is refused in words', (target, words) => {
  expect(() => targetUrl(target, modules, {})).toThrow(words);
});
