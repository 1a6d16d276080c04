import type { Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { again } from '../retry';

/** What points are spent on beside what people and events ask for at once. */
export type Purpose = 'automation' | 'healing';

/**
 * What automation may spend an hour on one site. Jira's default quota, 65,000 points, is shared by all sites an app
 * is installed on (PRODUCT §7); thirty like this one would use it up.
 */
export const POINTS_AN_HOUR = 2_000;
/**
 * What the daily pass may spend an hour on reading sprints again whose events may have got lost. Sixty boards are read
 * in half a day.
 */
export const HEALING_POINTS_AN_HOUR = 600;
const SHARES: Readonly<Record<Purpose, number>> = {
  automation: POINTS_AN_HOUR,
  healing: HEALING_POINTS_AN_HOUR,
};

const hourOf = (now: number) => new Date(now).toISOString().slice(0, 13);

/** Points that are left of a purpose's share of this hour. */
export async function pointsLeft(deps: Deps, purpose: Purpose = 'automation'): Promise<number> {
  const rows = await deps.store.read([{ kind: 'spent', key: ONLY }]);
  const spent = rows.get('spent', ONLY)?.record;
  return SHARES[purpose] - (spent?.hour === hourOf(deps.clock.now()) ? spentOn(spent, purpose) : 0);
}

export async function spend(deps: Deps, points: number, purpose: Purpose = 'automation'): Promise<void> {
  if (points === 0) return;
  await again(async () => {
    const rows = await deps.store.read([{ kind: 'spent', key: ONLY }]);
    const row = rows.get('spent', ONLY);
    const hour = hourOf(deps.clock.now());
    const before = row?.record.hour === hour ? row.record : { points: 0, healing: 0 };
    const record = {
      hour,
      points: before.points + (purpose === 'automation' ? points : 0),
      healing: (before.healing ?? 0) + (purpose === 'healing' ? points : 0),
    };
    await deps.store.commit([{ op: 'put', kind: 'spent', key: ONLY, record, version: row?.version ?? 0 }]);
  });
}

function spentOn(
  spent: { readonly points: number; readonly healing?: number | undefined },
  purpose: Purpose,
): number {
  return purpose === 'automation' ? spent.points : (spent.healing ?? 0);
}

/** Seconds until the next hour begins, when there is a new share. */
export function secondsToNextHour(now: number): number {
  return Math.ceil((3_600_000 - (now % 3_600_000)) / 1000);
}
