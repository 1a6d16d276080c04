import { z } from 'zod';

/**
 * `site.json`: a whole Jira site as data. Only what differs from the usual has to be written down.
 *
 * **Moments** are strings relative to the day on which the store is seeded, in the site's time zone:
 * `D` is that day at 09:00, `D-14T13:30` two weeks before at half past one, `D+3` three days after.
 * The same file therefore always gives a running sprint. An absolute moment (`2026-03-01T09:00:00Z`) is
 * allowed for tests.
 *
 * **Grantees** are account ids, `group:<name>`, `everyone` (active, licensed people; neither apps nor
 * customers) or `anyone` (also callers without an account); in a project's permissions also `role:<name>`, whoever
 * has that role in the project.
 *
 * **Order**: issues are ranked as they stand in the file; board columns run from left to right.
 *
 * Left-out ids are given by the site in file order (issues from 10000).
 */
const Moment = z.union([
  z.string().regex(/^D([+-]\d{1,4})?(T([01]\d|2[0-3]):[0-5]\d)?$/),
  z.iso.datetime({ offset: true }),
]);

const Grantees = z.array(z.string().min(1));

const Site = z.strictObject({
  name: z.string().min(1),
  baseUrl: z.url().default('https://example.atlassian.net'),
  cloudId: z.uuid().default('6b0a7d5e-3c2f-4f58-9a41-0d8f5e7c1b23'),
  /** Time zone in which issue timestamps are written and the seeding day is taken. */
  timeZone: z.string().default('Europe/Berlin'),
});

const User = z.strictObject({
  accountId: z.string().min(1).max(128),
  displayName: z.string().min(1),
  accountType: z.enum(['atlassian', 'app', 'customer']).default('atlassian'),
  active: z.boolean().default(true),
  /** `false`: has an account on the site but no licence for Jira; not part of `everyone`. */
  licensed: z.boolean().default(true),
  /** Usually hidden by the person's privacy settings: leave out. */
  email: z.string().optional(),
  locale: z.string().default('en_US'),
  /** Default: the site's. JQL dates are read in this zone. */
  timeZone: z.string().optional(),
  /** CSS colour behind the initials of the avatar. Default: by account id. */
  avatarColor: z.string().optional(),
});

const Group = z.strictObject({ name: z.string().min(1), members: z.array(z.string()) });

/** Default of a project: To Do (new), In Progress (indeterminate), Done (done). */
const Status = z.strictObject({
  name: z.string().min(1),
  category: z.enum(['new', 'indeterminate', 'done']),
});

/** Default of a project: Epic (1), Story, Task, Bug (0) and Sub-task (-1; "Subtask" where team-managed). */
const IssueType = z.strictObject({ name: z.string().min(1), level: z.int().min(-1).max(4) });

const Project = z.strictObject({
  id: z.int().positive().optional(),
  key: z.string().regex(/^[A-Z][A-Z0-9_]+$/),
  name: z.string().min(1),
  /** `classic` = company-managed (shares statuses, types and Story Points); `next-gen` = team-managed (own ones). */
  style: z.enum(['classic', 'next-gen']).default('classic'),
  projectTypeKey: z.enum(['software', 'business', 'service_desk', 'product_discovery']).default('software'),
  description: z.string().default(''),
  /** Account id. */
  lead: z.string(),
  archived: z.boolean().default(false),
  statuses: z.array(Status).min(1).optional(),
  issueTypes: z.array(IssueType).min(1).optional(),
  /**
   * Permission key → grantees. Keys left out: DELETE_ISSUES and ADMINISTER_PROJECTS go to the lead and to the
   * site's administrators, all others (BROWSE_PROJECTS, EDIT_ISSUES, MANAGE_SPRINTS_PERMISSION, …) to
   * `everyone`. Whoever may not browse a project may nothing else there.
   */
  permissions: z.record(z.string(), Grantees).default({}),
  /** Project roles → grantees (account ids and `group:<name>`). */
  roles: z.record(z.string(), Grantees).default({}),
});

const Column = z.strictObject({
  name: z.string().min(1),
  /** Status names; none = an unmapped column. */
  statuses: z.array(z.string()),
  min: z.int().optional(),
  max: z.int().optional(),
});

