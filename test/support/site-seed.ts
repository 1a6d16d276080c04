import { SiteSeed, type SiteSeedInput } from '../../local/jira/seed-schema';

/** The people of `smallSite`, by what they may do. */
export const PEOPLE = {
  /** Administers the site and every project; may manage OKRs. */
  admin: '712020:a0000000-0000-4000-8000-000000000001',
  /** A developer: everything usual in SHOP, PAY and OPS. */
  developer: '712020:a0000000-0000-4000-8000-000000000002',
  /** Edits issues of SHOP and PAY, but may not write sprints. */
  viewer: '712020:a0000000-0000-4000-8000-000000000003',
  /** Sees PAY only. */
  guest: '712020:a0000000-0000-4000-8000-000000000004',
  /** Has an account and a licence, and may see no project. */
  stranger: '712020:a0000000-0000-4000-8000-000000000005',
  /** An account that was closed. */
  former: '712020:a0000000-0000-4000-8000-000000000006',
} as const;

type IssueInput = NonNullable<SiteSeedInput['issues']>[number];

/** Numbers the issues of one project from 1, in rank order. */
function numbered(project: string, rows: Omit<IssueInput, 'key'>[]): IssueInput[] {
  return rows.map((row, index) => ({ ...row, key: `${project}-${index + 1}` }));
}

const SHOP = numbered('SHOP', [
  { type: 'Epic', summary: 'Error handling at checkout', status: 'In Progress', created: 'D-60' },
  { type: 'Epic', summary: 'Faster product pages', created: 'D-60' },
  { type: 'Epic', summary: 'Upkeep', created: 'D-60' },
  {
    summary: 'Show why a card was refused',
    status: 'Done',
    parent: 'SHOP-1',
    sprints: [1],
    points: 5,
    resolved: 'D-36',
    assignee: PEOPLE.developer,
  },
  {
    summary: 'Retry a payment that timed out',
    status: 'Done',
    parent: 'SHOP-1',
    sprints: [1, 2],
    points: 3,
    resolved: 'D-18',
    assignee: PEOPLE.developer,
  },
  {
    summary: 'Log checkout errors with their cause',
    status: 'Done',
    parent: 'SHOP-1',
    sprints: [2],
    points: 2,
    resolved: 'D-20',
  },
  {
    type: 'Bug',
    summary: 'Basket empties on the way back',
    status: 'Done',
    parent: 'SHOP-3',
    sprints: [2],
    points: 1,
    resolved: 'D-17',
  },
  {
    summary: 'Images in modern formats',
    status: 'Done',
    parent: 'SHOP-2',
    sprints: [2],
    points: 5,
    resolved: 'D-15',
  },
  {
    summary: 'Keep the basket when payment fails',
    status: 'Done',
    parent: 'SHOP-1',
    sprints: [3],
    points: 5,
    resolved: 'D-3',
    assignee: PEOPLE.developer,
  },
  {
    summary: 'Explain address errors beside the field',
    status: 'In Progress',
    parent: 'SHOP-1',
    sprints: [3],
    points: 3,
    assignee: PEOPLE.viewer,
  },
  {
    summary: 'Load reviews on demand',
    status: 'In Progress',
    parent: 'SHOP-2',
    sprints: [3],
    points: 3,
    labels: ['performance'],
  },
  { type: 'Task', summary: 'Renew certificates', status: 'To Do', parent: 'SHOP-3', sprints: [3], points: 1 },
  {
    type: 'Bug',
    summary: 'Wrong tax in the summary',
    status: 'To Do',
    sprints: [3],
    points: 2,
    priority: 'High',
  },
  { type: 'Task', summary: 'Unestimated clean-up', status: 'To Do', sprints: [3] },
  {
    type: 'Sub-task',
    summary: 'Texts for address errors',
    status: 'To Do',
    parent: 'SHOP-10',
    assignee: PEOPLE.viewer,
  },
  { summary: 'Offer another payment method', parent: 'SHOP-1', sprints: [4], points: 5 },
  { summary: 'Cache product pages', parent: 'SHOP-2', sprints: [4], points: 8, labels: ['performance'] },
  { type: 'Task', summary: 'Update dependencies', parent: 'SHOP-3', sprints: [4], points: 2 },
  { summary: 'Guest checkout', parent: 'SHOP-1', points: 8 },
  { summary: 'Wish list', points: 3, assignee: PEOPLE.former },
  { summary: 'Old idea', status: 'Done', resolution: "Won't Do", resolved: 'D-40' },
]);

const PAY = numbered('PAY', [
  { type: 'Epic', summary: 'Settle in one day', created: 'D-50' },
  { type: 'Epic', summary: 'Fewer disputes', created: 'D-50' },
  {
    summary: 'Nightly settlement run',
    status: 'Done',
    parent: 'PAY-1',
    sprints: [11],
    points: 5,
    resolved: 'D-16',
  },
  {
    summary: 'Reconcile by reference',
    status: 'Done',
    parent: 'PAY-1',
    sprints: [11],
    points: 3,
    resolved: 'D-15',
  },
  {
    summary: 'Reason codes on disputes',
    status: 'In Progress',
    parent: 'PAY-2',
    sprints: [12],
    points: 3,
    assignee: PEOPLE.guest,
  },
  {
    summary: 'Decline messages for the shop',
    status: 'In Progress',
    parent: 'PAY-2',
    sprints: [12],
    points: 2,
    labels: ['checkout'],
  },
  { summary: 'Settle at noon too', parent: 'PAY-1', sprints: [12], points: 5.5 },
  { type: 'Bug', summary: 'Rounding in refunds', parent: 'PAY-2', sprints: [13], points: 1 },
  { type: 'Task', summary: 'Rotate keys', sprints: [13] },
  { summary: 'Refund in one click', parent: 'PAY-2', points: 3 },
  { type: 'Subtask', summary: 'Translate reason codes', parent: 'PAY-5' },
]);

