import type { Parsed } from '../../contract/api';
import type { AreaView } from '../../contract/okrs/lifecycle-answers';
import { activity } from '../activity';
import type { Caller } from '../caller';
import { need } from '../find';
import { demandRevision } from '../okrs/stale-revision';
import type { Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { again } from '../retry';
import { linksWillChange } from '../work/links-changed';
import { areaView } from './area-view';
import { demandArea, listArea } from './edit-area';

/** Ends a KRA, or takes it up again: an archived one keeps its objectives and tags and takes no new ones. */
export async function archiveArea(
  deps: Deps,
  caller: Caller,
  input: Parsed<'area.archive'>,
): Promise<AreaView> {
  return again(async () => {
    const rows = await deps.store.read([
      { kind: 'area', key: input.areaId },
      { kind: 'areas', key: ONLY },
    ]);
    const { record, version } = need(rows, 'area', input.areaId);
    const teamRows = await deps.store.read(
      record.teamId === null ? [] : [{ kind: 'team', key: record.teamId }],
    );
    const team = record.teamId === null ? null : (teamRows.get('team', record.teamId)?.record ?? null);
    await demandArea(deps, caller, [team]);
    if (record.archived === input.archived) return areaView(record);
    demandRevision('KRA', input.revision, record.revision);
    const next = { ...record, archived: input.archived, revision: record.revision + 1 };
    await linksWillChange(
      deps,
      next.links.map(({ issueId }) => issueId),
    );
    await deps.store.commit([
      { op: 'put', kind: 'area', key: record.id, record: next, version },
      listArea(rows, next),
      activity(deps, caller, `area:${record.id}`, input.archived ? 'KRA archived' : 'KRA unarchived'),
    ]);
    return areaView(next);
  });
}
