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
  task: number;
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
  columns: ColumnRecord[];
  estimation: 'points' | 'issueCount' | 'none';
  sprints: boolean;
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

export interface TaskRecord {
  id: string;
  description: string;
  finished: number;
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
  | { table: 'precomputation'; record: PrecomputationRecord };

export type Removal = { table: 'sprint'; id: number } | { table: 'issue'; id: number };
