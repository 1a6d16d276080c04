import type { RootDatabase } from 'lmdb';
import { createFunctionValues } from './function-values';
import { refusalAnswer, toResponse, unauthenticated } from './http/answer';
import { parseBody } from './http/body';
import { type CallPath, readCallPath } from './http/call-path';
import { readQuery } from './http/query';
import { Refusal, refuse } from './http/refusal';
import type { Call, PendingEvent, Route, SiteEvent } from './http/route';
import { createRouter, type Match } from './http/router';
import { createIndexLag } from './index-lag';
import type { AppFunction } from './jql/app-functions';
import type { SearchableProperty } from './jql/context';
import { issuesNamed } from './limits/issues-named';
import { createRateLimits, type LimitUsage } from './limits/rate-limits';
import { ROUTES } from './routes/all-routes';
import { createTaskRunner } from './rules/due-tasks';
import { type Viewer, viewerOf } from './rules/permissions';
import { seedRows } from './seed-load';
import type { SiteSeed } from './seed-schema';
import { avatar } from './shapes/pictures';
import { SiteSettings, type SiteSettingsInput } from './site-settings';
import { openStore } from './store/store';
import type { Actor, JiraEvent, JiraRequest, JiraResponse, JiraSite, SentMail, SiteUser } from './types';

/** A call that the site has no answer for. */
export interface Unmodelled {
  method: string;
  path: string;
  /** Epoch ms. */
  at: number;
}

/** A Jira site played on this machine. */
export interface LocalSite extends JiraSite {
  /** Throws everything away and begins again with a seed. */
  reset(seed: SiteSeed): Promise<void>;
  /** Takes over what somebody else has put into its database. */
  reload(): void;
  knows(method: string, path: string): boolean;
  /** Calls answered with 501 since the start or the last reset. */
  unmodelled(): Unmodelled[];
  mails(): SentMail[];
  /** Replaces the issue properties that JQL may search, as an app's manifest declares them. */
  declareProperties(properties: readonly SearchableProperty[]): void;
  /** Replaces the JQL functions, as an app's manifest declares them; values stored for others are kept. */
  declareFunctions(functions: readonly AppFunction[]): void;
  /** Replaces the settings at once; what is left out is off. */
  configure(settings: SiteSettingsInput): void;
  /** What the app has spent in this hour of the clock, by endpoint, and what is left of the quota. */
  usage(): LimitUsage;
}

export interface LocalSiteOptions {
  /** An open lmdb database; the site keeps its rows in one sub-database of it. */
  root: RootDatabase;
  /** Used only when the store is empty. */
  seed: SiteSeed;
  /** Epoch ms. */
  now: () => number;
  /** Name of the sub-database, for several sites in one root. Default: `jira`. */
  idPrefix?: string;
}

const isAgile = (path: string): boolean =>
  path.startsWith('/rest/agile/') || path.startsWith('/rest/software/');

/** What the shell's page alone may call does not exist for apps. */
const isPrivate = (path: string): boolean => path.startsWith('/rest/local/');

/** Refuses callers that Jira lets no further: closed accounts, and agile calls without a licence. */
function admit(viewer: Viewer, path: string, route: Route): 'in' | 'unauthenticated' {
  const { actor, user, licensed } = viewer;
  if (actor.kind === 'anonymous') return route.anonymous ? 'in' : 'unauthenticated';
  if (!user?.active) return 'unauthenticated';
  if (isAgile(path) && !licensed) throw refuse(403, 'You do not have access to Jira Software.');
  return 'in';
}

const isWriting = (route: Route): boolean => route.method !== 'GET' && route.reads !== true;

/**
 * Opens the site that `root` holds, or seeds it. Every answered write is durable; its events go out after that.
 * Throws if the seed names what it does not define, or the store has another layout.
 */
