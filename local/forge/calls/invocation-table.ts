import type { Place } from '../realtime/channel';
import type { InvocationKind } from './kinds';
import { createMinuteCounter } from './minute-counter';

export interface Cost {
  storage: { requests: number; readBytes: number; writtenBytes: number };
  jira: { requests: number; points: number };
}

export interface Invocation {
  id: string;
  kind: InvocationKind;
  moduleKey: string;
  /** The resolver's function key, or the manifest's function for the other kinds. */
  functionKey: string;
  /** The person who invokes; undefined for triggers, schedules and consumers. */
  accountId: string | undefined;
  /** The invocation whose pushes to queues, and theirs in turn, led to this one; undefined when none did. */
  origin?: string;
  /** Where the page stands that invokes; undefined when no page does. */
  place?: Place;
  cost: Cost;
  /** `performance.now()` when it began. */
  beganAt: number;
  /** Calls to declared addresses so far. */
  egress: number;
  /** What it has logged so far. */
  logged: { lines: number; bytes: number; cut: boolean };
}

/** Minutes of running that an invocation has begun: limits per runtime minute count by these. */
export function runtimeMinutes(invocation: Invocation): number {
  return Math.floor((performance.now() - invocation.beganAt) / 60_000) + 1;
}

/** One line of `GET /__local/log`. */
export interface LogEntry {
  id: number;
  at: string;
  kind: InvocationKind;
  moduleKey: string;
  functionKey: string;
  accountId: string | null;
  ms: number;
  ok: boolean;
  error?: string;
  storage: Cost['storage'];
  jira: Cost['jira'];
}

const KEPT = 500;

/**
 * Who is being run right now, and what it cost. The only source of identity: a worker says which invocation a call
 * belongs to, never which person.
 */
export function createInvocationTable(now: () => number) {
  const running = new Map<string, Invocation>();
  const log: LogEntry[] = [];
  let lastEntry = 0;

  return {
    /** Counts by the app's clock minutes, for limits per minute. */
    perMinute: createMinuteCounter(now),
    begin(
      invocation: Pick<
        Invocation,
        'id' | 'kind' | 'moduleKey' | 'functionKey' | 'accountId' | 'origin' | 'place'
      >,
    ): Invocation {
      const cost: Cost = {
        storage: { requests: 0, readBytes: 0, writtenBytes: 0 },
        jira: { requests: 0, points: 0 },
      };
      const begun = {
        ...invocation,
        cost,
        beganAt: performance.now(),
        egress: 0,
        logged: { lines: 0, bytes: 0, cut: false },
      };
      running.set(invocation.id, begun);
      return begun;
    },
    end(invocation: Invocation, error: string | undefined): void {
      running.delete(invocation.id);
      log.push({
        id: ++lastEntry,
        at: new Date(now()).toISOString(),
        kind: invocation.kind,
        moduleKey: invocation.moduleKey,
        functionKey: invocation.functionKey,
        accountId: invocation.accountId ?? null,
        ms: Math.round((performance.now() - invocation.beganAt) * 10) / 10,
        ok: error === undefined,
        ...(error === undefined ? {} : { error }),
        ...structuredClone(invocation.cost),
      });
      log.splice(0, log.length - KEPT);
    },
    find: (id: string): Invocation | undefined => running.get(id),
    running: (): number => running.size,
    after: (id: number): LogEntry[] => log.filter((entry) => entry.id > id),
  };
}

export type InvocationTable = ReturnType<typeof createInvocationTable>;
