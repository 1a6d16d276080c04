import type { Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import { activity } from '../activity';
import type { Caller } from '../caller';
import type { Deps } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { objectiveView } from '../views/objective-view';
import { beginEdit, writeSteps } from './edit-objective';
import { objectiveChanged } from './objective-changed';
import { demandRevision } from './stale-revision';

/** Puts an objective out of lists and roll-ups (PRODUCT §3.3), to be looked up by its key still. */
export async function archiveObjective(
  deps: Deps,
  caller: Caller,
  input: Parsed<'objective.archive'>,
): Promise<ObjectiveView> {
  return setArchived(deps, caller, input, true);
}

/** Brings an archived objective back. */
export async function unarchiveObjective(
  deps: Deps,
  caller: Caller,
  input: Parsed<'objective.unarchive'>,
): Promise<ObjectiveView> {
  return setArchived(deps, caller, input, false);
}

async function setArchived(
  deps: Deps,
  caller: Caller,
  input: Parsed<'objective.archive'>,
  archived: boolean,
): Promise<ObjectiveView> {
  return again(async () => {
    const editing = await beginEdit(deps, caller, input);
    const { organisation, objective, team } = editing;
    const { record } = objective;
    if (record.archived === archived) return objectiveView(record, team.record.name, organisation);
    demandRevision('objective', input.revision, record.revision);
    const next: ObjectiveRecord = { ...record, archived, revision: record.revision + 1 };
    await deps.store.commit([
      ...writeSteps(editing, next),
      activity(
        deps,
        caller,
        `objective:${record.id}`,
        archived ? 'objective archived' : 'objective unarchived',
      ),
    ]);
    await objectiveChanged(deps, next);
    return objectiveView(next, team.record.name, organisation);
  });
}
