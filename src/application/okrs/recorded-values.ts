import type { DatedValue } from '../../domain/okr/dated-value';
import { mergeReadings, type Reading } from '../../domain/okr/reading';
import type { CheckInRecord } from '../records/check-in-record';
import type { KeyResultRecord } from '../records/objective-record';
import { valuesOf } from '../views/key-result-view';

/**
 * All values known of a key result: those that it carries with it, which are certain but few, and those of its older
 * check-ins and readings, whose index may be some moments behind. A correction keeps the seq of what it corrects.
 */
export function recordedValues(
  record: KeyResultRecord,
  checkIns: readonly CheckInRecord[],
  readings: readonly Reading[] = [],
): DatedValue[] {
  const carried = valuesOf(record);
  const known = new Set(carried.map(({ seq }) => seq));
  const corrected = new Set(checkIns.map(({ corrects }) => corrects));
  const older = checkIns.flatMap(({ id, day, value, seq }) =>
    value === null || corrected.has(id) || known.has(seq) ? [] : [{ day, value, seq }],
  );
  const said = [...older, ...carried];
  if (readings.length === 0) return said;
  // What is carried is newer than what the index of readings knows.
  return mergeReadings(said, readings);
}
