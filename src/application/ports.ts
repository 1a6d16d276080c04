import type { CalendarDay } from '../domain/okr/calendar-day';
import type { JiraChange } from './jira-change';
import type { RecordKind, RecordOf } from './records/kinds';
import type { JiraSearch } from './search/jira-search';

/**
 * What the use cases need of the world. Adapters implement these; tests use fakes that pass the same contract. One file,
 * if a long one: it is the whole list of what a new home for the app would have to offer.
 */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}
export interface Ids {
  /** A new id, never given before, of 8 to 40 letters, digits and dashes. */
  next(): string;
}

export interface Stored<K extends RecordKind> {
  readonly record: RecordOf<K>;
  /** Grows with each write of the row; 0 where there is no row. */
  readonly version: number;
}
export type Address = { readonly [K in RecordKind]: { readonly kind: K; readonly key: string } }[RecordKind];

/** One step of a transaction. `version` is what the row must still have: 0 means there must be none. */
export type Change =
  | {
      readonly [K in RecordKind]: {
        readonly op: 'put';
        readonly kind: K;
        readonly key: string;
        readonly record: RecordOf<K>;
        readonly version?: number;
      };
    }[RecordKind]
  | { readonly op: 'delete'; readonly kind: RecordKind; readonly key: string; readonly version?: number };

/** The rows of a batch, by address. */
export interface Rows {
  get<K extends RecordKind>(kind: K, key: string): Stored<K> | undefined;
}

export interface Store {
  /** Strongly consistent. One storage request for each 25 rows. */
  read(addresses: readonly Address[]): Promise<Rows>;
  /**
   * All or nothing, at most 25 changes. Throws `AppError('CONFLICT')` when a row's version is not the
   * expected one, `AppError('STORAGE_UNAVAILABLE')` when the storage cannot be written.
   */
  commit(changes: readonly Change[]): Promise<void>;
  /** Newest first, by day, up to and with a day where one is given; eventually consistent. At most `limit` (≤ 100). */
  checkInsOf(keyResultId: string, limit: number, upTo?: CalendarDay): Promise<RecordOf<'checkIn'>[]>;
  /** Newest day first; eventually consistent. At most `limit` (≤ 100). */
  readingsOf(keyResultId: string, limit: number): Promise<RecordOf<'reading'>[]>;
  /** Newest first, older than the moment where one is given; eventually consistent. At most `limit` (≤ 100). */
  commentsOf(keyResultId: string, limit: number, before?: string): Promise<RecordOf<'comment'>[]>;
  /** By the sprint's end, newest first, up to and with a day where one is given; eventually consistent. At most `limit` (≤ 100). */
  contributionsTo(
    keyResultId: string,
    limit: number,
    upTo?: CalendarDay,
  ): Promise<RecordOf<'contribution'>[]>;
  /** Sprints of a board by their end, newest first, up to and with a day; deleted ones too; eventually consistent. */
  sprintsOf(boardId: string, limit: number, upTo: CalendarDay): Promise<RecordOf<'sprint'>[]>;
  /** Runs of an automated key result, newest first; eventually consistent. */
  runsOf(keyResultId: string, limit: number): Promise<RecordOf<'run'>[]>;
  /** Everybody who ever acted and is still known; eventually consistent. */
  people(): Promise<RecordOf<'person'>[]>;
  /** Log entries of a subject, newest first, older than `before` where it is given; eventually consistent. */
  activityOf(subject: string, limit: number, before?: string): Promise<RecordOf<'activity'>[]>;
  /** Writes under way for longer than the moment; eventually consistent. */
  intentsBefore(moment: string): Promise<RecordOf<'intent'>[]>;
  /** Links that nothing has followed since before the moment, the oldest first; eventually consistent. At most 100. */
  linksUntoldBefore(moment: string): Promise<RecordOf<'link'>[]>;
}

export interface JiraSprint {
  readonly id: string;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  /** ISO moments; null where Jira has none. For a closed sprint `end` is its completion. */
  readonly start: string | null;
  readonly end: string | null;
  readonly goal: string;
  readonly boardId: string | null;
}
export interface JiraBoard {
  readonly id: string;
  readonly name: string;
  readonly type: 'scrum' | 'simple' | 'kanban';
  readonly projectId: string | null;
  readonly projectKey: string | null;
}
export interface JiraIssue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  /** -1 sub-task, 0 base, 1 epic, 2 and more above. */
  readonly level: number;
  readonly parentId: string | null;
  readonly done: boolean;
  /** ISO moment at which it was resolved, where Jira knows. */
  readonly resolvedAt: string | null;
  readonly resolution: string | null;
  readonly projectId: string | null;
}

