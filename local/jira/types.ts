/** Who makes a call to Jira: a person, the app's own account, or nobody. */
export type Actor = { kind: 'user'; accountId: string } | { kind: 'app' } | { kind: 'anonymous' };

export interface JiraRequest {
  method: string;
  /** Path with query, e.g. `/rest/agile/1.0/board/1/sprint?state=active`. */
  path: string;
  /** Lower-case names. */
  headers: Record<string, string>;
  body?: string;
  actor: Actor;
}

export interface JiraResponse {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: string;
  /** Points of Jira's hourly quota this call costs (jira-rest.md §11: 1 + per object read). */
  points: number;
}

/** A Forge product event, e.g. `avi:jira-software:updated:sprint`, with the payload a trigger receives. */
export interface JiraEvent {
  eventType: string;
  payload: Record<string, unknown>;
  causedBy: Actor;
}

export interface SiteUser {
  accountId: string;
  displayName: string;
  accountType: 'atlassian' | 'app' | 'customer';
  active: boolean;
  avatarUrl?: string;
  locale: string;
  timeZone: string;
}

/** What the host needs of a Jira site, whether played locally or a real one reached by token. */
export interface JiraSite {
  readonly name: string;
  readonly cloudId: string;
  readonly baseUrl: string;
  handle(request: JiraRequest): Promise<JiraResponse>;
  /** Fires once per change, after the change is durable. A real site never fires. */
  onEvent(listener: (event: JiraEvent) => void): () => void;
  /** The people the user switcher offers. */
  users(): Promise<SiteUser[]>;
  close(): Promise<void>;
}
