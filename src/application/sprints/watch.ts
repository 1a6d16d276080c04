import type { Deps, Stored } from '../ports';
import { ONLY } from '../records/kinds';
import type { WatchRecord } from '../records/watch-record';
import { again } from '../retry';

const NOTHING: WatchRecord = { projects: [], estimateFields: [], linksAbove: false };

export const WATCH = { kind: 'watch', key: ONLY } as const;

export function watchIn(row: Stored<'watch'> | undefined): WatchRecord {
  return row?.record ?? NOTHING;
}

/** Adds what events are to be looked at for from now on; writes nothing that is known already. */
export async function watchAlso(
  deps: Pick<Deps, 'store'>,
  more: {
    readonly projects?: Iterable<string>;
    readonly estimateFields?: Iterable<string>;
    readonly linksAbove?: boolean;
  },
): Promise<void> {
  await again(async () => {
    const row = (await deps.store.read([WATCH])).get('watch', ONLY);
    const before = watchIn(row);
    const record: WatchRecord = {
      projects: [...new Set([...before.projects, ...(more.projects ?? [])])],
      estimateFields: [...new Set([...before.estimateFields, ...(more.estimateFields ?? [])])],
      linksAbove: before.linksAbove || more.linksAbove === true,
    };
    if (row !== undefined && JSON.stringify(record) === JSON.stringify(before)) return;
    await deps.store.commit([{ op: 'put', ...WATCH, record, version: row?.version ?? 0 }]);
  });
}

/** Work above epics is linked: events of epics and the parents of parents count from now on. */
export async function watchLinksAbove(deps: Pick<Deps, 'store'>, level: number): Promise<void> {
  if (level >= 2) await watchAlso(deps, { linksAbove: true });
}
