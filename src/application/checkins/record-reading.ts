import { parseCalendarDay } from '../../domain/okr/calendar-day';
import { isOpen } from '../../domain/okr/lifecycle';
import { currentNumbers } from '../../domain/okr/numbers-history';
import { readingAsValue, withReading } from '../../domain/okr/reading';
import { activity } from '../activity';
import { needKeyResult, withKeyResult } from '../find';
import { invalid } from '../invalid';
import { objectiveChanged } from '../okrs/objective-changed';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Change, Deps } from '../ports';
import type { KeyResultRecord } from '../records/objective-record';
import { type ReadingRecord, readingKey } from '../records/reading-record';
import { again } from '../retry';
import { valuesOf } from '../views/key-result-view';
import { needSeen } from '../visibility';
import { valueProblems } from './check-in-limits';

export interface ReadValue {
  readonly keyResultId: string;
  readonly objectiveId: string;
  /** `YYYY-MM-DD` in the organisation's zone. */
  readonly day: string;
  readonly value: number;
}

/** `ended`: the key result or its objective was closed or cancelled; nothing was written. */
export type ReadingOutcome = 'recorded' | 'unchanged' | 'ended';

const THE_APP = { kind: 'app' } as const;

/** What else a reading changes in the same transaction: the key result, and rows of its own. */
export interface Beside {
  readonly keyResult: (keyResult: KeyResultRecord) => KeyResultRecord;
  readonly steps: readonly Change[];
}

/**
 * Records what automation read of a key result on a day (PRODUCT §2, §5.10): its row, the key result's trend and
 * the log entry, in one transaction. It keeps the value fresh; a person's value of the same day stands, and own
 * status, confidence and check-ins are left alone. The same value of a day again writes nothing; another one takes
 * its place. Throws NOT_FOUND for what is gone, INVALID_INPUT for a value or day that no check-in could have, and
 * for milestones, which move by their steps.
 */
export async function recordReading(deps: Deps, read: ReadValue, beside?: Beside): Promise<ReadingOutcome> {
  const key = readingKey(read.keyResultId, read.day);
  return again(async () => {
    const rows = await deps.store.read([
      ...ORGANISATION,
      { kind: 'objective', key: read.objectiveId },
      { kind: 'reading', key },
    ]);
    const organisation = organisationIn(rows, deps.clock);
    const objective = await needSeen(deps, THE_APP, rows, read.objectiveId, organisation.settings);
    const keyResult = needKeyResult(objective.record, read.keyResultId);
    if (!isOpen(keyResult.lifecycle) || !isOpen(objective.record.lifecycle)) return 'ended';
    const day = parseCalendarDay(read.day);
    if (day === undefined || currentNumbers(keyResult.numbers).kind === 'milestone') {
      throw invalid([{ field: 'value', hint: `${keyResult.key} takes no readings on ${read.day}.` }]);
    }
    const problems = valueProblems({ day, value: read.value }, objective.record, organisation);
    if (problems.length > 0) throw invalid(problems);
    const known = rows.get('reading', key);
    if (known?.record.value === read.value && beside === undefined) return 'unchanged';
    const reading: ReadingRecord = {
      keyResultId: keyResult.id,
      objectiveId: objective.record.id,
      day,
      value: read.value,
      at: new Date(organisation.now).toISOString(),
    };
    const trend = withReading(valuesOf(keyResult), readingAsValue(reading));
    const moved: KeyResultRecord = {
      ...keyResult,
      trend: trend.map((each) => [each.day, each.value, each.seq]),
    };
    const next = withKeyResult(objective.record, beside === undefined ? moved : beside.keyResult(moved));
    await deps.store.commit([
      { op: 'put', kind: 'reading', key, record: reading, version: known?.version ?? 0 },
      { op: 'put', kind: 'objective', key: next.id, record: next, version: objective.version },
      activity(deps, THE_APP, `objective:${next.id}`, `${keyResult.key} value read by automation`, {
        after: { day, value: read.value },
      }),
      ...(beside?.steps ?? []),
    ]);
    await objectiveChanged(deps, next);
    return 'recorded';
  });
}
