import type { Cost } from '../../src/contract/errors';

/** What one invocation of the app cost, and what led to it. */
export interface Spending {
  /** Epoch ms. */
  readonly at: number;
  /** What happened: an event of Jira by what it changed, a view that somebody opened, the clock. */
  readonly cause: string;
  /** The handler: a trigger, a procedure, or a kind of message of the queue. */
  readonly work: string;
  readonly cost: Cost;
}

export interface Sums {
  readonly invocations: number;
  readonly points: number;
  readonly requests: number;
  readonly kbRead: number;
  readonly kbWritten: number;
}

export function sumsOf(spent: readonly Spending[]): Sums {
  const sum = (of: (cost: Cost) => number) => spent.reduce((total, { cost }) => total + of(cost), 0);
  return {
    invocations: spent.length,
    points: sum((cost) => cost.jiraPoints),
    requests: sum((cost) => cost.storageRequests),
    kbRead: sum((cost) => cost.kbRead),
    kbWritten: sum((cost) => cost.kbWritten),
  };
}

/** The invocations by what they have in common, in order of their names. */
export function groupedBy(
  spent: readonly Spending[],
  of: (each: Spending) => string,
): ReadonlyMap<string, readonly Spending[]> {
  const groups = new Map<string, Spending[]>();
  for (const each of spent) groups.set(of(each), [...(groups.get(of(each)) ?? []), each]);
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Points of each event or call of a person, with all that the queue does for it later. */
export function pointsEach(group: readonly Spending[]): number {
  const begun = group.filter(({ work }) => work === 'event' || work === 'procedure').length;
  return sumsOf(group).points / Math.max(1, begun);
}