export async function createLocalSite(options: LocalSiteOptions): Promise<LocalSite> {
  const { root, now } = options;
  const store = openStore(root, options.idPrefix ?? 'jira');
  if (store.isEmpty()) store.replaceAll(seedRows(options.seed, now()));
  await store.flushed();
  const match = createRouter(ROUTES);
  const listeners = new Set<(event: JiraEvent) => void>();
  let settings = SiteSettings.parse({});
  const limits = createRateLimits(() => settings.limits);
  const lag = createIndexLag(store);
  const withFunctionValues = createFunctionValues(store, now);
  let unmodelled: Unmodelled[] = [];
  let mails: SentMail[] = [];
  let properties: readonly SearchableProperty[] = [];
  let functions: readonly AppFunction[] = [];

  function commitFor(at: number, events: SiteEvent[]): Call['commit'] {
    return (rows, pending: readonly PendingEvent[] = [], removals = []) => {
      if (settings.indexLagMs > 0) lag.before(rows, removals, at, settings.indexLagMs);
      store.commit(rows, removals);
      for (const event of pending) events.push(typeof event === 'function' ? event() : event);
    };
  }

  function publish(events: readonly SiteEvent[], causedBy: Actor, viewer: Viewer, at: number): void {
    for (const { eventType, payload } of events) {
      const common = {
        timestamp: String(at),
        ...(viewer.user ? { atlassianId: viewer.user.accountId } : {}),
        selfGenerated: causedBy.kind === 'app',
      };
      for (const listener of listeners) listener({ eventType, payload: { ...payload, ...common }, causedBy });
    }
  }

  /** Answers one request on a known path: refusals in Jira's shape, writes when they are on disk. */
  async function answer(
    request: JiraRequest,
    path: CallPath,
    found: Match,
    at: number,
  ): Promise<JiraResponse> {
    const { route } = found;
    const viewer = viewerOf(store, request.actor, settings.withheld);
    const events: SiteEvent[] = [];
    const isWrite = isWriting(route);
    try {
      if (found.kind === 'no-such-id') throw refuse(404, 'The requested resource does not exist.');
      if (admit(viewer, path.pathname, route) === 'unauthenticated')
        return unauthenticated(store.site().baseUrl);
      const result = await withFunctionValues(route, {
        store,
        viewer,
        now: at,
        base: store.site().baseUrl,
        params: found.params,
        query: readQuery(new URLSearchParams(path.search), settings.shortPages),
        body: parseBody(request),
        settings,
        properties,
        functions,
        stale: lag.staleAt(at),
        mail: (mail) => void mails.push(mail),
        commit: commitFor(at, events),
      });
      if (isWrite) await store.flushed();
      publish(events, request.actor, viewer, at);
      return toResponse(result, isWrite);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return toResponse(refusalAnswer(error), isWrite);
    }
  }

  function writesOf(request: JiraRequest, found: Match): readonly number[] {
    if (found.kind !== 'route' || !isWriting(found.route)) return [];
    try {
      return issuesNamed(store, found.params, parseBody(request));
    } catch {
      return [];
    }
  }

  const dueTasks = createTaskRunner({
    store,
    now,
    viewerOf: (actor) => viewerOf(store, actor, settings.withheld),
    commitFor,
    publish,
  });

  async function handle(request: JiraRequest): Promise<JiraResponse> {
    const path = readCallPath(request.path);
    const method = request.method.toUpperCase();
    const isHidden = (request.fromApp === true || request.fromPage === true) && isPrivate(path.pathname);
    const found = isHidden ? undefined : match(method, path.pathname);
    const at = now();
    if (!found) {
      unmodelled.push({ method, path: request.path, at });
      const message = `The local Jira does not model ${method} ${path.pathname}.`;
      return toResponse(refusalAnswer(refuse(501, message)), true);
    }
    const run = () => answer(request, path, found, at);
    if (request.fromApp !== true && request.actor.kind !== 'app') return run();
    return limits.around({ method, path: found.route.path, at, writes: writesOf(request, found) }, run);
  }

  return {
    get name() {
      return store.site().name;
    },
    get cloudId() {
      return store.site().cloudId;
    },
    get baseUrl() {
      return store.site().baseUrl;
    },
    handle: (request) => dueTasks.around(() => handle(request)),
    knows(method, path) {
      const { pathname } = readCallPath(path);
      return !isPrivate(pathname) && match(method.toUpperCase(), pathname) !== undefined;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async users() {
      return [...store.users.values()]
        .filter((user) => user.active && user.accountType !== 'app')
        .map(
          ({
            accountId,
            displayName,
            accountType,
            active,
            licensed,
            avatarColor,
            locale,
            timeZone,
          }): SiteUser => ({
            accountId,
            displayName,
            accountType,
            active,
            licensed,
            avatarUrl: avatar(displayName, avatarColor),
            locale,
            timeZone,
          }),
        );
    },
    async reset(seed) {
      store.replaceAll(seedRows(seed, now()));
      lag.clear();
      limits.clear();
      unmodelled = [];
      mails = [];
      await store.flushed();
    },
    reload() {
      store.reload();
      lag.clear();
    },
    unmodelled: () => [...unmodelled],
    mails: () => [...mails],
    declareFunctions(declared) {
      functions = declared;
    },
    declareProperties(declared) {
      properties = declared;
    },
    configure(changed) {
      settings = SiteSettings.parse(changed);
      if (settings.indexLagMs === 0) lag.clear();
    },
    usage: () => limits.usage(now()),
    // The database belongs to whoever opened it.
    async close() {
      dueTasks.stop();
      await store.flushed();
      listeners.clear();
    },
  };
}