const Board = z.strictObject({
  id: z.int().positive(),
  name: z.string().min(1),
  /** `simple` = a team-managed project's board. Default: by the project's style, `scrum` or `simple`. */
  type: z.enum(['scrum', 'kanban', 'simple']).optional(),
  /** Key of the project at which the board is located. */
  project: z.string(),
  /** Located at this person instead of the project (account id). */
  locatedAtUser: z.string().optional(),
  /** Default: `project = <key> ORDER BY Rank ASC`. May cover other projects. */
  jql: z.string().optional(),
  /** Default: one column per status of the project. The last column with statuses is the board's "Done". */
  columns: z.array(Column).min(1).optional(),
  /** What the board estimates in. Default: `points`; `none` on kanban boards. */
  estimation: z.enum(['points', 'issueCount', 'none']).optional(),
  /** Whether the board has sprints. Default: true, false on kanban boards. */
  sprints: z.boolean().optional(),
});

const Sprint = z.strictObject({
  id: z.int().positive(),
  /** Id of the board on which it was created. */
  board: z.int(),
  name: z.string().min(1),
  state: z.enum(['future', 'active', 'closed']).default('future'),
  start: Moment.optional(),
  end: Moment.optional(),
  /** Only when closed; default: the end. */
  completed: Moment.optional(),
  /** Default: two days before the start, or the seeding day. */
  created: Moment.optional(),
  /** Plain text with line breaks. Left out: no goal key while future, `""` once started. */
  goal: z.string().max(10_000).optional(),
});

/** An entry of an issue's past. `from`/`to`: status name, sprint id, points, parent key, summary or account id. */
const PastChange = z.strictObject({
  at: Moment,
  /** Account id; default: the reporter. */
  by: z.string().optional(),
  field: z.enum(['status', 'sprint', 'points', 'parent', 'summary', 'assignee']),
  from: z.union([z.string(), z.number(), z.null()]).default(null),
  to: z.union([z.string(), z.number(), z.null()]).default(null),
});

const Issue = z.strictObject({
  id: z.int().positive().optional(),
  /** `SHOP-12`; its project is the part before the dash. */
  key: z.string().regex(/^[A-Z][A-Z0-9_]+-[1-9]\d*$/),
  /** Name of an issue type of the project. */
  type: z.string().default('Story'),
  summary: z.string().min(1).max(255),
  description: z.string().optional(),
  /** Name of a status of the project. Default: its first. */
  status: z.string().optional(),
  /** Key of the issue above it (epic, or story for a sub-task); may stand later in the file. */
  parent: z.string().optional(),
  /** Ids of all sprints it was ever in, oldest first; at most one that is not closed. */
  sprints: z.array(z.int()).default([]),
  /** Goes to the estimation field of the project's style. */
  points: z.number().optional(),
  assignee: z.string().optional(),
  /** Default: the project's lead. */
  reporter: z.string().optional(),
  priority: z.enum(['Highest', 'High', 'Medium', 'Low', 'Lowest']).default('Medium'),
  labels: z.array(z.string()).default([]),
  /** Default: `D-30`, or earlier: a day before its first sprint began, a week before it was resolved. */
  created: Moment.optional(),
  /** Default: when resolved, else when created. */
  updated: Moment.optional(),
  /** Default: when updated, if the status is of the category done. */
  resolved: Moment.optional(),
  /** Default: `Done` if the status is of the category done. */
  resolution: z.enum(['Done', "Won't Do", 'Duplicate', 'Cannot Reproduce']).optional(),
  properties: z.record(z.string(), z.json()).default({}),
  /** Its changelog, oldest first; the moves into its sprints and to its status need not be written. */
  changes: z.array(PastChange).default([]),
});

/** "`from` blocks `to`": keys of issues. */
const Link = z.strictObject({
  type: z.enum(['Blocks', 'Cloners', 'Duplicate', 'Relates']).default('Relates'),
  from: z.string(),
  to: z.string(),
});

/** Plain text on an issue. */
const Comment = z.strictObject({
  issue: z.string(),
  /** Account id. */
  by: z.string(),
  at: Moment,
  text: z.string().min(1),
});

export const SiteSeed = z.strictObject({
  site: Site,
  users: z.array(User).min(1),
  groups: z.array(Group).default([]),
  /**
   * Global permissions → grantees: `ADMINISTER` (default: nobody), `USER_PICKER`, `CREATE_PROJECT`, …, and those
   * an app declares, by their module key (`manage-okrs`).
   */
  permissions: z.record(z.string(), Grantees).default({}),
  projects: z.array(Project).min(1),
  boards: z.array(Board).default([]),
  sprints: z.array(Sprint).default([]),
  issues: z.array(Issue).default([]),
  links: z.array(Link).optional(),
  comments: z.array(Comment).optional(),
});

/** The seed with its defaults filled in: what `SiteSeed.parse` gives and `createLocalSite` takes. */
export type SiteSeed = z.infer<typeof SiteSeed>;
/** The seed as written in a file. */
export type SiteSeedInput = z.input<typeof SiteSeed>;
