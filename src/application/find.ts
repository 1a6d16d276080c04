import { AppError } from './app-error';
import type { Rows, Stored } from './ports';
import type { RecordKind } from './records/kinds';
import type { KeyResultRecord, ObjectiveRecord } from './records/objective-record';

const NAMES: Partial<Record<RecordKind, string>> = {
  objective: 'objective',
  team: 'team',
  board: 'board',
  sprint: 'sprint',
  area: 'KRA',
};

/** The row, or NOT_FOUND in words. */
export function need<K extends RecordKind>(rows: Rows, kind: K, key: string): Stored<K> {
  const found = rows.get(kind, key);
  if (found === undefined) {
    throw new AppError(
      'NOT_FOUND',
      `This ${NAMES[kind] ?? 'entry'} does not exist any more. Reload to see what does.`,
    );
  }
  return found;
}

export function needKeyResult(objective: ObjectiveRecord, keyResultId: string): KeyResultRecord {
  const found = objective.keyResults.find((each) => each.id === keyResultId);
  if (found === undefined || found.deletedAt !== null) {
    throw new AppError('NOT_FOUND', 'This key result does not exist any more. Reload to see what does.');
  }
  return found;
}

/** The objective with one key result changed. */
export function withKeyResult(objective: ObjectiveRecord, keyResult: KeyResultRecord): ObjectiveRecord {
  return {
    ...objective,
    keyResults: objective.keyResults.map((each) => (each.id === keyResult.id ? keyResult : each)),
  };
}
