import { AREAS, METRICS } from '../okrs/areas';
import { accountOf } from '../people';
import { addDays } from './quarters';
import { areaId, LEAD, type Seeding, teamId } from './seeding';

const AREA_ORDER = ['buying', 'answers', 'platform'] as const;
const DAYS_OF_A_MONTH = 30;

export async function saveAreas({ call, desk }: Seeding): Promise<void> {
  for (const area of AREA_ORDER) {
    const { name, description, owner, team } = AREAS[area];
    const belongs = { ownerId: accountOf(owner), teamId: teamId(team) };
    await call(LEAD, desk, 'area.save', { id: areaId(area), name, description, ...belongs });
  }
}

/** The health metrics with a value for each of the last months, recorded by their owners. */
export async function saveMetrics({ call, desk, today }: Seeding): Promise<void> {
  for (const { team, owner, values, ...metric } of METRICS) {
    const ownerId = accountOf(owner);
    const saved = { ...metric, teamId: teamId(team), ownerId, rhythm: 'monthly' as const };
    await call(LEAD, desk, 'metric.save', saved);
    for (const [index, value] of values.entries()) {
      const day = addDays(today, -4 - DAYS_OF_A_MONTH * (values.length - 1 - index));
      const id = `${metric.id}-${index + 1}`;
      await call(ownerId, desk, 'metric.record', { id, metricId: metric.id, day, value });
    }
  }
}
