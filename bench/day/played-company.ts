import { z } from 'zod';
import type { SiteSeed } from '../../local/jira/seed-schema';
import { createJira } from '../../src/adapters/jira/jira-client';
import { createJiraSearch } from '../../src/adapters/jira/jira-search';
import { createMeter } from '../../src/adapters/meter';
import { createKvsStore } from '../../src/adapters/storage/kvs-store';
import { randomIds } from '../../src/adapters/system/random-ids';
import { startDueAutomations } from '../../src/application/automation/start-due';
import type { JiraChange } from '../../src/application/jira-change';
import { createChangeNotes, noteChanges } from '../../src/application/live/change-notes';
import { lookAtBoards } from '../../src/application/overview/look-at-boards';
import type { Deps } from '../../src/application/ports';
import { rememberActors } from '../../src/application/privacy/remember-actors';
import type { Answer, Input, ProcedureName } from '../../src/contract/api';
import { procedure } from '../../src/resolvers/procedure';
import { USE_CASES } from '../../src/resolvers/procedures';
import { createDailyPassHandler } from '../../src/triggers/on-daily-pass';
import { createJiraChangeHandler } from '../../src/triggers/on-jira-change';
import { createProductEventHandler } from '../../src/triggers/on-product-event';
import { manifestEntities } from '../../test/support/app-manifest';
import { forwardForge } from '../../test/support/forge-to-site';
import { openKvsSdk } from '../../test/support/kvs-sdk';
import { openTestSite } from '../../test/support/local-site';
import { causeOf, WATCHED_EVENTS } from './causes';
import type { Spending } from './spending';

/**
 * The app in this process with its real adapters, over a played Jira and a played storage, on a clock that the caller
 * moves: a day passes as fast as its work is done. What Forge itself adds (workers, signatures) is left out, and costs
 * neither points nor storage.
 */
export interface PlayedCompany {
  readonly now: () => number;
  /** Every invocation so far; empty it to begin a new count. */
  readonly spent: Spending[];
  /** Entries of the log that tell of failures. */
  readonly failures: string[];
  /** Somebody does something in the app. */
  call<N extends ProcedureName>(accountId: string, name: N, input: Input<N>): Promise<Answer<N>>;
  /** Somebody does something in Jira; answers the body. Its events are on their way then. */
  inJira(accountId: string, method: string, path: string, body?: unknown): Promise<unknown>;
  /** The schedules of the manifest. */
  beginDay(): Promise<void>;
  beginHour(): Promise<void>;
  /** Moves the clock to a moment; what is due by then is done at its time. */
  goTo(at: number): Promise<void>;
  /** Lets the queue do all that it has, however late it is. */
  settle(): Promise<void>;
  /** Puts a message into the queue, as for a cause. */
  push(change: JiraChange, cause: string): void;
  close(): Promise<void>;
}

interface Due {
  readonly at: number;
  readonly order: number;
  readonly cause: string;
  readonly work: string;
  readonly tries: number;
  run(deps: Deps): Promise<unknown>;
}

/** Jira's events come after some seconds; Forge's queue hands a message on at once. */
const EVENT_DELAY_MS = 3_000;
/** Forge tries a consumer that threw again. */
const RETRY_MS = 60_000;
const TRIES = 10;
const MANAGE_OKRS = 'ari:cloud:ecosystem::extension/app/environment/static/manage-okrs';
const moduleId = (key: string) => `ari:cloud:ecosystem::extension/app/environment/static/${key}`;

type ForgeFetch = (call: unknown, ...rest: readonly unknown[]) => Promise<Response>;
const forgeGlobals = z.object({
  __forge_fetch__: z.custom<ForgeFetch>((value) => typeof value === 'function'),
});
const isForStorage = (call: unknown) => z.object({ type: z.literal('kvs') }).safeParse(call).success;

