import type { Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import type { Caller } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { objectiveView } from '../views/objective-view';
import { needSeen } from '../visibility';

/** One objective in full: for the dialogs of the Overview, and for how the numbers of its rows came about. */
export async function readObjective(
  deps: Deps,
  caller: Caller,
  input: Parsed<'objective.read'>,
): Promise<ObjectiveView> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'objective', key: input.objectiveId }]);
  const organisation = organisationIn(rows, deps.clock);
  const { record } = await needSeen(deps, caller, rows, input.objectiveId, organisation.settings);
  const teamRows = await deps.store.read([{ kind: 'team', key: record.teamId }]);
  const team = teamRows.get('team', record.teamId)?.record;
  return objectiveView(record, team?.name ?? '', organisation);
}
