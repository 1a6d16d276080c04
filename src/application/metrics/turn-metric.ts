import type { Parsed } from '../../contract/api';
import type { MetricView } from '../../contract/metrics/answers';
import { activity } from '../activity';
import type { Caller } from '../caller';
import { need, needKeyResult } from '../find';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { again } from '../retry';
import { needSeen } from '../visibility';
import { demandMetricRight } from './may-keep-metric';
import { metricView } from './metric-view';

/** Remembers that a health metric was turned into a key result, which exists by now; it goes on being watched. */
export async function turnMetric(
  deps: Deps,
  caller: Caller,
  input: Parsed<'metric.turn'>,
): Promise<MetricView> {
  return again(async () => {
    const rows = await deps.store.read([
      ...ORGANISATION,
      { kind: 'metric', key: input.metricId },
      { kind: 'objective', key: input.objectiveId },
    ]);
    const organisation = organisationIn(rows, deps.clock);
    const { record, version } = need(rows, 'metric', input.metricId);
    const objective = await needSeen(deps, caller, rows, input.objectiveId, organisation.settings);
    const { key } = needKeyResult(objective.record, input.keyResultId);
    const team = need(await deps.store.read([{ kind: 'team', key: record.teamId }]), 'team', record.teamId);
    await demandMetricRight(deps, caller, team.record, record.ownerId);
    // A restricted objective's keys are said to nobody who may not see it.
    if (record.keyResults.includes(key) || objective.record.restricted !== null) {
      return metricView(record, team.record.name, organisation);
    }
    const next = { ...record, keyResults: [...record.keyResults, key] };
    await deps.store.commit([
      { op: 'put', kind: 'metric', key: record.id, record: next, version },
      activity(deps, caller, `team:${record.teamId}`, `"${record.name}" turned into ${key}`),
    ]);
    return metricView(next, team.record.name, organisation);
  });
}
