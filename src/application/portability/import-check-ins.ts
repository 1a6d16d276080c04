import { compareMarks } from '../../domain/okr/owner-doubts';
import { withValue } from '../../domain/okr/trend';
import type { CheckInRecord } from '../records/check-in-record';
import type { KeyResultRecord } from '../records/objective-record';
import { valuesOf } from '../views/key-result-view';

const MARKS_KEPT = 3;

/** The key result with check-ins that came from elsewhere, and those with their order of entry: by day, behind what is there. */
export function withCheckIns(
  keyResult: KeyResultRecord,
  checkIns: readonly CheckInRecord[],
): { readonly keyResult: KeyResultRecord; readonly checkIns: readonly CheckInRecord[] } {
  const ordered = [...checkIns]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((each, index): CheckInRecord => ({ ...each, seq: keyResult.checkIns + index }));
  let values = valuesOf(keyResult);
  for (const { day, value, seq } of ordered) {
    if (value !== null) values = withValue(values, { day, value, seq });
  }
  const marks = [
    ...keyResult.marks,
    ...ordered.map(({ day, seq, confidence, ownStatus }) => ({ day, seq, confidence, ownStatus })),
  ].sort(compareMarks);
  const latest = marks.at(-1)?.seq;
  return {
    keyResult: {
      ...keyResult,
      lastCheckIn: ordered.find(({ seq }) => seq === latest)?.id ?? keyResult.lastCheckIn,
      trend: values.map((each) => [each.day, each.value, each.seq]),
      marks: marks.slice(-MARKS_KEPT),
      checkIns: keyResult.checkIns + ordered.length,
    },
    checkIns: ordered,
  };
}
