/** All scopes of one of these sets open an endpoint. No set at all: no scope is asked. */
export type ScopeSets = readonly (readonly string[])[];

export interface ScopedEndpoint {
  methods: readonly string[];
  /** `{…}` stands for one segment of the path, `{…#}` for a number. `/rest/api/2` counts as `/rest/api/3`. */
  path: string;
  anyOf: ScopeSets;
}

const GET = ['GET', 'HEAD'] as const;
const POST = ['POST'] as const;
const PUT = ['PUT'] as const;
const DELETE = ['DELETE'] as const;

const BOARD = 'read:board-scope:jira-software';
const BOARD_ADMIN = 'read:board-scope.admin:jira-software';
const DETAILS = 'read:issue-details:jira';
const JQL = 'read:jql:jira';
const SPRINT = 'read:sprint:jira-software';
const WRITE_SPRINT = 'write:sprint:jira-software';
const DELETE_SPRINT = 'delete:sprint:jira-software';
const EPIC = 'read:epic:jira-software';
const WRITE_EPIC = 'write:epic:jira-software';
const PROJECT = 'read:project:jira';
const READ_WORK = ['read:jira-work'];
const WRITE_WORK = ['write:jira-work'];
const READ_USER = ['read:jira-user'];
const CONFIGURATION = ['manage:jira-configuration'];
const WEBHOOK = ['read:jira-work', 'manage:jira-webhook'];

const reading = (...names: string[]) => names.map((name) => `read:${name}:jira`);

