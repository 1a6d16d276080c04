import { boardKind, PROPERTY, personId, projectKey, type SitePlan, sprintId } from './plan';

/** A call whose time is taken, as one person makes it. */
export interface SiteCall {
  name: string;
  method: 'GET' | 'POST';
  path: string;
  body?: unknown;
}

/** Calls by name; `turn` varies the values, so that nothing is answered from the same place twice. */
export function callsOf(plan: SitePlan, turn: number): SiteCall[] {
  // A board with sprints that everybody may see.
  const board =
    [0, 1, 2, 3, 4, 5, 6]
      .map((at) => (at + 10 * turn) % plan.boards)
      .find((at) => boardKind(at) === 'scrum' && at % 15 !== 14) ?? 0;
  const key = projectKey(board);
  const listed = Math.min(50, Math.floor(plan.issues / plan.boards));
  const apart = Math.floor(plan.issues / plan.boards / listed);
  const running = plan.sprintsPerBoard - 2;
  const search = (
    name: string,
    jql: string,
    fields = ['summary', 'status', 'assignee', 'parent'],
  ): SiteCall => ({
    name,
    method: 'POST',
    path: '/rest/api/3/search/jql',
    body: { jql, fields, maxResults: 100 },
  });
  const closed = sprintId(plan, board, (turn * 7) % running);
  return [
    search('sprint', `sprint = ${closed} ORDER BY rank`),
    search('parent', `parent = ${key}-${(turn % 20) + 1} ORDER BY rank`),
    search('open sprints of a project', `project = ${key} AND sprint in openSprints() ORDER BY rank`),
    search(
      'key list',
      `key in (${Array.from({ length: listed }, (_, at) => `${key}-${at * apart + 1}`).join()})`,
    ),
    search(
      'property by path',
      `issue.property[${PROPERTY}].team = team-${board + 1} AND statusCategory != Done`,
    ),
    search('property by alias', `deliverySize = ${turn % running} ORDER BY key`),
    search('words', 'text ~ "payment invoice" ORDER BY updated DESC'),
    search('word beginning', `summary ~ "invo*" AND project = ${key} ORDER BY created DESC`),
    search(
      'assignee and status',
      `assignee = ${personId((board * 7 + turn) % plan.people)} AND status = "In Progress"`,
    ),
    search('status was', `status was "In Review" AND project = ${key} ORDER BY key`),
    search('status changed lately', `status changed to Done after -14d ORDER BY updated DESC`),
    search('updated lately', 'updated >= -2d ORDER BY updated DESC'),
    search('everything, newest first', 'created > -800d ORDER BY created DESC'),
    search('everything, ids', 'created > -800d ORDER BY key', ['id']),
    {
      name: 'count of a project',
      method: 'POST',
      path: '/rest/api/3/search/approximate-count',
      body: { jql: `project = ${key}` },
    },
    {
      name: 'count of everything',
      method: 'POST',
      path: '/rest/api/3/search/approximate-count',
      body: { jql: 'statusCategory = Done' },
    },
    {
      name: 'board issues',
      method: 'GET',
      path: `/rest/software/1.0/board/${board + 1}/issue?fields=summary,status`,
    },
    {
      name: 'board backlog',
      method: 'GET',
      path: `/rest/agile/1.0/board/${board + 1}/backlog?fields=summary,status`,
    },
    {
      name: 'board sprints',
      method: 'GET',
      path: `/rest/agile/1.0/board/${board + 1}/sprint?state=active,future`,
    },
    {
      name: 'sprint issues',
      method: 'GET',
      path: `/rest/software/1.0/board/${board + 1}/sprint/${closed}/issue?fields=summary,status`,
    },
  ];
}
