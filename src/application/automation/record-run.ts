import type { Reading } from '../../domain/automation/read-source';
import { isOpen } from '../../domain/okr/lifecycle';
import { mergeReadings } from '../../domain/okr/reading';
import { TREND_LIMIT } from '../../domain/okr/trend';
import { type Caller, callerName } from '../caller';
import { withKeyResult } from '../find';
import { objectiveChanged } from '../okrs/objective-changed';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Change, Deps } from '../ports';
import type { RunRecord } from '../records/automation-records';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { readingKey } from '../records/reading-record';
import { again } from '../retry';
import { valuesOf } from '../views/key-result-view';

export interface Run {
  readonly objectiveId: string;
  readonly keyResultId: string;
  readonly reading: Reading;
  readonly points: number;
}

/**
 * Writes down a run: its entry in the log, and with a value the reading and the key result's trend, in one
 * transaction. A person's value of the same day stands; status and confidence are nobody's but a person's. A run
 * that failed changes no value. Nothing happens to a key result that is closed, gone or no longer automated.
 */
export async function recordRun(deps: Deps, caller: Caller, run: Run): Promise<ObjectiveRecord | undefined> {
  const written = await again(async () => {
    const rows = await deps.store.read([...ORGANISATION, { kind: 'objective', key: run.objectiveId }]);
    const row = rows.get('objective', run.objectiveId);
    const keyResult = row?.record.keyResults.find((each) => each.id === run.keyResultId);
    const automation = keyResult?.automation ?? null;
    if (row === undefined || keyResult === undefined || automation === null) return undefined;
    if (!isOpen(row.record.lifecycle) || !isOpen(keyResult.lifecycle)) return undefined;
    const { today, now } = organisationIn(rows, deps.clock);
    const at = new Date(now).toISOString();
    const { reading } = run;
    const next = withKeyResult(row.record, {
      ...(reading.ok ? withReading(keyResult, { day: today, value: reading.value }) : keyResult),
      automation: {
        ...automation,
        state: automation.state === 'off' ? 'off' : reading.ok ? 'on' : 'failing',
        lastRun: { at, ok: reading.ok, value: reading.ok ? reading.value : null, message: reading.said },
      },
    });
    const steps: Change[] = [
      { op: 'put', kind: 'objective', key: next.id, record: next, version: row.version },
      runStep(deps, caller, {
        keyResultId: keyResult.id,
        at,
        outcome: reading.ok ? 'read' : 'failed',
        value: reading.ok ? reading.value : null,
        message: reading.said,
        points: run.points,
      }),
    ];
    if (reading.ok) {
      steps.push({
        op: 'put',
        kind: 'reading',
        key: readingKey(keyResult.id, today),
        record: { keyResultId: keyResult.id, objectiveId: next.id, day: today, value: reading.value, at },
      });
    }
    await deps.store.commit(steps);
    return { next, before: row.record };
  });
  if (written !== undefined) await objectiveChanged(deps, written.next, written.before);
  return written?.next;
}

/** The log entry of a run. */
export function runStep(deps: Deps, caller: Caller, run: Omit<RunRecord, 'id' | 'by'>): Change {
  const id = deps.ids.next();
  const by = caller.kind === 'app' ? null : callerName(caller);
  return { op: 'put', kind: 'run', key: id, record: { id, by, ...run }, version: 0 };
}

function withReading(
  keyResult: KeyResultRecord,
  reading: Parameters<typeof mergeReadings>[1][number],
): KeyResultRecord {
  const trend = mergeReadings(valuesOf(keyResult), [reading], TREND_LIMIT);
  return { ...keyResult, trend: trend.map(({ day, value, seq }) => [day, value, seq]) };
}
