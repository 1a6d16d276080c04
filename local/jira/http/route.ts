import type { AppFunction } from '../jql/app-functions';
import type { SearchableProperty } from '../jql/context';
import type { Viewer } from '../rules/permissions';
import type { SiteSettings } from '../site-settings';
import type { IssueRecord, Removal, Row } from '../store/records';
import type { Store } from '../store/store';
import type { JiraEvent, SentMail } from '../types';
import type { Answer } from './answer';
import type { Query } from './query';

export type SiteEvent = Omit<JiraEvent, 'causedBy'>;
/** An event that is built once the store holds what its payload refers to. */
export type PendingEvent = SiteEvent | (() => SiteEvent);

/** One request on its way through a route. */
export interface Call {
  store: Store;
  viewer: Viewer;
  now: number;
  base: string;
  params: Readonly<Record<string, string>>;
  query: Query;
  /** Parsed JSON, not yet checked. */
  body: unknown;
  settings: SiteSettings;
  /** Issue properties that JQL knows. */
  properties: readonly SearchableProperty[];
  /** JQL functions of apps. */
  functions: readonly AppFunction[];
  /** What searches still see in place of issues changed a moment ago (`indexLagMs`); undefined: nothing. */
  stale: ReadonlyMap<number, IssueRecord | undefined>;
  /** Puts a mail into the list of what the site would have sent. */
  mail(mail: SentMail): void;
  /** Makes a change durable; its events go out when it is. */
  commit(rows: readonly Row[], events?: readonly PendingEvent[], removals?: readonly Removal[]): void;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/rest/api/3/issue/:key`; a name ending in `#` takes digits only. */
  path: string;
  /** Open to callers without an account: they get what `anyone` may see, not 401. */
  anonymous?: boolean;
  /** POST that only reads (searches): counts as a read. */
  reads?: boolean;
  handle(call: Call): Answer | Promise<Answer>;
}
