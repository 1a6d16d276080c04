import type { JiraChange } from '../../src/application/jira-change';
import { createChangeNotes, noteChanges } from '../../src/application/live/change-notes';
import { publishChanges } from '../../src/application/live/publish-changes';
import type { Deps, Store } from '../../src/application/ports';
import { rememberActors } from '../../src/application/privacy/remember-actors';
import { takeOver } from '../../src/application/take-over';
import type { Answer, Input, ProcedureName } from '../../src/contract/api';
import type { ErrorCode, WireError } from '../../src/contract/errors';
import { procedure } from '../../src/resolvers/procedure';
import { USE_CASES } from '../../src/resolvers/procedures';
import { createFakeJira, type FakeJira } from './fake-jira';
import { createFakeSearch, type FakeSearch } from './fake-search';
import { createFakeStore, type FakeStore } from './fake-store';

/** What a procedure refused, as the screen gets it. */
export class Refused extends Error {
  constructor(readonly error: WireError) {
    super(`${error.code}: ${error.message}`);
    this.name = 'Refused';
  }
}

/** One person's hands: calls procedures by name, as the screens do. Throws `Refused`. */
export type Person = <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Answer<N>>;

export interface TestApp {
  readonly store: FakeStore;
  readonly jira: FakeJira;
  readonly search: FakeSearch;
  readonly queued: JiraChange[];
  /** Account ids that were reported to Atlassian. */
  readonly reported: string[];
  /** Accounts that Atlassian says are closed. */
  readonly closed: Set<string>;
  /** What open screens were told, message by message. */
  readonly told: (readonly string[])[];
  /** Every entry of the log, as `event`. */
  readonly logged: string[];
  /** The same with all that the console would show. */
  readonly logLines: string[];
  as(accountId: string): Person;
  /** What use cases get when nobody is there: events, schedules. */
  readonly deps: Deps;
  /** The same in the hands of a person. */
  depsOf(accountId: string): Deps;
  /** Sets the clock, to noon of a day or to a moment; UTC. */
  goTo(dayOrMoment: string): void;
  /** An event of Jira arrives; of an issue, the time passes after which it is looked at. */
  happens(change: JiraChange): Promise<void>;
  /** An event of Jira arrives, and waits with others where it is one that waits. */
  hears(change: JiraChange): Promise<void>;
  /** The queue has its turn until it is empty. */
  settle(): Promise<void>;
  /** Storage requests and Jira calls of one act. */
  costOf(act: () => Promise<unknown>): Promise<{ storage: number; jira: string[] }>;
}

export interface TestAppOptions {
  /** A day, or a moment; UTC. */
  readonly now?: string;
  /** Another storage than the one in memory, which `store` then is not about. */
  readonly on?: Store;
  /** Ids begin after this one: for a storage that holds some already. */
  readonly idsAfter?: number;
}

/**
 * The whole app below its screens: real procedures and use cases over the storage and the Jira in memory.
 * The people of `stage` are in it: mona manages OKRs; lena leads teams; dora is a developer who may also
 * write sprints; vik edits issues only; olaf sees the project but edits nothing; otto sees nothing.
 */
