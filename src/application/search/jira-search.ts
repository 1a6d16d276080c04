/** Jira's search as the app feeds it: the copies of work links in issue properties, and answers of JQL functions. */

/** What Jira's search finds an issue by: what it serves by its own `contributes` links, as far as everybody may know. */
export interface SearchCopy {
  /** Keys of key results, `KR-12`; ended ones too. */
  readonly keyResult: readonly string[];
  /** Keys of their objectives. */
  readonly objective: readonly string[];
  /** Keys of KRAs. */
  readonly area: readonly string[];
  /** Whether one of them is open; absent where the work of the issue counts for nothing now. */
  readonly serves?: 'yes';
}

export interface CopyToWrite {
  readonly issueId: string;
  readonly copy: SearchCopy;
}

/** A write of many copies that Jira does by and by. */
export type CopyTask =
  | { readonly state: 'running' }
  /** Issues that it was not written to, with Jira's words; all of them where the whole task failed. */
  | { readonly state: 'ended'; readonly failed: 'all' | Readonly<Record<string, string>> };

/** The functions of manifest.yml, by the keys of their modules. */
export const JQL_FUNCTIONS = ['contributes-to', 'unaligned'] as const;
export type JqlFunctionKey = (typeof JQL_FUNCTIONS)[number];

/** An answer that Jira keeps for a function with certain arguments, the same for everybody. */
export interface StoredAnswer {
  readonly id: string;
  readonly function: JqlFunctionKey;
  readonly operator: string;
  readonly arguments: readonly string[];
  readonly answer: FunctionAnswer;
}
export type FunctionAnswer = { readonly jql: string } | { readonly error: string };

/** As the app, always. Throws `AppError` as the port `Jira` does. */
export interface JiraSearch {
  /** Begins to write copies, at most 100; answers the task to be looked at later. Issues that are gone fail in it. */
  writeCopies(copies: readonly CopyToWrite[]): Promise<string>;
  copyTask(taskId: string): Promise<CopyTask>;
  /** An issue without a copy, or one that is gone, is done with. */
  removeCopy(issueId: string): Promise<void>;
  /** All that Jira keeps for this app's functions. */
  storedAnswers(): Promise<StoredAnswer[]>;
  /** Replaces stored answers; one that Jira dropped meanwhile is left out. */
  pushAnswers(answers: readonly Pick<StoredAnswer, 'id' | 'answer'>[]): Promise<void>;
  /** The project with this key; undefined where the app sees none. */
  projectWithKey(key: string): Promise<{ readonly id: string; readonly key: string } | undefined>;
}