const SEARCH_GET = reading('issue-details', 'audit-log', 'avatar', 'field-configuration', 'issue-meta');
const SEARCH_POST = reading('issue-details', 'field.default-value', 'field.option', 'field', 'group');
const ISSUE_READ = reading(
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
const PROJECT_READ = reading(
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
const USER_READ = reading('application-role', 'group', 'user', 'avatar');
const CHANGELOG_READ = reading('issue-meta', 'avatar', 'issue.changelog');
const COMMENT_READ = reading(
  'comment',
  'comment.property',
  'group',
  'project',
  'project-role',
  'user',
  'avatar',
);
const COMMENT_WRITE = [...COMMENT_READ, 'write:comment:jira'];
const PROPERTY_WRITE = ['write:issue.property:jira'];

function on(methods: readonly string[], path: string, ...anyOf: (readonly string[])[]): ScopedEndpoint {
  return { methods, path, anyOf };
}

/** The lists of issues stand under two bases. */
function onBoth(path: string, ...anyOf: (readonly string[])[]): ScopedEndpoint[] {
  return ['agile', 'software'].map((base) => on(GET, `/rest/${base}/1.0${path}`, ...anyOf));
}

/**
 * Scopes by endpoint as Atlassian's OpenAPI files name them, first match wins. The software API knows granular scopes
 * only; the platform takes classic ones too, and of the granular ones all together. GET and POST of the same search
 * differ. Endpoints that are not in the part of the files at hand, further below, are from the published
 * documentation of each as far as known.
 */
export const SCOPED_ENDPOINTS: readonly ScopedEndpoint[] = [
  on(GET, '/rest/agile/1.0/board', [BOARD, PROJECT]),
  on(GET, '/rest/agile/1.0/board/{boardId#}', [BOARD, DETAILS]),
  on(GET, '/rest/agile/1.0/board/{boardId#}/features', [BOARD_ADMIN]),
  on(GET, '/rest/agile/1.0/board/{boardId#}/configuration', [BOARD_ADMIN, PROJECT]),
  on(GET, '/rest/agile/1.0/board/{boardId#}/project', [BOARD_ADMIN, PROJECT]),
  on(GET, '/rest/agile/1.0/board/{boardId#}/sprint', [SPRINT]),
  on(GET, '/rest/agile/1.0/board/{boardId#}/epic', [EPIC]),
  ...onBoth('/board/{boardId#}/issue', [BOARD, DETAILS]),
  ...onBoth('/board/{boardId#}/issue/approximate-count', [BOARD, DETAILS]),
  ...onBoth('/board/{boardId#}/backlog', [BOARD, DETAILS]),
  ...onBoth('/board/{boardId#}/backlog/approximate-count', [BOARD, DETAILS]),
  ...onBoth('/board/{boardId#}/sprint/{sprintId#}/issue', [SPRINT, DETAILS, JQL]),
  ...onBoth('/board/{boardId#}/epic/none/issue', [EPIC, DETAILS, JQL]),
  ...onBoth('/board/{boardId#}/epic/{epicId}/issue', [EPIC, DETAILS, JQL]),
  ...onBoth('/sprint/{sprintId#}/issue', [SPRINT, DETAILS, JQL]),
  ...onBoth('/epic/{epicIdOrKey}/issue', [EPIC, DETAILS, JQL]),
  on(GET, '/rest/agile/1.0/sprint/{sprintId#}', [SPRINT]),
  on(POST, '/rest/agile/1.0/sprint', [WRITE_SPRINT]),
  on(PUT, '/rest/agile/1.0/sprint/{sprintId#}', [WRITE_SPRINT]),
  on(POST, '/rest/agile/1.0/sprint/{sprintId#}', [WRITE_SPRINT]),
  on(POST, '/rest/agile/1.0/sprint/{sprintId#}/issue', [WRITE_SPRINT]),
  on(DELETE, '/rest/agile/1.0/sprint/{sprintId#}', [DELETE_SPRINT]),
  on(GET, '/rest/agile/1.0/sprint/{sprintId}/properties', [SPRINT]),
  on(GET, '/rest/agile/1.0/sprint/{sprintId}/properties/{propertyKey}', [SPRINT]),
  on(PUT, '/rest/agile/1.0/sprint/{sprintId}/properties/{propertyKey}', [WRITE_SPRINT]),
  on(DELETE, '/rest/agile/1.0/sprint/{sprintId}/properties/{propertyKey}', [DELETE_SPRINT]),
  on(POST, '/rest/agile/1.0/epic/none/issue', [WRITE_EPIC]),
  on(GET, '/rest/agile/1.0/epic/{epicIdOrKey}', [EPIC]),
  on(POST, '/rest/agile/1.0/epic/{epicIdOrKey}', [WRITE_EPIC]),
  on(POST, '/rest/agile/1.0/epic/{epicIdOrKey}/issue', [WRITE_EPIC]),
  on(GET, '/rest/agile/1.0/issue/{issueIdOrKey}', ['read:issue:jira-software']),

  on(GET, '/rest/api/3/search/jql', READ_WORK, SEARCH_GET),
  on(POST, '/rest/api/3/search/jql', READ_WORK, SEARCH_POST),
  on(POST, '/rest/api/3/search/approximate-count', READ_WORK, SEARCH_POST),
  on(POST, '/rest/api/3/jql/match', READ_WORK, [DETAILS]),
  // Nothing is asked of these three today; app-data scopes are announced.
  on(GET, '/rest/api/3/jql/function/computation'),
  on(POST, '/rest/api/3/jql/function/computation'),
  on(POST, '/rest/api/3/jql/function/computation/search'),
  on(POST, '/rest/api/3/issue/bulkfetch', READ_WORK, ISSUE_READ),
  on(POST, '/rest/api/3/issue/properties', WRITE_WORK, PROPERTY_WRITE),
  on(POST, '/rest/api/3/issue/properties/multi', WRITE_WORK, PROPERTY_WRITE),
  on(PUT, '/rest/api/3/issue/properties/{propertyKey}', WRITE_WORK, [
    'read:jira-expressions:jira',
    ...PROPERTY_WRITE,
  ]),
  on(GET, '/rest/api/3/issue/{issueIdOrKey}/properties', READ_WORK, reading('issue.property')),
  on(GET, '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', READ_WORK, reading('issue.property')),
  on(PUT, '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', WRITE_WORK, PROPERTY_WRITE),
  on(DELETE, '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', WRITE_WORK, [
    'delete:issue.property:jira',
  ]),
  on(
    GET,
    '/rest/api/3/field',
    READ_WORK,
    reading('field', 'avatar', 'project-category', 'project', 'field-configuration'),
  ),
  on(GET, '/rest/api/3/field/search', READ_WORK, reading('field', 'field-configuration')),
  on(GET, '/rest/api/3/status', READ_WORK, reading('status')),
  on(GET, '/rest/api/3/statuscategory', READ_WORK, reading('status')),
  on(GET, '/rest/api/3/statuscategory/{idOrKey}', READ_WORK, reading('status')),
  on(GET, '/rest/api/3/groupuserpicker', READ_WORK, reading('group', 'user')),
  on(GET, '/rest/api/3/myself', READ_USER, USER_READ),
  on(GET, '/rest/api/3/user', READ_USER, USER_READ),
  on(GET, '/rest/api/3/user/bulk', READ_USER, USER_READ),
  on(GET, '/rest/api/3/user/search', READ_USER, [...USER_READ, 'read:user.property:jira']),
  on(GET, '/rest/api/3/users/search', READ_USER, USER_READ),
  on(GET, '/rest/api/3/user/assignable/search', READ_USER, [...reading('issue', 'project'), ...USER_READ]),
  on(GET, '/rest/api/3/mypermissions', READ_WORK, reading('permission')),
  on(POST, '/rest/api/3/permissions/check'),
  on(GET, '/rest/api/3/project/search', READ_WORK, PROJECT_READ),
  on(GET, '/rest/api/3/project/{projectIdOrKey}', READ_WORK, PROJECT_READ),
  on(GET, '/rest/api/3/project/{projectIdOrKey}/role', READ_WORK, reading('project-role')),
  on(
    GET,
    '/rest/api/3/project/{projectIdOrKey}/role/{id}',
    READ_WORK,
    reading('user', 'group', 'project-role', 'project', 'avatar', 'project-category'),
  ),
  on(
    GET,
    '/rest/api/3/project/{projectIdOrKey}/roledetails',
    READ_WORK,
    reading('project-category', 'project-role', 'project', 'avatar'),
  ),
  on(GET, '/rest/api/3/serverInfo'),
  on(GET, '/rest/api/3/task/{taskId}', READ_WORK),
  on(GET, '/rest/api/3/webhook', WEBHOOK, reading('webhook', 'jql')),
  on(POST, '/rest/api/3/webhook', WEBHOOK, [...reading('field', 'project'), 'write:webhook:jira']),
  on(DELETE, '/rest/api/3/webhook', WEBHOOK, ['delete:webhook:jira']),
  on(PUT, '/rest/api/3/webhook/refresh', WEBHOOK, ['write:webhook:jira', 'read:webhook:jira']),

  // From here on not held against the files.
  on(POST, '/rest/agile/1.0/board', ['write:board-scope:jira-software']),
  on(DELETE, '/rest/agile/1.0/board/{boardId#}', ['delete:board-scope.admin:jira-software']),
  on(POST, '/rest/agile/1.0/backlog/issue', ['write:board-scope:jira-software']),
  on(PUT, '/rest/agile/1.0/issue/rank', ['write:issue:jira-software']),
  on(GET, '/rest/api/3/search', READ_WORK, SEARCH_GET),
  on(POST, '/rest/api/3/search', READ_WORK, SEARCH_POST),
  on(POST, '/rest/api/3/jql/parse', READ_WORK, reading('field', 'jql')),
  on(POST, '/rest/api/3/issue', WRITE_WORK, [
    'write:issue:jira',
    'write:comment:jira',
    'write:comment.property:jira',
    'write:attachment:jira',
    'read:issue:jira',
  ]),
  on(POST, '/rest/api/3/issue/bulk', WRITE_WORK, [
    'write:issue:jira',
    'write:comment:jira',
    'write:comment.property:jira',
    'write:attachment:jira',
    'read:issue:jira',
  ]),
  on(
    GET,
    '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
    READ_WORK,
    reading('issue-meta', 'avatar', 'field-configuration'),
  ),
  on(
    GET,
    '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
    READ_WORK,
    reading('issue-meta', 'avatar', 'field-configuration'),
  ),
  on(
    GET,
    '/rest/api/3/issue/{issueIdOrKey}/editmeta',
    READ_WORK,
    reading('issue-meta', 'field-configuration'),
  ),
  on(GET, '/rest/api/3/label', READ_WORK, reading('label')),
  on(GET, '/rest/api/3/issue/picker', READ_WORK, reading('issue-details')),
  on(GET, '/rest/api/3/issue/{issueIdOrKey}', READ_WORK, ISSUE_READ),
  on(PUT, '/rest/api/3/issue/{issueIdOrKey}', WRITE_WORK, ['write:issue:jira']),
  on(DELETE, '/rest/api/3/issue/{issueIdOrKey}', WRITE_WORK, ['delete:issue:jira']),
  on(PUT, '/rest/api/3/issue/{issueIdOrKey}/assignee', WRITE_WORK, ['write:issue:jira']),
  on(GET, '/rest/api/3/issue/{issueIdOrKey}/changelog', READ_WORK, CHANGELOG_READ),
  on(POST, '/rest/api/3/changelog/bulkfetch', READ_WORK, CHANGELOG_READ),
  on(
    GET,
    '/rest/api/3/issue/{issueIdOrKey}/transitions',
    READ_WORK,
    reading('issue.transition', 'status', 'field-configuration'),
  ),
  on(POST, '/rest/api/3/issue/{issueIdOrKey}/transitions', WRITE_WORK, [
    'write:issue:jira',
    'write:issue.property:jira',
  ]),
  on(GET, '/rest/api/3/issue/{issueIdOrKey}/comment', READ_WORK, COMMENT_READ),
  on(POST, '/rest/api/3/issue/{issueIdOrKey}/comment', WRITE_WORK, COMMENT_WRITE),
  on(GET, '/rest/api/3/issue/{issueIdOrKey}/comment/{commentId}', READ_WORK, COMMENT_READ),
  on(PUT, '/rest/api/3/issue/{issueIdOrKey}/comment/{commentId}', WRITE_WORK, COMMENT_WRITE),
  on(DELETE, '/rest/api/3/issue/{issueIdOrKey}/comment/{commentId}', WRITE_WORK, [
    'delete:comment:jira',
    'delete:comment.property:jira',
  ]),
  on(POST, '/rest/api/3/issue/{issueIdOrKey}/notify', WRITE_WORK, ['send:notification:jira']),
  on(POST, '/rest/api/3/issueLink', WRITE_WORK, ['write:issue-link:jira', 'write:comment:jira']),
  on(GET, '/rest/api/3/issueLink/{linkId}', READ_WORK, reading('issue-link')),
  on(DELETE, '/rest/api/3/issueLink/{linkId}', WRITE_WORK, ['delete:issue-link:jira']),
  on(GET, '/rest/api/3/issueLinkType', READ_WORK, reading('issue-link-type')),
  on(GET, '/rest/api/3/issuetype', READ_WORK, reading('issue-type', 'avatar')),
  on(GET, '/rest/api/3/priority', READ_WORK, reading('priority')),
  on(GET, '/rest/api/3/priority/search', READ_WORK, reading('priority')),
  on(GET, '/rest/api/3/priority/{id}', READ_WORK, reading('priority')),
  on(GET, '/rest/api/3/resolution', READ_WORK, reading('resolution')),
  on(POST, '/rest/api/3/bulk/issues/move', WRITE_WORK, ['write:issue:jira']),
  on(GET, '/rest/api/3/bulk/queue/{taskId}', READ_WORK, reading('issue')),
  on(POST, '/rest/api/3/filter', WRITE_WORK, ['write:filter:jira', ...reading('filter')]),
  on(GET, '/rest/api/3/filter/{filterId}', READ_WORK, reading('filter')),
  on(PUT, '/rest/api/3/filter/{filterId}', WRITE_WORK, ['write:filter:jira', ...reading('filter')]),
  on(GET, '/rest/api/3/user/picker', READ_USER, reading('user')),
  on(GET, '/rest/api/3/group/member', READ_USER, reading('group', 'user', 'avatar')),
  on(POST, '/rest/api/3/permissions/project', READ_WORK, reading('permission', 'project')),
  on(GET, '/rest/api/3/project/{projectIdOrKey}/properties', READ_WORK, reading('project.property')),
  on(
    GET,
    '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}',
    READ_WORK,
    reading('project.property'),
  ),
  on(
    PUT,
    '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}',
    ['manage:jira-project'],
    ['write:project.property:jira'],
  ),
  on(POST, '/rest/api/3/project', CONFIGURATION, ['write:project:jira']),
  on(PUT, '/rest/api/3/project/{projectIdOrKey}', ['manage:jira-project'], ['write:project:jira']),
  on(DELETE, '/rest/api/3/project/{projectIdOrKey}', CONFIGURATION, ['delete:project:jira']),
  on(POST, '/rest/api/3/project/{projectIdOrKey}/archive', CONFIGURATION, ['write:project:jira']),
  on(POST, '/rest/api/3/project/{projectIdOrKey}/unarchive', CONFIGURATION, ['write:project:jira']),
  on(POST, '/rest/api/3/project/{projectIdOrKey}/restore', CONFIGURATION, ['write:project:jira']),
  on(GET, '/rest/api/3/project/{projectIdOrKey}/statuses', READ_WORK, reading('issue-type', 'issue-status')),
  on(
    GET,
    '/rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}',
    READ_WORK,
    reading('dashboard', 'dashboard.property'),
  ),
  on(PUT, '/rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}', WRITE_WORK, [
    'write:dashboard.property:jira',
  ]),
];
