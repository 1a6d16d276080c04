import type { MetricView } from '../../contract/metrics/answers';
import { healthOf, nextValueDue } from '../../domain/okr/health';
import { DEFAULT_SPRINT_DAYS } from '../../domain/okr/rhythm';
import { TREND_LIMIT } from '../../domain/okr/trend';
import type { Organisation } from '../organisation';
import type { MetricRecord } from '../records/metric-record';

/** A health metric as screens show it, judged on the organisation's day. */
export function metricView(
  record: MetricRecord,
  teamName: string,
  organisation: Pick<Organisation, 'today' | 'thresholds'>,
): MetricView {
  const { today, thresholds } = organisation;
  const values = record.values.map(([day, value, seq]) => ({ day, value, seq }));
  const facts = { ...record, values, sprintDays: DEFAULT_SPRINT_DAYS };
  const { state, latest, outsideSince } = healthOf(facts, today, thresholds);
  const { id, revision, teamId, name, description, ownerId, unit, decimals, lower, upper, rhythm, archived } =
    record;
  return {
    id,
    revision,
    teamId,
    teamName,
    name,
    description,
    ownerId,
    unit,
    decimals,
    lower,
    upper,
    rhythm,
    archived,
    state,
    current: latest === null ? null : { day: latest.day, value: latest.value },
    outsideSince,
    nextDue: nextValueDue(facts, today),
    trend: record.values.slice(-TREND_LIMIT).map(([day, value]) => [day, value] as const),
    keyResults: record.keyResults,
  };
}
