import type { Parsed } from '../../contract/api';
import type { MetricView } from '../../contract/metrics/answers';
import { checkValue } from '../../domain/okr/check-in';
import { compactTrend } from '../../domain/okr/trend';
import { activity } from '../activity';
import type { Caller } from '../caller';
import { need } from '../find';
import { dayIn, invalid } from '../invalid';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { METRIC_VALUES_KEPT, type MetricRecord } from '../records/metric-record';
import { again } from '../retry';
import { demandMetricRight } from './may-keep-metric';
import { metricView } from './metric-view';

const SENT_KEPT = 20;

/** Records a value of a health metric on a day, today or before. Two at once both count; one sent twice is one. */
export async function recordMetric(
  deps: Deps,
  caller: Caller,
  input: Parsed<'metric.record'>,
): Promise<MetricView> {
  return again(async () => {
    const rows = await deps.store.read([...ORGANISATION, { kind: 'metric', key: input.metricId }]);
    const organisation = organisationIn(rows, deps.clock);
    const { record, version } = need(rows, 'metric', input.metricId);
    const team = need(await deps.store.read([{ kind: 'team', key: record.teamId }]), 'team', record.teamId);
    await demandMetricRight(deps, caller, team.record, record.ownerId);
    if (record.sent.includes(input.id)) return metricView(record, team.record.name, organisation);
    const day = dayIn(input.day, 'day');
    const problems = checkValue(input.value);
    if (problems.length > 0) throw invalid(problems);
    if (day > organisation.today) {
      throw invalid([{ field: 'day', hint: 'The date is in the future. Record what is known today.' }]);
    }
    const values = [
      ...record.values.map(([on, value, seq]) => ({ day: on, value, seq })),
      { day, value: input.value, seq: record.recorded },
    ];
    const next: MetricRecord = {
      ...record,
      values: compactTrend(values, METRIC_VALUES_KEPT).map((each) => [each.day, each.value, each.seq]),
      recorded: record.recorded + 1,
      sent: [...record.sent, input.id].slice(-SENT_KEPT),
    };
    await deps.store.commit([
      { op: 'put', kind: 'metric', key: record.id, record: next, version },
      activity(deps, caller, `team:${record.teamId}`, `value of "${record.name}" recorded`, {
        after: { day, value: input.value },
      }),
    ]);
    return metricView(next, team.record.name, organisation);
  });
}