export function createTestApp({ now = '2026-02-10', on, idsAfter = 0 }: TestAppOptions = {}): TestApp {
  const store = createFakeStore();
  const jira = createFakeJira();
  const search = createFakeSearch(jira);
  stage(jira);
  const queued: JiraChange[] = [];
  const reported: string[] = [];
  const closed = new Set<string>();
  const logged: string[] = [];
  const logLines: string[] = [];
  const told: (readonly string[])[] = [];
  let clock = momentOf(now);
  let ids = idsAfter;
  const depsOf = (accountId: string, changes = createChangeNotes()): Deps => ({
    clock: { now: () => clock },
    ids: {
      next() {
        ids += 1;
        return `made-${String(ids).padStart(6, '0')}`;
      },
    },
    store: rememberActors(noteChanges(on ?? store, changes), { now: () => clock }),
    jira: jira.as(accountId),
    jiraAsApp: jira.as('app'),
    search,
    queue: {
      async push(change) {
        queued.push(change);
      },
    },
    personalData: {
      async report(accounts) {
        reported.push(...accounts.map(({ accountId }) => accountId));
        return accounts.map(({ accountId }) => accountId).filter((id) => closed.has(id));
      },
    },
    live: {
      publish: async (changed) => void told.push(changed),
      ticket: async () => ({ channel: 'changes', token: 'a-token', endsAt: clock + 3_600_000 }),
    },
    changes,
    log: {
      info(event, facts) {
        logged.push(event);
        logLines.push(JSON.stringify({ event, ...facts }));
      },
      error(event, facts, cause) {
        logged.push(event);
        logLines.push(
          JSON.stringify({ event, ...facts, why: cause instanceof Error ? cause.message : cause }),
        );
      },
    },
    manageOkrsPermission: 'manage-okrs',
  });
  const deps = depsOf('nobody');
  const cost = { storageRequests: 0, kbRead: 0, kbWritten: 0, jiraRequests: 0, jiraPoints: 0 };

  return {
    store,
    jira,
    search,
    queued,
    reported,
    closed,
    logged,
    logLines,
    told,
    deps,
    depsOf,
    as: (accountId) => async (name, input) => {
      const begin = () => ({ deps: depsOf(accountId), cost: () => cost });
      const run = procedure(name, USE_CASES[name], begin);
      const envelope = await run({ payload: input, context: { accountId, accountType: 'licensed' } });
      if (!envelope.ok) throw new Refused(envelope.error);
      return envelope.value;
    },
    goTo(dayOrMoment) {
      clock = momentOf(dayOrMoment);
    },
    async happens(change) {
      await takeOver(deps, change);
      if (change.kind === 'issue') {
        const isLook = ({ kind }: JiraChange) => kind === 'heard';
        for (const look of queued.filter(isLook)) await takeOver(deps, look);
        queued.splice(0, queued.length, ...queued.filter((each) => !isLook(each)));
      }
      await publishChanges(deps);
    },
    async hears(change) {
      await takeOver(deps, change);
      await publishChanges(deps);
    },
    async settle() {
      for (let change = queued.shift(); change !== undefined; change = queued.shift()) {
        await takeOver(deps, change);
        await publishChanges(deps);
      }
    },
    async costOf(act) {
      const before = { storage: store.requests(), calls: jira.calls.length };
      await act();
      return { storage: store.requests() - before.storage, jira: jira.calls.slice(before.calls) };
    },
  };
}

/** The code with which an act was refused; undefined when it was not. */
export async function refusedWith(act: Promise<unknown>): Promise<ErrorCode | undefined> {
  return (await refusalOf(act))?.code;
}

/** What the screen is told of a refusal; undefined when there was none. */
export async function refusalOf(act: Promise<unknown>): Promise<WireError | undefined> {
  try {
    await act;
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.error;
    throw thrown;
  }
}

function momentOf(dayOrMoment: string): number {
  return Date.parse(dayOrMoment.includes('T') ? dayOrMoment : `${dayOrMoment}T12:00:00Z`);
}

/** Projects SHOP (10000) and HIDDEN (20000, nobody's but mona's); scrum board 1 and kanban board 3 in SHOP. */
function stage(jira: FakeJira): void {
  jira.projects.set('10000', { id: '10000', key: 'SHOP' });
  jira.projects.set('20000', { id: '20000', key: 'HIDDEN' });
  const shop = { projectId: '10000', projectKey: 'SHOP' };
  const points = { label: 'Story Points', fieldId: 'customfield_10032' };
  const sprints = { foreign: [] };
  jira.boards.set('1', { id: '1', name: 'SHOP board', type: 'scrum', ...shop, sprints, estimation: points });
  jira.boards.set('3', {
    id: '3',
    name: 'SHOP flow',
    type: 'kanban',
    ...shop,
    sprints: null,
    estimation: { label: 'issue count', fieldId: null },
  });
  const both = ['10000', '20000'];
  const [shopOnly, none] = [['10000'], []];
  jira.people.set('mona', { sees: both, edits: both, writesSprints: both, managesOkrs: true });
  jira.people.set('lena', { sees: shopOnly, edits: shopOnly, writesSprints: shopOnly });
  jira.people.set('dora', { sees: shopOnly, edits: shopOnly, writesSprints: shopOnly });
  jira.people.set('vik', { sees: shopOnly, edits: shopOnly, writesSprints: none });
  jira.people.set('olaf', { sees: shopOnly, edits: none, writesSprints: none });
}
