import type { Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { again } from '../retry';

/**
 * What automation may spend an hour on one site. Jira's default quota, 65,000 points, is shared by all sites an app
 * is installed on (PRODUCT §7); thirty like this one would use it up.
 */
export const POINTS_AN_HOUR = 2_000;

const hourOf = (now: number) => new Date(now).toISOString().slice(0, 13);

/** Points that are left of this hour's share. */
export async function pointsLeft(deps: Deps): Promise<number> {
  const rows = await deps.store.read([{ kind: 'spent', key: ONLY }]);
  const spent = rows.get('spent', ONLY)?.record;
  return spent?.hour === hourOf(deps.clock.now()) ? POINTS_AN_HOUR - spent.points : POINTS_AN_HOUR;
}

export async function spend(deps: Deps, points: number): Promise<void> {
  if (points === 0) return;
  await again(async () => {
    const rows = await deps.store.read([{ kind: 'spent', key: ONLY }]);
    const row = rows.get('spent', ONLY);
    const hour = hourOf(deps.clock.now());
    const before = row?.record.hour === hour ? row.record.points : 0;
    const record = { hour, points: before + points };
    await deps.store.commit([{ op: 'put', kind: 'spent', key: ONLY, record, version: row?.version ?? 0 }]);
  });
}

/** Seconds until the next hour begins, when there is a new share. */
export function secondsToNextHour(now: number): number {
  return Math.ceil((3_600_000 - (now % 3_600_000)) / 1000);
}
