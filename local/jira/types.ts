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
  /** Made by the app's code, as a person or as itself: such calls are held to Jira's limits for apps, no others. */
  fromApp?: boolean;
  /** Made by a page of the app: costs no points, but reaches no more than the app's code does. */
  fromPage?: boolean;
}

export interface JiraResponse {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: string;
  /** Points of Jira's hourly quota this call costs: 1 and 1 or 2 per object read; writes 1. */
  points: number;
}

/** A mail that a played site would have sent: it stays on the machine. */
export interface SentMail {
  /** Epoch ms. */
  at: number;
  issueKey: string;
  /** Display name of who had it sent. */
  from: string;
  /** Account ids of those who get it: whoever was named and may see the issue. */
  to: string[];
  subject: string;
  text: string;
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
  /** Has a licence for Jira. */
  licensed: boolean;
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
  /** Whether the site has something to answer an app that calls this; a real site is not asked. */
  knows?(method: string, path: string): boolean;
  /** Fires once per change, after the change is durable. A real site never fires. */
  onEvent(listener: (event: JiraEvent) => void): () => void;
  /** Mails since the start or the last reset, oldest first; a real site sends them and keeps no list. */
  mails?(): SentMail[];
  /** The people the user switcher offers. */
  users(): Promise<SiteUser[]>;
  close(): Promise<void>;
}
