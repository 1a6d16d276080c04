/** What a call needs: all scopes of one of the sets. An empty list of sets means that no scope is asked. */
interface ScopeRule {
  methods: readonly string[];
  path: RegExp;
  sets: readonly (readonly string[])[];
}

const READ = ['GET', 'HEAD'] as const;
const WRITE = ['POST', 'PUT'] as const;

const BOARD = 'read:board-scope:jira-software';
const BOARD_ADMIN = 'read:board-scope.admin:jira-software';
const DETAILS = 'read:issue-details:jira';
const JQL = 'read:jql:jira';
const SPRINT = 'read:sprint:jira-software';
const WRITE_SPRINT = 'write:sprint:jira-software';
const EPIC = 'read:epic:jira-software';
const WRITE_EPIC = 'write:epic:jira-software';
const PROJECT = 'read:project:jira';
const READ_WORK = ['read:jira-work'];
const WRITE_WORK = ['write:jira-work'];
const READ_USER = ['read:jira-user'];

function granular(...names: string[]): string[] {
  return names.map((name) => `read:${name}:jira`);
}

const SEARCH_GET = granular('issue-details', 'audit-log', 'avatar', 'field-configuration', 'issue-meta');
const SEARCH_POST = granular('issue-details', 'field.default-value', 'field.option', 'field', 'group');
const ISSUE_READ = granular(
  'issue-meta',
  'issue-security-level',
  'issue.vote',
  'issue.changelog',
  'avatar',
  'issue',
  'status',
  'user',
  'field-configuration',
);
const PROJECT_READ = granular(
  'issue-type',
  'project',
  'project.property',
  'user',
  'application-role',
  'avatar',
  'group',
  'issue-type-hierarchy',
  'project-category',
  'project-version',
  'project.component',
);
const USER_READ = granular('application-role', 'group', 'user', 'avatar');

const AGILE = '/rest/agile/1\\.0';
const BOTH = '/rest/(?:agile|software)/1\\.0';
const PLATFORM = '/rest/api/[23]';

function rule(methods: readonly string[], path: string, ...sets: (readonly string[])[]): ScopeRule {
  return { methods, path: new RegExp(`^${path}$`), sets };
}

/**
 * Scopes by endpoint, first match wins. The software API knows granular scopes only; the platform takes classic ones
 * too. POST reads (search, bulkfetch, check) come before the general writes.
 */