const OPS = numbered('OPS', [
  { type: 'Epic', summary: 'Quiet nights', status: 'Doing' },
  { type: 'Task', summary: 'Alert on slow checkout', status: 'Ready', parent: 'OPS-1' },
  { type: 'Task', summary: 'Rotate the logs', status: 'Doing', parent: 'OPS-1' },
  { type: 'Task', summary: 'Test the restore', status: 'Done', parent: 'OPS-1', resolved: 'D-4' },
  { type: 'Bug', summary: 'Pager rings twice', status: 'Ready' },
  { type: 'Task', summary: 'Move the mirror', status: 'Backlog' },
  { type: 'Task', summary: 'Tidy the wiki', status: 'Backlog', priority: 'Low' },
  { type: 'Task', summary: 'Raise the quota', status: 'Done', resolved: 'D-9' },
]);

/**
 * A small site for tests: SHOP (company-managed, scrum board 1), PAY (team-managed, board 2 with sprints) and OPS
 * (company-managed, kanban board 3); 40 issues, 8 sprints of which two run (3 on board 1, 12 on board 2). Board 1
 * also shows PAY issues labelled `checkout`, so that PAY's running sprint is in its list too.
 */
export function smallSite(): SiteSeed {
  return SiteSeed.parse({
    site: { name: 'Small', baseUrl: 'https://small.example', timeZone: 'Europe/Berlin' },
    users: [
      { accountId: PEOPLE.admin, displayName: 'Ada Admin', email: 'ada@small.example' },
      { accountId: PEOPLE.developer, displayName: 'Dev Doru', locale: 'de_DE' },
      { accountId: PEOPLE.viewer, displayName: 'Vera Viewer', timeZone: 'America/New_York' },
      { accountId: PEOPLE.guest, displayName: 'Gus Guest' },
      { accountId: PEOPLE.stranger, displayName: 'Stan Stranger' },
      { accountId: PEOPLE.former, displayName: 'Former user', active: false },
      {
        accountId: '557058:b0000000-0000-4000-8000-000000000001',
        displayName: 'Automation',
        accountType: 'app',
      },
    ],
    groups: [
      { name: 'site-admins', members: [PEOPLE.admin] },
      { name: 'staff', members: [PEOPLE.admin, PEOPLE.developer, PEOPLE.viewer] },
    ],
    permissions: {
      ADMINISTER: ['group:site-admins'],
      USER_PICKER: ['everyone'],
      'manage-okrs': ['group:site-admins'],
    },
    projects: [
      {
        id: 10000,
        key: 'SHOP',
        name: 'Web shop',
        lead: PEOPLE.admin,
        permissions: {
          BROWSE_PROJECTS: ['group:staff'],
          MANAGE_SPRINTS_PERMISSION: [PEOPLE.admin, PEOPLE.developer],
        },
        roles: { Developers: ['group:staff'], Administrators: [PEOPLE.admin] },
      },
      {
        id: 10001,
        key: 'PAY',
        name: 'Payments',
        style: 'next-gen',
        lead: PEOPLE.developer,
        permissions: {
          BROWSE_PROJECTS: ['group:staff', PEOPLE.guest],
          MANAGE_SPRINTS_PERMISSION: [PEOPLE.admin, PEOPLE.developer],
        },
      },
      {
        id: 10002,
        key: 'OPS',
        name: 'Operations',
        lead: PEOPLE.developer,
        statuses: [
          { name: 'Backlog', category: 'new' },
          { name: 'Ready', category: 'new' },
          { name: 'Doing', category: 'indeterminate' },
          { name: 'Done', category: 'done' },
        ],
        permissions: { BROWSE_PROJECTS: [PEOPLE.admin, PEOPLE.developer] },
      },
    ],
    boards: [
      {
        id: 1,
        name: 'SHOP board',
        project: 'SHOP',
        jql: 'project = SHOP OR (project = PAY AND labels = checkout) ORDER BY Rank ASC',
      },
      { id: 2, name: 'PAY board', project: 'PAY' },
      { id: 3, name: 'OPS board', project: 'OPS', type: 'kanban' },
    ],
    sprints: [
      {
        id: 1,
        board: 1,
        name: 'SHOP Sprint 1',
        state: 'closed',
        start: 'D-44',
        end: 'D-30',
        goal: 'Fewer failed payments',
      },
      {
        id: 2,
        board: 1,
        name: 'SHOP Sprint 2',
        state: 'closed',
        start: 'D-28',
        end: 'D-14',
        completed: 'D-14T16:00',
        goal: 'Retry payments\nFaster images',
      },
      {
        id: 3,
        board: 1,
        name: 'SHOP Sprint 3',
        state: 'active',
        start: 'D-7',
        end: 'D+7',
        goal: 'Errors that explain themselves [KR-1]\nReviews on demand',
      },
      {
        id: 4,
        board: 1,
        name: 'SHOP Sprint 4',
        state: 'future',
        start: 'D+7',
        end: 'D+21',
        goal: 'Another way to pay',
      },
      { id: 5, board: 1, name: 'SHOP Sprint 5', state: 'future' },
      {
        id: 11,
        board: 2,
        name: 'PAY Sprint 1',
        state: 'closed',
        start: 'D-28',
        end: 'D-14',
        goal: 'Settle by night',
      },
      { id: 12, board: 2, name: 'PAY Sprint 2', state: 'active', start: 'D-10', end: 'D+4' },
      { id: 13, board: 2, name: 'PAY Sprint 3', state: 'future' },
    ],
    issues: [...SHOP, ...PAY, ...OPS],
  });
}
