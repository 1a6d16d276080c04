import type { DatedValue } from '../../domain/okr/dated-value';
import { compareMarks } from '../../domain/okr/owner-doubts';
import { readingAsValue } from '../../domain/okr/reading';
import { withValue } from '../../domain/okr/trend';
import type { CheckInRecord } from '../records/check-in-record';
import type { KeyResultRecord } from '../records/objective-record';
import type { ReadingRecord } from '../records/reading-record';
import { valuesOf } from '../views/key-result-view';

const MARKS_KEPT = 3;

/** What a correction takes the place of, and what was said and read beside it. */
export interface Corrected {
  readonly checkIn: CheckInRecord;
  /** The latest check-ins of the key result, the corrected one among them. */
  readonly latest: readonly CheckInRecord[];
  /** What automation read on the corrected one's day. */
  readonly reading: ReadingRecord | undefined;
}

/** The key result as a check-in leaves it: trend, marks, count. A correction takes the place of what it corrects. */
export function withCheckIn(
  keyResult: KeyResultRecord,
  checkIn: CheckInRecord,
  corrected?: Corrected,
): KeyResultRecord {
  const { day, seq, value, confidence, ownStatus } = checkIn;
  const replacedSeq = corrected?.checkIn.seq;
  const others = valuesOf(keyResult).filter((each) => each.seq !== replacedSeq);
  const beside = corrected === undefined ? undefined : besideOnItsDay(corrected);
  const kept = beside === undefined ? others : withValue(others, beside);
  const trend = value === null ? kept : withValue(kept, { day, value, seq });
  const marks = [
    ...keyResult.marks.filter((mark) => mark.seq !== replacedSeq),
    { day, seq, confidence, ownStatus },
  ].sort(compareMarks);
  const lastSeq = marks.at(-1)?.seq;
  return {
    ...keyResult,
    trend: trend.map((each) => [each.day, each.value, each.seq]),
    marks: marks.slice(-MARKS_KEPT),
    checkIns: corrected === undefined ? keyResult.checkIns + 1 : keyResult.checkIns,
    lastCheckIn: lastSeq === seq ? checkIn.id : lastCheckInOf(keyResult, lastSeq, corrected),
  };
}

/** A correction may have moved the latest check-in to before another one. */
function lastCheckInOf(
  keyResult: KeyResultRecord,
  lastSeq: number | undefined,
  corrected: Corrected | undefined,
): string | null {
  if (corrected === undefined || keyResult.lastCheckIn !== corrected.checkIn.id) return keyResult.lastCheckIn;
  return standing(corrected.latest).find((each) => each.seq === lastSeq)?.id ?? null;
}

/** The value that a day had before the corrected one took its place: a trend keeps one a day. */
function besideOnItsDay({ checkIn, latest, reading }: Corrected): DatedValue | undefined {
  const said = standing(latest)
    .filter((each) => each.day === checkIn.day && each.seq !== checkIn.seq)
    .flatMap(({ day, value, seq }): DatedValue[] => (value === null ? [] : [{ day, value, seq }]))
    .sort((a, b) => a.seq - b.seq)
    .at(-1);
  return said ?? (reading && readingAsValue(reading));
}

/** Those that no other has taken the place of. */
function standing(checkIns: readonly CheckInRecord[]): CheckInRecord[] {
  const replaced = new Set(checkIns.map((each) => each.corrects));
  return checkIns.filter((each) => !replaced.has(each.id));
}
