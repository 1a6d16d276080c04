import type { Parsed } from '../../contract/api';
import type { MetricView } from '../../contract/metrics/answers';
import { checkBounds } from '../../domain/okr/bounds';
import { activity, differences } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { need } from '../find';
import { invalid } from '../invalid';
import { demandRevision } from '../okrs/stale-revision';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Change, Deps } from '../ports';
import { METRICS_LIMIT, type MetricRecord } from '../records/metric-record';
import { again } from '../retry';
import { demandMetricRight } from './may-keep-metric';
import { metricView } from './metric-view';

/** Creates or changes a health metric of a team. It stays with its team; the same creation sent twice makes one. */
export async function saveMetric(
  deps: Deps,
  caller: Caller,
  input: Parsed<'metric.save'>,
): Promise<MetricView> {
  const problems = checkBounds({ kind: 'keep-within', lower: input.lower, upper: input.upper });
  if (problems.length > 0) throw invalid(problems);
  return again(async () => {
    const rows = await deps.store.read([
      ...ORGANISATION,
      { kind: 'metric', key: input.id },
      { kind: 'team', key: input.teamId },
    ]);
    const organisation = organisationIn(rows, deps.clock);
    const team = need(rows, 'team', input.teamId);
    const known = rows.get('metric', input.id);
    if (known !== undefined && known.record.teamId !== input.teamId) {
      throw invalid([
        { field: 'teamId', hint: 'A health metric stays with its team. Create it anew there.' },
      ]);
    }
    await demandMetricRight(deps, caller, team.record, known?.record.ownerId ?? null);
    if (known !== undefined && input.revision === undefined) {
      return metricView(known.record, team.record.name, organisation);
    }
    if (known === undefined && input.revision !== undefined) {
      throw new AppError('NOT_FOUND', 'This health metric does not exist any more.');
    }
    if (known !== undefined) demandRevision('health metric', input.revision, known.record.revision);
    if (known === undefined && team.record.metrics.length >= METRICS_LIMIT) {
      throw new AppError('LIMIT_REACHED', `A team has at most ${METRICS_LIMIT} health metrics.`);
    }
    const { revision: _, ...said } = input;
    const record: MetricRecord = {
      values: [],
      recorded: 0,
      sent: [],
      keyResults: [],
      ...known?.record,
      ...said,
      revision: (known?.record.revision ?? 0) + 1,
    };
    const steps: Change[] = [
      { op: 'put', kind: 'metric', key: record.id, record, version: known?.version ?? 0 },
      activity(
        deps,
        caller,
        `team:${record.teamId}`,
        `health metric "${record.name}" ${known ? 'changed' : 'created'}`,
        differences(known === undefined ? {} : withoutValues(known.record), withoutValues(record)),
      ),
    ];
    if (known === undefined) {
      const metrics = [...team.record.metrics, record.id];
      const next = { ...team.record, metrics };
      steps.push({ op: 'put', kind: 'team', key: team.record.id, record: next, version: team.version });
    }
    await deps.store.commit(steps);
    return metricView(record, team.record.name, organisation);
  });
}

/** What people say of it; its values have their own entries. */
function withoutValues({ values: _, recorded: __, sent: ___, ...said }: MetricRecord) {
  return said;
}
