import type { Answer, Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { viewer } from '../views/viewer';
import { metricView } from './metric-view';

/** The health metrics of a project's teams, or of everybody, by team. */
export async function listMetrics(
  deps: Deps,
  caller: Caller,
  { projectId }: Parsed<'metric.list'>,
): Promise<Answer<'metric.list'>> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'directory', key: ONLY }]);
  const organisation = organisationIn(rows, deps.clock);
  const teams = (rows.get('directory', ONLY)?.record.teams ?? []).filter(
    (team) => projectId === undefined || team.boards.some((board) => board.projectId === projectId),
  );
  const teamRows = await deps.store.read(teams.map(({ id }): Address => ({ kind: 'team', key: id })));
  const listed = teams.flatMap(({ id, name }) =>
    (teamRows.get('team', id)?.record.metrics ?? []).map((metricId) => ({ metricId, name })),
  );
  const metricRows = await deps.store.read(
    listed.map(({ metricId }): Address => ({ kind: 'metric', key: metricId })),
  );
  return {
    viewer: viewer(deps, caller),
    today: organisation.today,
    metrics: listed.flatMap(({ metricId, name }) => {
      const record = metricRows.get('metric', metricId)?.record;
      return record === undefined || record.archived ? [] : [metricView(record, name, organisation)];
    }),
  };
}
