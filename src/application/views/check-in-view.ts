import type { CheckInView } from '../../contract/views';
import type { CheckInRecord } from '../records/check-in-record';

/** A check-in as screens show it; `correctedBy` is the one that took its place. */
export function checkInView(record: CheckInRecord, correctedBy?: string): CheckInView {
  const { id, day, value, confidence, ownStatus, shipped, effect, learned, by, at, corrects, proposedBy } =
    record;
  return {
    id,
    day,
    value,
    confidence,
    ownStatus,
    shipped,
    effect,
    learned,
    by,
    at,
    ...(corrects === null ? {} : { corrects }),
    ...(correctedBy === undefined ? {} : { correctedBy }),
    ...(proposedBy === null ? {} : { proposedBy }),
  };
}

/** A corrected check-in stays readable and says what took its place. */
export function checkInViews(records: readonly CheckInRecord[]): CheckInView[] {
  const correctedBy = new Map(
    records.flatMap((each): [string, string][] => (each.corrects === null ? [] : [[each.corrects, each.id]])),
  );
  return records.map((each) => checkInView(each, correctedBy.get(each.id)));
}
