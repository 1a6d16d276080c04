import type { Reading } from '../../domain/automation/read-source';
import { isOpen } from '../../domain/okr/lifecycle';
import { AppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import { recordReading } from '../checkins/record-reading';
import { withKeyResult } from '../find';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Change, Deps } from '../ports';
import type { RunRecord } from '../records/automation-records';
import type { KeyResultRecord } from '../records/objective-record';
import { again } from '../retry';

export interface Run {
  readonly objectiveId: string;
  readonly keyResultId: string;
  readonly reading: Reading;
  readonly points: number;
}

/**
 * Writes down a run: its entry in the log, and with a value the reading of the day, in one transaction. A run that
 * failed changes no value. Nothing happens to a key result that is closed, gone or no longer automated.
 */
export async function recordRun(deps: Deps, caller: Caller, run: Run): Promise<void> {
  const { reading, objectiveId, keyResultId } = run;
  const rows = await deps.store.read([...ORGANISATION, { kind: 'objective', key: objectiveId }]);
  const objective = rows.get('objective', objectiveId)?.record;
  const keyResult = objective?.keyResults.find((each) => each.id === keyResultId);
  if (objective === undefined || keyResult === undefined || keyResult.automation === null) return;
  if (!isOpen(objective.lifecycle) || !isOpen(keyResult.lifecycle)) return;
  const { today, now } = organisationIn(rows, deps.clock);
  const at = new Date(now).toISOString();
  const entry = (said: Pick<RunRecord, 'outcome' | 'value' | 'message'>) =>
    runStep(deps, caller, { keyResultId, at, points: run.points, ...said });
  if (!reading.ok)
    return recordFailure(deps, run, at, entry({ outcome: 'failed', value: null, message: reading.said }));
  try {
    await recordReading(
      deps,
      { keyResultId, objectiveId, day: today, value: reading.value },
      {
        keyResult: (moved) => ranAt(moved, at, reading),
        steps: [entry({ outcome: 'read', value: reading.value, message: reading.said })],
      },
    );
  } catch (thrown) {
    // A number that no check-in could have: told, and not taken.
    if (!(thrown instanceof AppError) || thrown.code !== 'INVALID_INPUT') throw thrown;
    const message = thrown.message;
    await recordFailure(
      deps,
      { ...run, reading: { ok: false, said: message } },
      at,
      entry({ outcome: 'failed', value: null, message }),
    );
  }
}

/** The run's entry, and beside the automation that it failed. */
async function recordFailure(deps: Deps, run: Run, at: string, entry: Change): Promise<void> {
  await again(async () => {
    const rows = await deps.store.read([{ kind: 'objective', key: run.objectiveId }]);
    const row = rows.get('objective', run.objectiveId);
    const keyResult = row?.record.keyResults.find((each) => each.id === run.keyResultId);
    if (row === undefined || keyResult === undefined) return;
    const record = withKeyResult(row.record, ranAt(keyResult, at, run.reading));
    await deps.store.commit([
      { op: 'put', kind: 'objective', key: record.id, record, version: row.version },
      entry,
    ]);
  });
}

function ranAt(keyResult: KeyResultRecord, at: string, reading: Reading): KeyResultRecord {
  const { automation } = keyResult;
  if (automation === null) return keyResult;
  const value = reading.ok ? reading.value : null;
  const state = automation.state === 'off' ? 'off' : reading.ok ? 'on' : 'failing';
  const lastRun = { at, ok: reading.ok, value, message: reading.said };
  return { ...keyResult, automation: { ...automation, state, lastRun } };
}

/** The log entry of a run. */
export function runStep(deps: Deps, caller: Caller, run: Omit<RunRecord, 'id' | 'by'>): Change {
  const id = deps.ids.next();
  const by = caller.kind === 'app' ? null : callerName(caller);
  return { op: 'put', kind: 'run', key: id, record: { id, by, ...run }, version: 0 };
}
