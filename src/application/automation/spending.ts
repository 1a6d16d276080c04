import type { Thresholds } from '../../domain/okr/thresholds';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { again } from '../retry';

/** What points are spent on beside what people and events ask for at once. */
export type Purpose = 'automation' | 'healing';

/** What of the organisation's limits each may spend an hour (PRODUCT §7). */
const SHARES = {
  automation: 'automationPointsAnHour',
  healing: 'healingPointsAnHour',
} as const satisfies Record<Purpose, keyof Thresholds>;

const hourOf = (now: number) => new Date(now).toISOString().slice(0, 13);

/** Points that are left of a purpose's share of this hour; below 0 where the last asker took more than there was. */
export async function pointsLeft(deps: Deps, purpose: Purpose = 'automation'): Promise<number> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'spent', key: ONLY }]);
  const { thresholds, now } = organisationIn(rows, deps.clock);
  const spent = rows.get('spent', ONLY)?.record;
  return thresholds[SHARES[purpose]] - (spent?.hour === hourOf(now) ? spentOn(spent, purpose) : 0);
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
