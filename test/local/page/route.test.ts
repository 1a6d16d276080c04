import fc from 'fast-check';
import { parseRoute, type Route, routePath } from '../../../local/page/src/router/route';
import { searchRoute } from '../../../local/page/src/router/search-route';

const key = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,9}$/);
const id = fc.integer({ min: 1, max: 1e9 }).map(String);
const moduleKey = fc.stringMatching(/^[a-zA-Z0-9_-]{1,23}$/);
const rest = fc
  .array(
    fc.string({ minLength: 1 }).filter((part) => part !== '.' && part !== '..'),
    { maxLength: 3 },
  )
  .map((parts) => parts.map((part) => `/${encodeURIComponent(part)}`).join(''));

const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ name: 'home' }),
  fc.record({ name: fc.constant('project' as const), projectKey: key }),
  fc.record(
    {
      name: fc.constantFrom('board' as const, 'backlog' as const),
      projectKey: key,
      boardId: id,
      selectedIssue: fc.tuple(key, id).map((parts) => parts.join('-')),
    },
    { requiredKeys: ['name', 'projectKey', 'boardId'] },
  ),
  fc.record({
    name: fc.constantFrom('sprints' as const, 'board-settings' as const),
    projectKey: key,
    boardId: id,
  }),
  fc.record({
    name: fc.constant('issue' as const),
    issueKey: fc.tuple(key, id).map((parts) => parts.join('-')),
  }),
  fc.record({
    name: fc.constantFrom('project-module' as const, 'project-settings-module' as const),
    projectKey: key,
    moduleKey,
    rest,
  }),
  fc.record({
    name: fc.constantFrom('global-module' as const, 'admin-module' as const, 'personal-module' as const),
    moduleKey,
    rest,
  }),
  fc.record(
    { name: fc.constant('navigator' as const), jql: fc.string({ unit: 'grapheme' }) },
    { requiredKeys: ['name'] },
  ),
  fc.record({ name: fc.constant('dashboard' as const), dashboardId: id }),
);

test('every place survives being written as an address and read back', () => {
  fc.assert(fc.property(anyRoute, (route) => expect(parseRoute(routePath(route))).toEqual(route)));
});

test.each<[string, Route]>([
  ['/', { name: 'home' }],
  ['/jira/your-work', { name: 'home' }],
  ['/jira/software/c/projects/WEB/boards/7', { name: 'board', projectKey: 'WEB', boardId: '7' }],
  ['/jira/software/projects/TEAM/boards/7/backlog', { name: 'backlog', projectKey: 'TEAM', boardId: '7' }],
  [
    '/jira/software/c/projects/WEB/boards/7?selectedIssue=WEB-3&x=1#top',
    { name: 'board', projectKey: 'WEB', boardId: '7', selectedIssue: 'WEB-3' },
  ],
  ['/browse/WEB-3?focused=1', { name: 'issue', issueKey: 'WEB-3' }],
  [
    '/jira/software/projects/WEB/apps/okr/cycles/12?tab=a',
    { name: 'project-module', projectKey: 'WEB', moduleKey: 'okr', rest: '/cycles/12' },
  ],
  ['/issues/?jql=project%20%3D%20WEB', { name: 'navigator', jql: 'project = WEB' }],
  ['/jira/apps/okr', { name: 'global-module', moduleKey: 'okr', rest: '' }],
])("Jira's own address %s leads to the same place here", (address, route) => {
  expect(parseRoute(address)).toEqual(route);
});

test.each(['/elsewhere', '/jira/software/c/projects/WEB/boards/7/nothing', '/jira/servicedesk/x'])(
  'an address with nothing behind it says so: %s',
  (address) => expect(parseRoute(address).name).toBe('unknown'),
);

test('an address with a broken escape does not break the page', () => {
  expect(parseRoute('/browse/%E0%A4%A')).toEqual({ name: 'issue', issueKey: '%E0%A4%A' });
});

test.each<[string, Route]>([
  ['web-3', { name: 'issue', issueKey: 'WEB-3' }],
  ['print labels', { name: 'navigator', jql: 'text ~ "print labels" ORDER BY updated DESC' }],
  ['a "quote" \\ or two', { name: 'navigator', jql: 'text ~ "a  quote    or two" ORDER BY updated DESC' }],
])(
  'what is typed into the search field, %s, leads to the issue or to the issues that hold it',
  (text, route) => {
    expect(searchRoute(text)).toEqual(route);
  },
);