export async function playCompany(seed: SiteSeed, startAt: number): Promise<PlayedCompany> {
  const { site, events, clock, ...opened } = await openTestSite(seed, startAt);
  const kvs = await openKvsSdk({ entities: manifestEntities(), now: () => clock.now });
  let person = '';
  const { __forge_fetch__: store } = forgeGlobals.parse(globalThis);
  forwardForge(
    (request) => site.handle(request),
    () => person,
  );
  const { __forge_fetch__: jira } = forgeGlobals.parse(globalThis);
  // Both are one function to the SDKs: what is for the storage says so.
  const both: ForgeFetch = (call, ...rest) => (isForStorage(call) ? store : jira)(call, ...rest);
  Object.assign(globalThis, { __forge_fetch__: both });
  const spent: Spending[] = [];
  const failures: string[] = [];
  let queue: Due[] = [];
  let order = 0;

  const enqueue = (due: Omit<Due, 'order'>) => {
    order += 1;
    queue.push({ ...due, order });
  };
  const push = (change: JiraChange, cause: string, delaySeconds = 0) =>
    enqueue({
      at: clock.now + delaySeconds * 1000,
      cause,
      work: change.kind,
      tries: 0,
      run: (deps) => createJiraChangeHandler(() => deps)({ body: change }),
    });

  function begin(cause: string) {
    const meter = createMeter();
    const changes = createChangeNotes();
    const now = () => clock.now;
    const deps: Deps = {
      clock: { now },
      ids: randomIds,
      store: rememberActors(noteChanges(createKvsStore(meter), changes), { now }),
      jira: createJira('user', meter, MANAGE_OKRS),
      jiraAsApp: createJira('app', meter, MANAGE_OKRS),
      search: createJiraSearch(meter, moduleId),
      queue: { push: async (change, delay) => push(change, cause, delay) },
      personalData: { report: async () => [] },
      live: { publish: async () => {}, ticket: async () => null },
      changes,
      log: {
        info: () => {},
        error: (event, facts, thrown) => void failures.push(`${event} ${JSON.stringify(facts)} ${thrown}`),
      },
      manageOkrsPermission: MANAGE_OKRS,
    };
    return { deps, cost: () => meter.cost() };
  }

  async function run(due: Due): Promise<void> {
    const { deps, cost } = begin(due.cause);
    try {
      await due.run(deps);
    } catch (thrown) {
      failures.push(`${due.work} for ${due.cause}: ${thrown}`);
      if (due.tries < TRIES) enqueue({ ...due, at: clock.now + RETRY_MS, tries: due.tries + 1 });
    }
    spent.push({ at: clock.now, cause: due.cause, work: due.work, cost: cost() });
  }

  /** Takes over what Jira told since the last look. */
  function listen(): void {
    for (const event of events.splice(0)) {
      if (!WATCHED_EVENTS.has(event.eventType)) continue;
      const cause = causeOf(event);
      const payload = { ...event.payload, eventType: event.eventType };
      const hear = (deps: Deps) => createProductEventHandler(() => deps)(payload);
      enqueue({ at: clock.now + EVENT_DELAY_MS, cause, work: 'event', tries: 0, run: hear });
    }
  }

  async function workUntil(at: number): Promise<void> {
    for (;;) {
      listen();
      const next = queue
        .filter((each) => each.at <= at)
        .reduce<Due | undefined>((first, each) => (first && isBefore(first, each) ? first : each), undefined);
      if (next === undefined) return;
      queue = queue.filter((each) => each !== next);
      clock.now = Math.max(clock.now, next.at);
      await run(next);
    }
  }

  return {
    now: () => clock.now,
    spent,
    failures,
    async call(accountId, name, input) {
      person = accountId;
      const { deps, cost } = begin(name);
      const answer = await procedure(name, USE_CASES[name], () => ({ deps, cost }))({
        payload: input,
        context: { accountId, accountType: 'licensed' },
      });
      spent.push({ at: clock.now, cause: name, work: 'procedure', cost: cost() });
      if (answer.ok) return answer.value;
      throw new Error(`${name}: ${answer.error.message} ${JSON.stringify(answer.error.fields ?? [])}`);
    },
    async inJira(accountId, method, path, body) {
      const reply = await opened.call(accountId, method, path, body);
      if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`);
      listen();
      return reply.body;
    },
    beginDay: () => scheduled('daily pass', (deps) => createDailyPassHandler(() => deps)()),
    // As the handler of the hour does; apart, so that each is its own cause.
    async beginHour() {
      await scheduled('automation', startDueAutomations);
      await scheduled('daily pass', lookAtBoards);
    },
    async goTo(at) {
      await workUntil(at);
      clock.now = at;
    },
    settle: () => workUntil(Number.POSITIVE_INFINITY),
    push,
    async close() {
      await kvs.close();
      await opened.close();
    },
  };

  async function scheduled(cause: string, start: (deps: Deps) => Promise<unknown>): Promise<void> {
    await run({ at: clock.now, order: 0, cause, work: 'schedule', tries: TRIES, run: start });
  }
}

const isBefore = (a: Due, b: Due) => a.at < b.at || (a.at === b.at && a.order < b.order);
