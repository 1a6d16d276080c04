import type { Parsed } from '../../contract/api';
import type { CloseDraftSaved, Contested } from '../../contract/reviews/views';
import { activity } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { need, needKeyResult } from '../find';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import {
  type CloseRecord,
  type KeyResultEntry,
  NO_KEY_RESULT_ENTRY,
  NO_OBJECTIVE_ENTRY,
  type ObjectiveEntry,
} from '../records/close-record';
import { again } from '../retry';
import { demand, mayEdit } from '../rights';
import { needSeen } from '../visibility';
import { closingObjective } from './closing-objective';
import { isSettled } from './frozen';
import { mergeEntries } from './merge-entries';

/**
 * Keeps what somebody wrote for the closing of an objective: its owner, the team's lead, an OKR manager. Two people
 * may write at once: each field is merged by itself, and what both changed differently stays as the first wrote it
 * and is told to the second.
 */
export async function saveCloseDraft(
  deps: Deps,
  caller: Caller,
  input: Parsed<'close.saveDraft'>,
): Promise<CloseDraftSaved> {
  return again(async () => {
    const rows = await deps.store.read([
      ...ORGANISATION,
      { kind: 'objective', key: input.objectiveId },
      { kind: 'close', key: input.objectiveId },
    ]);
    const organisation = organisationIn(rows, deps.clock);
    const { record } = await needSeen(deps, caller, rows, input.objectiveId, organisation.settings);
    const teamRows = await deps.store.read([{ kind: 'team', key: record.teamId }]);
    const team = need(teamRows, 'team', record.teamId);
    await demand(
      mayEdit(deps, caller, record, team.record),
      `Only the owner of ${record.key}, the lead of its team or an OKR manager may grade it.`,
    );
    if (isSettled(record)) {
      throw new AppError('INVALID_INPUT', `${record.key} is ${record.lifecycle}: its grades are frozen.`);
    }
    const known = rows.get('close', record.id);
    const { draft, contested } = merged(known?.record, input);
    for (const { keyResultId } of input.keyResults) needKeyResult(record, keyResultId);
    if (JSON.stringify(draft) !== JSON.stringify(known?.record)) {
      await deps.store.commit([
        { op: 'put', kind: 'close', key: record.id, record: draft, version: known?.version ?? 0 },
        activity(deps, caller, `objective:${record.id}`, 'closing drafted', { after: changesOf(input) }),
      ]);
    }
    return { objective: closingObjective(record, draft, team.record.name, organisation), contested };
  });
}

function merged(
  known: CloseRecord | undefined,
  input: Parsed<'close.saveDraft'>,
): { draft: CloseRecord; contested: Contested[] } {
  const contested: Contested[] = [];
  let objective: ObjectiveEntry = known?.objective ?? NO_OBJECTIVE_ENTRY;
  if (input.objective !== undefined) {
    const merge = mergeEntries<ObjectiveEntry>(input.objective.seen, input.objective.now, objective);
    objective = merge.merged;
    contested.push(...merge.contested.map((field) => ({ keyResultId: null, field })));
  }
  const keyResults: Record<string, KeyResultEntry> = { ...known?.keyResults };
  for (const { keyResultId, seen, now } of input.keyResults) {
    const merge = mergeEntries<KeyResultEntry>(seen, now, keyResults[keyResultId] ?? NO_KEY_RESULT_ENTRY);
    keyResults[keyResultId] = merge.merged;
    contested.push(...merge.contested.map((field) => ({ keyResultId, field })));
  }
  return { draft: { objectiveId: input.objectiveId, objective, keyResults }, contested };
}

function changesOf(input: Parsed<'close.saveDraft'>): Record<string, unknown> {
  return {
    ...input.objective?.now,
    keyResults: input.keyResults.map(({ keyResultId, now }) => ({ keyResultId, ...now })),
  };
}
