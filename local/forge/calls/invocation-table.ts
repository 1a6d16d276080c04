export type InvocationKind = 'resolver' | 'trigger' | 'consumer' | 'scheduledTrigger' | 'jqlFunction';

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
  cost: Cost;
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
    begin(invocation: Omit<Invocation, 'cost'>): Invocation {
      const cost: Cost = {
        storage: { requests: 0, readBytes: 0, writtenBytes: 0 },
        jira: { requests: 0, points: 0 },
      };
      const begun = { ...invocation, cost };
      running.set(invocation.id, begun);
      return begun;
    },
    end(invocation: Invocation, startedAt: number, error: string | undefined): void {
      running.delete(invocation.id);
      log.push({
        id: ++lastEntry,
        at: new Date(now()).toISOString(),
        kind: invocation.kind,
        moduleKey: invocation.moduleKey,
        functionKey: invocation.functionKey,
        accountId: invocation.accountId ?? null,
        ms: Math.round((performance.now() - startedAt) * 10) / 10,
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
