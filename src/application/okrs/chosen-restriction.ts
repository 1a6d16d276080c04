import type { Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { invalid } from '../invalid';
import type { Deps } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { sightOf } from '../visibility';

/**
 * Who may see an objective after a save (PRODUCT §6); undefined leaves it. Throws INVALID_INPUT for a project
 * that the saver may not browse, and for a choice that would hide the objective from its saver.
 */
export async function chosenRestriction(
  deps: Deps,
  caller: Caller,
  objective: ObjectiveRecord,
  wanted: Parsed<'objective.save'>['restricted'],
): Promise<ObjectiveRecord['restricted']> {
  if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(objective.restricted)) {
    return objective.restricted;
  }
  if (
    wanted?.kind === 'project' &&
    !(await deps.jira.browsable([wanted.projectId])).includes(wanted.projectId)
  ) {
    throw invalid([{ field: 'restricted', hint: 'Choose a project that you may browse yourself.' }]);
  }
  const restricted =
    wanted?.kind === 'people' ? { ...wanted, accountIds: [...new Set(wanted.accountIds)] } : wanted;
  const after = { ...objective, restricted };
  if (!(await sightOf(deps, caller, [after]))(after)) {
    throw invalid([
      {
        field: 'restricted',
        hint: 'You would not see it any more yourself: name yourself too, or ask its owner.',
      },
    ]);
  }
  return restricted;
}
