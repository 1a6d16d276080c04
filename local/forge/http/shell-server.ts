import type { RequestListener } from 'node:http';
import type { LimitUsage } from '../../jira/limits/rate-limits';
import type { Installation } from '../app/installation';
import type { Faults } from '../calls/faults';
import type { InvocationTable } from '../calls/invocation-table';
import type { InvokeDeps } from '../calls/invoke-resolver';
import type { PageCalls } from '../calls/page-calls';
import type { ScopeReport } from '../calls/scope-book';
import type { Unmodelled } from '../calls/unmodelled';
import type { HostClock } from '../clock';
import type { DeliveryDesk } from '../deliveries/delivery-desk';
import type { Kvs } from '../kvs/create-kvs';
import type { Realtime } from '../realtime/create-realtime';
import type { SettingsStore } from '../settings';
import type { Snapshots } from '../snapshots/snapshots';
import type { EventSockets } from './event-sockets';
import { sendError, sendText } from './exchange';
import { guardCaller, guardHost } from './guard';
import { HttpError } from './http-error';
import { createPeople } from './people';
import { bridgeRoutes } from './routes/bridge-routes';
import { deliveryRoutes } from './routes/delivery-routes';
import { realtimeRoutes } from './routes/realtime-routes';
import { recordRoutes } from './routes/record-routes';
import type { Exchange, Routes } from './routes/route';
import { scriptRoutes } from './routes/script-routes';
import { sessionRoutes } from './routes/session-routes';
import { settingRoutes } from './routes/setting-routes';
import { snapshotRoutes } from './routes/snapshot-routes';
import { storageRoutes } from './routes/storage-routes';
import type { Sessions } from './sessions';
import { sendShellPage } from './shell-pages';
import { sendSiteAnswer } from './site-route';

export interface ShellServerOptions {
  invoke: InvokeDeps;
  installation: Installation;
  invocations: InvocationTable;
  faults: Faults;
  unmodelled: Unmodelled;
  scopeReport(): ScopeReport;
  /** What stands between the app's pages and Jira. */
  pageCalls: PageCalls;
  settings: SettingsStore;
  clock: HostClock;
  sessions: Sessions;
  origins(): { frame: string; shell: string };
  shellDir: string | undefined;
  /** Requests wait for this: nobody should meet data that is still being made, or exchanged. */
  ready(): Promise<unknown>;
  snapshots: Snapshots;
  kvs: Kvs;
  siteUsage(): LimitUsage | undefined;
  tokens: string;
  dataVersion(): string;
  /** Resolves to whether nothing is under way any more, at the latest after `timeoutMs`. */
  idle(timeoutMs: number): Promise<{ idle: boolean; pending: string[] }>;
  runSchedule(moduleKey: string): Promise<void>;
  desk: DeliveryDesk;
  realtime: Realtime;
  sockets: EventSockets;
  print(line: string): void;
}

/** The shell's origin: the pages of the shell, the Jira site, and the protocol of local/README.md. */
export function createShellListener(options: ShellServerOptions): RequestListener {
  const { site } = options.invoke;
  const people = createPeople(site, options.sessions);
  const shared = { ...options, site, people };
  const routes: Routes = {
    ...sessionRoutes(shared),
    ...bridgeRoutes(shared),
    ...scriptRoutes(shared),
    ...settingRoutes(shared),
    ...recordRoutes(shared),
    ...deliveryRoutes(shared),
    ...realtimeRoutes(shared),
    ...snapshotRoutes(shared),
    ...storageRoutes(shared),
    'GET /__forge/tokens.css': async ({ response }) =>
      sendText(response, 200, options.tokens, { 'content-type': 'text/css; charset=utf-8' }),
  };

  async function serve(exchange: Exchange): Promise<void> {
    const { request, response, url } = exchange;
    const route = routes[`${request.method} ${url.pathname}`];
    if (route) return route(exchange);
    if (url.pathname.startsWith('/rest/')) {
      const deps = { site, unmodelled: options.unmodelled, pageCalls: options.pageCalls };
      return sendSiteAnswer(deps, request, response, (await people.ofCall(request)).accountId);
    }
    if (url.pathname.startsWith('/__')) throw new HttpError(404, `No call ${request.method} ${url.pathname}`);
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new HttpError(405, 'Only GET');
    return sendShellPage(response, options.shellDir, url.pathname, options.origins().frame);
  }

  return (request, response) => {
    void (async () => {
      try {
        const { shell } = options.origins();
        guardHost(request, shell);
        guardCaller(request, shell);
        await options.ready();
        await serve({ request, response, url: new URL(request.url ?? '/', shell) });
      } catch (error) {
        sendError(response, error, options.print);
      }
    })();
  };
}
