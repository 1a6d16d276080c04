import type { Change, Rows } from '../ports';
import type { WorkRecord } from '../records/link-record';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';

/** The next keys of a prefix for several at once, and the step that takes them; as `nextKey` does for one. */
export function nextKeys(
  rows: Rows,
  prefix: string,
  count: number,
): { readonly keys: readonly string[]; readonly step: Change } {
  const counter = rows.get('counter', prefix);
  const before = counter?.record.last ?? 0;
  return {
    keys: Array.from({ length: count }, (_, at) => `${prefix}-${before + 1 + at}`),
    step: {
      op: 'put',
      kind: 'counter',
      key: prefix,
      record: { last: before + count },
      version: counter?.version ?? 0,
    },
  };
}

/** The rows that a key result has besides its objective's: its handle, and its work, which takes its id for good. */
export function rowsOfKeyResult(
  keyResult: Pick<KeyResultRecord, 'id' | 'key'>,
  objective: Pick<ObjectiveRecord, 'id' | 'teamId'>,
): Change[] {
  const work: WorkRecord = { keyResultId: keyResult.id, issues: {} };
  return [
    {
      op: 'put',
      kind: 'handle',
      key: keyResult.key,
      record: {
        kind: 'key-result',
        key: keyResult.key,
        keyResultId: keyResult.id,
        objectiveId: objective.id,
        teamId: objective.teamId,
        successor: null,
      },
      version: 0,
    },
    { op: 'put', kind: 'work', key: keyResult.id, record: work, version: 0 },
  ];
}
