/** What the site keeps. All moments are epoch milliseconds; ids that Jira writes as strings are strings here. */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type CategoryKey = 'new' | 'indeterminate' | 'done';
export type SprintState = 'future' | 'active' | 'closed';

export interface SiteRecord {
  /** Layout of the stored rows. */
  version: 1;
  name: string;
  baseUrl: string;
  cloudId: string;
  timeZone: string;
  seededAt: number;
  groups: GroupRecord[];
  /** Global permission (or module key of an app's) → grantees, as in seed-schema. */
  permissions: Record<string, string[]>;
}

export interface GroupRecord {
  id: string;
  name: string;
  members: string[];
}

/** The next free number of each kind. Numbers are never reused. */
export interface CountersRecord {
  issue: number;
  sprint: number;
  history: number;
  /** Tasks, links, comments and stored values of JQL functions. */
  task: number;
  /** Absent in a site that has made none: they go on after the highest there is. */
  board?: number;
  filter?: number;
  project?: number;
  /** Per project id: the number in the next issue's key. */
  issueNumbers: Record<string, number>;
}

export interface UserRecord {
  accountId: string;
  displayName: string;
  accountType: 'atlassian' | 'app' | 'customer';
  active: boolean;
  licensed: boolean;
  email: string | null;
  locale: string;
  timeZone: string;
  avatarColor: string;
}

export interface StatusRecord {
  id: string;
  name: string;
  category: CategoryKey;
  /** Set for a team-managed project's own status. */
  projectId: string | null;
}

export interface IssueTypeRecord {
  id: string;
  name: string;
  level: number;
  projectId: string | null;
}

export interface RoleRecord {
  id: number;
  name: string;
  grantees: string[];
}

export interface ProjectRecord {
  id: string;
  key: string;
  name: string;
  description: string;
  style: 'classic' | 'next-gen';
  projectTypeKey: string;
  lead: string;
  archived: boolean;
  /** In the trash: nobody sees it until it is restored. Absent: not there. */
  trashed?: boolean;
  statusIds: string[];
  issueTypeIds: string[];
  permissions: Record<string, string[]>;
  roles: RoleRecord[];
}

export interface ColumnRecord {
  name: string;
  statusIds: string[];
  min: number | null;
  max: number | null;
}

export interface BoardRecord {
  id: number;
  name: string;
  type: 'scrum' | 'kanban' | 'simple';
  projectId: string;
  locatedAtUser: string | null;
  jql: string;
  /** Filter of its own, shared by its own rules; absent: the one that came with the board, seen with its project. */
  filterId?: string;
  /** Who administers it besides those who administer its project: whoever made it. */
  admins?: string[];
  columns: ColumnRecord[];
  estimation: 'points' | 'issueCount' | 'none';
  sprints: boolean;
}

/** With whom a filter is shared; a group by its name. */
export type FilterShare =
  | { type: 'global' | 'authenticated' }
  | { type: 'project'; projectId: string }
  | { type: 'group'; name: string }
  | { type: 'user'; accountId: string };

export interface FilterRecord {
  id: string;
  name: string;
  description: string;
  owner: string;
  jql: string;
  /** None: private, for its owner only. */
  shares: FilterShare[];
}

/** "`source` blocks `destination`": ids of issues. Requests name the source `inwardIssue`. */
export interface LinkRecord {
  id: string;
  typeId: string;
  source: number;
  destination: number;
}

export interface CommentRecord {
  id: string;
  issueId: number;
  author: string | null;
  /** Plain text. */
  body: string;
  created: number;
  updated: number;
}

/** A key that an issue had before it was moved to another project, in capitals. */
export interface FormerKeyRecord {
  id: string;
  issueId: number;
}

export interface SprintRecord {
  id: number;
  originBoardId: number;
  name: string;
  state: SprintState;
  /** null: never written; "" is a goal that was written empty. */
  goal: string | null;
  created: number;
  start: number | null;
  end: number | null;
  completed: number | null;
  properties: Record<string, Json>;
}

export interface HistoryItem {
  field: string;
  fieldtype: 'jira' | 'custom';
  fieldId?: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}

export interface HistoryRecord {
  id: number;
  at: number;
  author: string | null;
  items: HistoryItem[];
}

export interface IssueRecord {
  id: number;
  key: string;
  projectId: string;
  typeId: string;
  summary: string;
  description: string | null;
  statusId: string;
  statusChanged: number;
  parentId: number | null;
  /** Every sprint it was ever in, oldest first; at most one that is not closed. Sub-tasks follow their parent. */
  sprintIds: number[];
  points: number | null;
  assignee: string | null;
  reporter: string | null;
  creator: string | null;
  priorityId: string;
  labels: string[];
  created: number;
  updated: number;
  resolved: number | null;
  resolutionId: string | null;
  /** Place in the order of the whole site. */
  rank: number;
  /** Epic Name, Epic Status and Epic Color of a company-managed epic. */
  epicName: string;
  epicDone: boolean;
  epicColor: string;
  properties: Record<string, Json>;
  history: HistoryRecord[];
}

/** What a task does to the issues once it runs. */
export type TaskWork =
  | { kind: 'properties'; writes: { id: number; properties: Record<string, Json> }[] }
  /** `unseen`: how many more were named that do not exist or cannot be seen. */
  | { kind: 'move'; targets: MoveTarget[]; unseen: number };

/** Issues that go to one project, issue type and, for sub-tasks, parent. */
export interface MoveTarget {
  projectId: string;
  typeId: string;
  parentId: number | null;
  /** Status before → status after, where it was told. */
  statuses: Record<string, string>;
  issueIds: number[];
}

export interface TaskRecord {
  id: string;
  description: string;
  /** Account that asked for it. */
  submittedBy: string | null;
  submitted: number;
  /** When it runs, in the site's time. */
  dueAt: number;
  /** null: still running. */
  finished: number | null;
  work: TaskWork;
  /** Ids of issues that it wrote. */
  processed: number[];
  /** Issue id → why not. */
  failures: Record<string, string>;
}

/** Stored value of an app's JQL function for one clause. */
export interface PrecomputationRecord {
  id: string;
  functionKey: string;
  functionName: string;
  field: string;
  operator: string;
  arguments: string[];
  value: string | null;
  error: string | null;
  created: number;
  updated: number;
  used: number;
}

/** A row as it is kept on disk. */
export type Row =
  | { table: 'site'; record: SiteRecord }
  | { table: 'counters'; record: CountersRecord }
  | { table: 'user'; record: UserRecord }
  | { table: 'status'; record: StatusRecord }
  | { table: 'issueType'; record: IssueTypeRecord }
  | { table: 'project'; record: ProjectRecord }
  | { table: 'board'; record: BoardRecord }
  | { table: 'sprint'; record: SprintRecord }
  | { table: 'issue'; record: IssueRecord }
  | { table: 'task'; record: TaskRecord }
  | { table: 'precomputation'; record: PrecomputationRecord }
  | { table: 'filter'; record: FilterRecord }
  | { table: 'link'; record: LinkRecord }
  | { table: 'comment'; record: CommentRecord }
  | { table: 'formerKey'; record: FormerKeyRecord };

export type Removal =
  | { table: 'sprint' | 'issue' | 'board'; id: number }
  | { table: 'project' | 'link' | 'comment' | 'formerKey'; id: string };
