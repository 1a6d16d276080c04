import type { RootDatabase } from 'lmdb';
import { type Answer, refusalAnswer, toResponse, unauthenticated } from './http/answer';
import { readQuery } from './http/query';
import { invalidPayload, Refusal, refuse } from './http/refusal';
import type { Call, PendingEvent, Quirks, Route, SiteEvent } from './http/route';
import { createRouter } from './http/router';
import { type AppFunction, MissingValue } from './jql/app-functions';
import type { SearchableProperty } from './jql/context';
import { ROUTES } from './routes/all-routes';
import { type Viewer, viewerOf } from './rules/permissions';
import { seedRows } from './seed-load';
import type { SiteSeed } from './seed-schema';
import { avatar } from './shapes/pictures';
import type { IssueRecord } from './store/records';
import { openStore } from './store/store';
import type { Actor, JiraEvent, JiraRequest, JiraResponse, JiraSite, SiteUser } from './types';

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
  /** Calls answered with 501 since the start or the last reset. */
  unmodelled(): Unmodelled[];
  /** Replaces the issue properties that JQL may search, as an app's manifest declares them. */
  declareProperties(properties: readonly SearchableProperty[]): void;
  /** Replaces the JQL functions, as an app's manifest declares them; values stored for others are kept. */
  declareFunctions(functions: readonly AppFunction[]): void;
  /** Switches unkind habits of the real site on: an index that lags, short pages. */
  setQuirks(quirks: Partial<Quirks>): void;
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

function parseBody(body: string | undefined): unknown {
  if (body === undefined || body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw invalidPayload();
  }
}

const isAgile = (path: string): boolean =>
  path.startsWith('/rest/agile/') || path.startsWith('/rest/software/');

/** Refuses callers that Jira lets no further: closed accounts, and agile calls without a licence. */
function admit(viewer: Viewer, path: string, route: Route): 'in' | 'unauthenticated' {
  const { actor, user, licensed } = viewer;
  if (actor.kind === 'anonymous') return route.anonymous ? 'in' : 'unauthenticated';
  if (!user?.active) return 'unauthenticated';
  if (isAgile(path) && !licensed) throw refuse(403, 'You do not have access to Jira Software.');
  return 'in';
}

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
  const quirks: Quirks = { indexLagMs: 0, shortPages: false };
  const lagging = new Map<number, { until: number; issue: IssueRecord | undefined }>();
  let unmodelled: Unmodelled[] = [];
  let properties: readonly SearchableProperty[] = [];
  let functions: readonly AppFunction[] = [];

  function staleIssues(at: number): ReadonlyMap<number, IssueRecord | undefined> {
    for (const [id, { until }] of lagging) if (until <= at) lagging.delete(id);
    return new Map([...lagging].map(([id, { issue }]) => [id, issue] as const));
  }

  function commitFor(at: number, events: SiteEvent[]): Call['commit'] {
    return (rows, pending: readonly PendingEvent[] = [], removals = []) => {
      if (quirks.indexLagMs > 0)
        for (const row of rows)
          if (row.table === 'issue' && !lagging.has(row.record.id))
            lagging.set(row.record.id, {
              until: at + quirks.indexLagMs,
              issue: store.issues.byId.get(row.record.id),
            });
      for (const removal of removals) if (removal.table === 'issue') lagging.delete(removal.id);
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

  /** Asks the app for one missing value and stores it; an error that is not stored refuses the query. */
  async function storeValue({ appFunction, clause }: MissingValue): Promise<void> {
    const { functionKey, name } = appFunction;
    const answer = await appFunction.evaluate(clause);
    const error = 'error' in answer ? answer.error : null;
    if ('error' in answer && answer.storeErrorAsPrecomputation !== true) throw refuse(400, answer.error);
    const at = now();
    const counters = store.counters();
    const moments = { created: at, updated: at, used: at };
    const value = 'jql' in answer ? answer.jql : null;
    const record = {
      id: String(counters.task),
      functionKey,
      functionName: name,
      ...clause,
      value,
      error,
      ...moments,
    };
    store.commit([
      { table: 'precomputation', record },
      { table: 'counters', record: { ...counters, task: counters.task + 1 } },
    ]);
  }

  /** Runs a route; a search that needs the value of an app's function starts again once it is stored. */
  async function withFunctionValues(route: Route, call: Call): Promise<Answer> {
    for (;;) {
      try {
        return await route.handle(call);
      } catch (error) {
        if (!(error instanceof MissingValue)) throw error;
        await storeValue(error);
      }
    }
  }

  async function handle(request: JiraRequest): Promise<JiraResponse> {
    const url = new URL(request.path.replace(/^\/*/, '/'), 'http://site');
    const method = request.method.toUpperCase();
    const found = match(method, url.pathname);
    const at = now();
    if (!found) {
      unmodelled.push({ method, path: request.path, at });
      const message = `The local Jira does not model ${method} ${url.pathname}.`;
      return toResponse(refusalAnswer(refuse(501, message)), true);
    }
    const viewer = viewerOf(store, request.actor);
    const events: SiteEvent[] = [];
    const isWrite = found.kind === 'route' && found.route.method !== 'GET' && found.route.reads !== true;
    try {
      if (found.kind === 'no-such-id') throw refuse(404, 'The requested resource does not exist.');
      const { route, params } = found;
      if (admit(viewer, url.pathname, route) === 'unauthenticated')
        return unauthenticated(store.site().baseUrl);
      const answer = await withFunctionValues(route, {
        store,
        viewer,
        now: at,
        base: store.site().baseUrl,
        params,
        query: readQuery(url.searchParams),
        body: parseBody(request.body),
        quirks,
        properties,
        functions,
        stale: staleIssues(at),
        commit: commitFor(at, events),
      });
      if (isWrite) await store.flushed();
      publish(events, request.actor, viewer, at);
      return toResponse(answer, isWrite);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return toResponse(refusalAnswer(error), isWrite);
    }
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
    handle,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async users() {
      return [...store.users.values()]
        .filter((user) => user.active && user.accountType !== 'app')
        .map(
          ({ accountId, displayName, accountType, active, avatarColor, locale, timeZone }): SiteUser => ({
            accountId,
            displayName,
            accountType,
            active,
            avatarUrl: avatar(displayName, avatarColor),
            locale,
            timeZone,
          }),
        );
    },
    async reset(seed) {
      store.replaceAll(seedRows(seed, now()));
      lagging.clear();
      unmodelled = [];
      await store.flushed();
    },
    reload() {
      store.reload();
      lagging.clear();
    },
    unmodelled: () => [...unmodelled],
    declareFunctions(declared) {
      functions = declared;
    },
    declareProperties(declared) {
      properties = declared;
    },
    setQuirks(changed) {
      Object.assign(quirks, changed);
    },
    // The database belongs to whoever opened it.
    async close() {
      await store.flushed();
      listeners.clear();
    },
  };
}
