import type { Deps, Stored } from '../ports';
import { ONLY } from '../records/kinds';
import type { WatchRecord } from '../records/watch-record';
import { again } from '../retry';
import { openSprintsOf } from './open-scopes';

const NOTHING: WatchRecord = {
  projects: [],
  estimateFields: [],
  linksAbove: false,
  sprintField: null,
};

export const WATCH = { kind: 'watch', key: ONLY } as const;

export function watchIn(row: Stored<'watch'> | undefined): WatchRecord {
  return row?.record ?? NOTHING;
}

interface More {
  readonly projects?: Iterable<string>;
  /** In whose sprints these projects have issues. */
  readonly boardId?: string;
  readonly estimateFields?: Iterable<string>;
  readonly linksAbove?: boolean;
  readonly sprintField?: string;
}

/** Adds what events are to be looked at for from now on; writes nothing that is known already. Answers whether it was new. */
export async function watchAlso(deps: Pick<Deps, 'store'>, more: More): Promise<boolean> {
  return again(async () => {
    const row = (await deps.store.read([WATCH])).get('watch', ONLY);
    const before = watchIn(row);
    const record: WatchRecord = {
      ...before,
      ...withBoard(before, more),
      projects: [...new Set([...before.projects, ...(more.projects ?? [])])],
      estimateFields: [...new Set([...before.estimateFields, ...(more.estimateFields ?? [])])],
      linksAbove: before.linksAbove || more.linksAbove === true,
      sprintField: more.sprintField ?? before.sprintField,
    };
    if (row !== undefined && JSON.stringify(record) === JSON.stringify(before)) return false;
    await deps.store.commit([{ op: 'put', ...WATCH, record, version: row?.version ?? 0 }]);
    return true;
  });
}

function withBoard(
  { boards = {} }: WatchRecord,
  { boardId, projects = [] }: More,
): Pick<WatchRecord, 'boards'> {
  if (boardId === undefined) return {};
  const next = { ...boards };
  for (const id of new Set(projects)) {
    const known = next[id] ?? [];
    if (!known.includes(boardId)) next[id] = [...known, boardId];
  }
  return { boards: next };
}

const LONGEST_DELAY = 900;

/**
 * Issues of these levels get links. With the first one above an epic, parents of parents begin to count: events of
 * epics are looked at from then on, and every open sprint is read once more, one after the other.
 */
export async function watchLinksAbove(deps: Deps, levels: readonly number[]): Promise<void> {
  if (!levels.some((level) => level >= 2)) return;
  const row = (await deps.store.read([WATCH])).get('watch', ONLY);
  if (watchIn(row).linksAbove) return;
  await watchAlso(deps, { linksAbove: true });
  for (const [at, { sprintId }] of (await openSprintsOf(deps.store)).entries()) {
    await deps.queue.push({ kind: 'scope', sprintId }, Math.min(LONGEST_DELAY, at * 5));
  }
}