const RULES: readonly ScopeRule[] = [
  rule(READ, `${AGILE}/board`, [BOARD, PROJECT]),
  rule(READ, `${AGILE}/board/\\d+`, [BOARD, DETAILS]),
  rule(READ, `${AGILE}/board/\\d+/features`, [BOARD_ADMIN]),
  rule(READ, `${AGILE}/board/\\d+/(?:configuration|project)`, [BOARD_ADMIN, PROJECT]),
  rule(READ, `${BOTH}/board/\\d+/(?:issue|backlog)(?:/approximate-count)?`, [BOARD, DETAILS]),
  rule(READ, `${BOTH}/board/\\d+/sprint/\\d+/issue(?:/approximate-count)?`, [SPRINT, DETAILS, JQL]),
  rule(READ, `${AGILE}/board/\\d+/sprint`, [SPRINT]),
  rule(READ, `${AGILE}/board/\\d+/epic`, [EPIC]),
  rule(READ, `${BOTH}/board/\\d+/epic/(?:\\d+|none)/issue(?:/approximate-count)?`, [EPIC, DETAILS, JQL]),
  rule(READ, `${BOTH}/sprint/\\d+/issue(?:/approximate-count)?`, [SPRINT, DETAILS, JQL]),
  rule(READ, `${AGILE}/sprint/\\d+(?:/properties(?:/[^/]+)?)?`, [SPRINT]),
  rule(['DELETE'], `${AGILE}/sprint/\\d+`, ['delete:sprint:jira-software']),
  rule([...WRITE, 'DELETE'], `${AGILE}/sprint(?:/.*)?`, [WRITE_SPRINT]),
  rule(['POST'], `${AGILE}/backlog(?:/.*)?`, [WRITE_SPRINT]),
  rule(READ, `${BOTH}/epic/[^/]+/issue(?:/approximate-count)?`, [EPIC, DETAILS, JQL]),
  rule(READ, `${AGILE}/epic/[^/]+`, [EPIC]),
  rule(WRITE, `${AGILE}/epic/.*`, [WRITE_EPIC]),
  rule(READ, `${AGILE}/issue/[^/]+`, ['read:issue:jira-software']),
  rule(['PUT'], `${AGILE}/issue/rank`, ['write:issue:jira-software']),

  rule(READ, `${PLATFORM}/search/jql`, READ_WORK, SEARCH_GET),
  rule(['POST'], `${PLATFORM}/search/(?:jql|approximate-count)`, READ_WORK, SEARCH_POST),
  rule(['POST'], `${PLATFORM}/jql/match`, READ_WORK, granular('issue')),
  rule(['POST'], `${PLATFORM}/jql/parse`, READ_WORK, granular('field', 'jql')),
  rule(READ, `${PLATFORM}/jql/function/computation`),
  rule(['POST'], `${PLATFORM}/jql/function/computation`),
  rule(['POST'], `${PLATFORM}/issue/bulkfetch`, READ_WORK, ISSUE_READ),
  rule(
    ['POST'],
    `${PLATFORM}/changelog/bulkfetch`,
    READ_WORK,
    granular('issue-meta', 'avatar', 'issue.changelog'),
  ),
  rule(READ, `${PLATFORM}/issue/[^/]+/properties(?:/[^/]+)?`, READ_WORK, granular('issue.property')),
  rule(['DELETE'], `${PLATFORM}/issue/(?:[^/]+/)?properties/[^/]+`, WRITE_WORK, [
    'delete:issue.property:jira',
  ]),
  rule(WRITE, `${PLATFORM}/issue/(?:[^/]+/)?properties(?:/[^/]+)?`, WRITE_WORK, [
    'write:issue.property:jira',
  ]),
  rule(
    READ,
    `${PLATFORM}/issue/[^/]+/changelog`,
    READ_WORK,
    granular('issue-meta', 'avatar', 'issue.changelog'),
  ),
  rule(READ, `${PLATFORM}/issue/[^/]+`, READ_WORK, ISSUE_READ),
  rule([...WRITE, 'DELETE'], `${PLATFORM}/issue(?:/.*)?`, WRITE_WORK, ['write:issue:jira']),
  rule(
    READ,
    `${PLATFORM}/field(?:/search)?`,
    READ_WORK,
    granular('field', 'avatar', 'project-category', 'project', 'field-configuration'),
  ),
  rule(
    READ,
    `${PLATFORM}/(?:status|statuscategory|resolution|priority|issuetype)(?:/.*)?`,
    READ_WORK,
    granular('status'),
  ),
  rule(READ, `${PLATFORM}/groupuserpicker`, READ_WORK, granular('group', 'user')),
  rule(READ, `${PLATFORM}/group(?:s/picker|/bulk|/member)`, READ_USER, granular('group', 'user')),
  rule(
    READ,
    `${PLATFORM}/(?:myself|user|user/bulk|user/search|users/search|user/assignable/search|user/picker)`,
    READ_USER,
    USER_READ,
  ),
  rule(READ, `${PLATFORM}/mypermissions`, READ_WORK, granular('permission')),
  rule(['POST'], `${PLATFORM}/permissions/check`),
  rule(['POST'], `${PLATFORM}/permissions/project`, READ_WORK, granular('permission', 'project')),
  rule(READ, `${PLATFORM}/project/[^/]+/role(?:/\\d+)?`, READ_WORK, granular('project-role')),
  rule(READ, `${PLATFORM}/project/[^/]+/properties(?:/[^/]+)?`, READ_WORK, granular('project.property')),
  rule([...WRITE, 'DELETE'], `${PLATFORM}/project/[^/]+/properties/[^/]+`, WRITE_WORK, [
    'write:project.property:jira',
  ]),
  rule(READ, `${PLATFORM}/(?:project|project/search|project/[^/]+)`, READ_WORK, PROJECT_READ),
  rule(READ, `${PLATFORM}/project/[^/]+/statuses`, READ_WORK, granular('issue-type', 'issue-status')),
  rule(READ, `${PLATFORM}/(?:serverInfo|configuration)`, READ_WORK),
  rule(READ, `${PLATFORM}/dashboard/.*`, READ_WORK, granular('dashboard', 'dashboard.property')),
  rule(WRITE, `${PLATFORM}/dashboard/.*`, WRITE_WORK, ['write:dashboard.property:jira']),
];

export type ScopeVerdict = 'granted' | 'missing' | 'unknown';

/**
 * Whether the manifest's scopes open an endpoint. `unknown` = the table does not have it: the host lets the call pass
 * and records it as unmodelled, for refusing it could be wrong.
 * @param path with or without its query
 */
export function checkScopes(method: string, path: string, scopes: readonly string[]): ScopeVerdict {
  const [pathname = ''] = path.split('?');
  const found = RULES.find((item) => item.methods.includes(method) && item.path.test(pathname));
  if (!found) return 'unknown';
  if (found.sets.length === 0) return 'granted';
  return found.sets.some((set) => set.every((scope) => scopes.includes(scope))) ? 'granted' : 'missing';
}