/** An issue as a sprint needs it. */
export interface SprintIssue {
  readonly id: string;
  readonly projectId: string;
  readonly parentId: string | null;
  /** -1 sub-task, 0 base, 1 epic, 2 and more above. */
  readonly level: number;
  readonly statusId: string;
  readonly category: 'new' | 'indeterminate' | 'done';
  /** Number fields that were asked for, by id; those that are empty or not of its project are left out. */
  readonly estimates: Readonly<Record<string, number>>;
  /** ISO moment at which it was resolved, where Jira knows. */
  readonly resolvedAt: string | null;
  readonly resolution: string | null;
  /** Every sprint it is or was in that still exists. */
  readonly sprintIds: readonly string[];
  /** ISO moments. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
}

/** What one entry of an issue's changelog says; null where it says nothing of it. */
export interface IssueChange {
  readonly issueId: string;
  /** ISO moment. */
  readonly at: string;
  /** All sprints it was in before and after. */
  readonly sprints: { readonly from: readonly string[]; readonly to: readonly string[] } | null;
  /** Status ids. */
  readonly status: { readonly from: string; readonly to: string } | null;
  readonly parent: { readonly from: string | null; readonly to: string | null } | null;
  /** By id of the estimate's field. */
  readonly estimates: Readonly<Record<string, { readonly from: number | null; readonly to: number | null }>>;
}

/** An issue with its changelog, the oldest entry first. */
export interface IssueHistory {
  /** `sprintIds` as the changelog says: none of an issue that was created in its sprint and never left it. */
  readonly issue: SprintIssue;
  readonly changes: readonly IssueChange[];
}

/** What a board estimates in, in words ("Story Points", "issue count"), with the field's id where it is one. */
export interface BoardSetup {
  readonly estimation: { readonly label: string; readonly fieldId: string | null };
  /** Ids of the statuses of its last column that has any: what is there is done (PRODUCT §3.12). */
  readonly doneStatuses: readonly string[];
}

/** A mail that Jira sends about an issue. */
export interface IssueMail {
  readonly accountId: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * Jira as one actor. Every call throws `AppError`: NOT_FOUND (404: missing or hidden), JIRA_REFUSED
 * (401/403), JIRA_RATE_LIMITED, JIRA_UNAVAILABLE (5xx, or no answer in time), NO_SPRINTS.
 */
export interface Jira {
  sprint(id: string): Promise<JiraSprint>;
  /** Sprints that the board shows, foreign ones included. */
  sprints(boardId: string, states: readonly JiraSprint['state'][]): Promise<JiraSprint[]>;
  board(id: string): Promise<JiraBoard>;
  boardSetup(boardId: string): Promise<BoardSetup>;
  /** Partial update; answers the sprint as Jira has it now. FORBIDDEN where Jira says 403. */
  writeGoal(sprintId: string, goal: string): Promise<JiraSprint>;
  issue(id: string): Promise<JiraIssue>;
  /**
   * The base-level issues of a sprint in order of rank, a hundred a request; sub-tasks, and what stands above, are
   * left out. Of a closed sprint also those that were carried on.
   */
  sprintIssues(sprintId: string, estimateFields: readonly string[]): Promise<SprintIssue[]>;
  /** One issue with the same facts, of any level, as Jira has it this moment (no search index). Two points. */
  issueInSprints(issueId: string, estimateFields: readonly string[]): Promise<SprintIssue>;
  /**
   * The same of several at once, a hundred a request; those that are gone or hidden are left out. One point an issue;
   * two more for each whose sprints the field does not tell. `sprintField`: id of the site's field of sprints.
   */
  issuesInSprints(
    issueIds: readonly string[],
    estimateFields: readonly string[],
    sprintField: string,
  ): Promise<SprintIssue[]>;
  /** Id of the field that says which sprints an issue is or was in; null where the site has none. A point a field. */
  sprintField(): Promise<string | null>;
  /**
   * These issues as Jira has them this moment (no search index), with what their changelogs say of sprints, status,
   * parent and estimates; those that are gone or hidden are left out. One point an issue.
   */
  issueHistories(issueIds: readonly string[], estimateFields: readonly string[]): Promise<IssueHistory[]>;
  /** Those of these ids that exist and that this actor may see, each once; the others are left out. */
  issues(ids: readonly string[]): Promise<JiraIssue[]>;
  /** All issues that match, page by page. A query that names an issue which is gone is refused: INVALID_INPUT. */
  search(jql: string, limit: number): Promise<JiraIssue[]>;
  /** About how many issues match. A query Jira does not understand is refused in Jira's words: INVALID_INPUT. */
  count(jql: string): Promise<number>;
  /** A number field of each issue that matches (null where it is empty), up to `limit`; `more`: there are more. */
  numbers(
    jql: string,
    fieldId: string,
    limit: number,
  ): Promise<{ readonly values: readonly (number | null)[]; readonly more: boolean }>;
  /** Ids of the projects that this actor sees. */
  projects(): Promise<string[]>;
  /** How many projects this actor sees: two points. null where Jira does not tell. */
  projectCount(): Promise<number | null>;
  /** Those of the projects that somebody else may browse; for the app only. [] for an account that is gone. */
  browsableBy(accountId: string, projectIds: readonly string[]): Promise<string[]>;
  /** Those of these issues that somebody else may browse; for the app only. [] for an account that is gone. */
  browsableIssuesBy(accountId: string, issueIds: readonly string[]): Promise<string[]>;
  /**
   * Has Jira mail one person about an issue, in plain text; Jira drops the mail where that person may not see the
   * issue. INVALID_INPUT for an account that is gone, FORBIDDEN where the site sends no mail.
   */
  notify(issueId: string, mail: IssueMail): Promise<void>;
  /** Whether this actor may edit issues in the project. */
  mayEditIssues(projectId: string): Promise<boolean>;
  /** Those of these projects that this actor may browse, in one request. */
  browsable(projectIds: readonly string[]): Promise<string[]>;
  /** Those of these issues that this actor may browse; one request for a thousand. */
  browsableIssues(issueIds: readonly string[]): Promise<string[]>;
  /** Whether this actor may edit this issue; false also for one it may not see. */
  mayEditIssue(issueId: string): Promise<boolean>;
  /** Those of these issues (at most 1,000) that this actor may edit, in one request. */
  editableIssues(issueIds: readonly string[]): Promise<string[]>;
  /** IANA name of the actor's time zone; null where Jira does not tell. */
  timeZone(): Promise<string | null>;
  /** Whether this actor holds the app's global permission "Manage OKRs". */
  mayManageOkrs(): Promise<boolean>;
  /** Keys of Jira projects among these that exist, for this actor. */
  projectKeys(keys: readonly string[]): Promise<string[]>;
}

export interface Log {
  info(event: string, facts: Readonly<Record<string, string | number | boolean | null>>): void;
  error(
    event: string,
    facts: Readonly<Record<string, string | number | boolean | null>>,
    cause?: unknown,
  ): void;
}

export interface Queue {
  /** Later by so many seconds, at most 900, where that is given. */
  push(change: JiraChange, delaySeconds?: number): Promise<void>;
}

/** Atlassian's register of the accounts that apps keep. */
export interface PersonalData {
  /** Answers the account ids that were closed. `updatedAt`: ISO moment of what is kept about them. */
  report(
    accounts: readonly { readonly accountId: string; readonly updatedAt: string }[],
  ): Promise<readonly string[]>;
}

/** With it a screen may listen to what changes, until `endsAt` (milliseconds since 1970). */
export interface LiveTicket {
  readonly channel: string;
  readonly token: string;
  readonly endsAt: number;
}

/** Tells open screens what changed (decision 011): ids and versions, never content. */
export interface Live {
  /** In one message; never throws: what changed is saved by then, and whoever missed it looks on focus. */
  publish(changed: readonly string[]): Promise<void>;
  /** For somebody with a licence; null when the service has none to give. Never throws. */
  ticket(): Promise<LiveTicket | null>;
}

/** What one invocation has committed that screens show, as `kind:key@version`. */
export interface ChangeNotes {
  note(changes: readonly Change[]): void;
  /** Answers the notes and begins anew. */
  take(): readonly string[];
}

/** What every use case gets. */
export interface Deps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: Store;
  /** Jira as the caller; throws NOT_FOUND-like errors of its own where there is no person. */
  readonly jira: Jira;
  readonly jiraAsApp: Jira;
  readonly search: JiraSearch;
  readonly queue: Queue;
  readonly personalData: PersonalData;
  readonly live: Live;
  readonly changes: ChangeNotes;
  readonly log: Log;
  /** Permission id of "Manage OKRs", for screens that ask Jira themselves. */
  readonly manageOkrsPermission: string;
}
