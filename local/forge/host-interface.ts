import type { LimitUsage } from '../jira/limits/rate-limits';
import type { JiraSite } from '../jira/types';
import type { FaultList } from './calls/faults';
import type { LogEntry } from './calls/invocation-table';
import type { InvokeAnswer, InvokeRequest } from './calls/invoke-resolver';
import type { JqlFunction } from './calls/jql-functions';
import type { ActionRequest } from './calls/run-action';
import type { DynamicPropertiesRequest, DynamicStatus } from './calls/run-dynamic-properties';
import type { ScopeReport } from './calls/scope-book';
import type { UnmodelledCall } from './calls/unmodelled';
import type { HostClock } from './clock';
import type { DeliveryDesk } from './deliveries/delivery-desk';
import type { DumpedRow } from './kvs/dump';
import type { Realtime } from './realtime/create-realtime';
import type { SettingsStore } from './settings';
import type { KeptData, Snapshots } from './snapshots/snapshots';

export interface HostOptions {
  /** Folder with the app's `manifest.yml`. */
  appDir: string;
  /** Where the app's data and the host's builds are kept. One host at a time per folder. */
  dataDir: string;
  /** Port of the shell page; the next free one if taken. 0 (default) = any. */
  port?: number;
  site: JiraSite;
  /** The site's own data, to be kept in snapshots with the app's. */
  siteData?: KeptData;
  /** What the app has spent of the site's limits, for whoever looks. */
  siteUsage?: () => LimitUsage;
  /** Folder of the built shell page. */
  shellDir?: string;
  /** Worker threads of the backend; at least 2 (default), so that state kept in modules shows. */
  workers?: number;
  /** What time it is for the app; share it with the site. Default: the machine's clock. */
  clock?: HostClock;
  /** What is to be harder for the app than on a good day, from the start. */
  settings?: unknown;
  /** Requests to the shell wait for this, e.g. until the app has been filled. Default: they need not wait. */
  opened?: Promise<unknown>;
  log?: (line: string) => void;
}

export interface Host {
  shellUrl: string;
  frameOrigin: string;
  /** One resolver call as a person, as `POST /__local/invoke` does it. */
  invoke(accountId: string, request: InvokeRequest): Promise<InvokeAnswer>;
  /** A Rovo action as a person. */
  runAction(accountId: string, request: ActionRequest): Promise<InvokeAnswer>;
  /** What stands beside the title of an issue context; undefined = what the manifest says. */
  runDynamicProperties(
    accountId: string,
    request: DynamicPropertiesRequest,
  ): Promise<{ status?: DynamicStatus | undefined } | undefined>;
  /** Keys of the modules that a person sees at a place of Jira, by the manifest's display conditions. */
  shownModules(accountId: string, extension: Record<string, unknown>): Promise<string[]>;
  /** Runs the `preUninstall` functions, as before an uninstallation. */
  runPreUninstall(): Promise<{ moduleKey: string; ok: boolean; message?: string }[]>;
  /** Which scopes of the manifest were needed, which were not there, which nothing has used. */
  scopeReport(): ScopeReport;
  faults(list: FaultList): void;
  clock: HostClock;
  settings: SettingsStore;
  /** Named copies of the app's data and the site's. */
  snapshots: Snapshots;
  idle(timeoutMs?: number): Promise<{ idle: boolean; pending: string[] }>;
  log(after?: number): LogEntry[];
  unmodelled(): UnmodelledCall[];
  /** Events and queue jobs: what waits, what failed, and deliver or drop one by hand. */
  deliveries: DeliveryDesk;
  /** Channels: listen as a page would, and see what went over them. */
  realtime: Pick<Realtime, 'subscribe' | 'publish' | 'report'>;
  /** Runs a scheduled trigger now. @throws if the manifest has no such module or the run fails */
  runSchedule(moduleKey: string): Promise<void>;
  /** The JQL functions of the manifest (`jira:jqlFunction`), for a site that evaluates queries. */
  jqlFunctions(): JqlFunction[];
  /**
   * What the app has stored, for tests and a storage browser: rows whose key begins with `prefix`. Use this, never a
   * second lmdb handle on the same folder in this process: two that write at once block each other for ever.
   */
  storage(prefix?: string): Iterable<DumpedRow>;
  /** Forgets the app's data: store, queues, undelivered events. The site is its own. */
  reset(): Promise<void>;
  /** Builds the backend and reads the manifest again; keeps the running code when the build fails. */
  reload(): Promise<void>;
  close(): Promise<void>;
}
