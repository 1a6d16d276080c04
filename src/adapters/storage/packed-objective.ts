import {
  NEW_KEY_RESULT,
  NEW_OBJECTIVE,
  type ObjectiveRecord,
} from '../../application/records/objective-record';
import { dayFromNumber, dayNumber } from '../../domain/okr/calendar-day';

/**
 * How an objective lies in its row: a panel reads twenty of them at once, and bytes are what storage bills (PRODUCT §7).
 * Values and marks are lists of numbers, days counted since 1970; what most key results have is left out.
 */
const { trend: _, marks: __, ...NEW } = NEW_KEY_RESULT;
const USUAL: Readonly<Record<string, unknown>> = {
  ...NEW,
  endedOn: null,
  pauses: [],
  weight: 1,
  due: null,
  measuringUntil: null,
  workedOutsideJira: false,
};

const USUAL_OF_OBJECTIVE: Readonly<Record<string, unknown>> = {
  ...NEW_OBJECTIVE,
  endedOn: null,
  pauses: [],
  weight: 1,
  due: null,
};

export function packObjective(record: ObjectiveRecord): unknown {
  return {
    ...unusual(record, USUAL_OF_OBJECTIVE),
    keyResults: record.keyResults.map((each) => ({
      ...unusual(each, USUAL),
      trend: each.trend.map(([day, value, seq]) => [dayNumber(day), value, seq]),
      marks: each.marks.map(({ day, seq, confidence, ownStatus }) => [
        dayNumber(day),
        seq,
        confidence,
        ownStatus,
      ]),
    })),
  };
}

/** The record of a packed row, still to be parsed by its schema; what is not packed is passed on as it is. */
export function unpackObjective(body: unknown): unknown {
  if (!hasFields(body) || !Array.isArray(body.keyResults)) return body;
  return { ...USUAL_OF_OBJECTIVE, ...body, keyResults: body.keyResults.map(unpackKeyResult) };
}

function unpackKeyResult(packed: unknown): unknown {
  if (!hasFields(packed) || !Array.isArray(packed.trend) || !Array.isArray(packed.marks)) return packed;
  const trend = packed.trend.map((point: unknown) =>
    Array.isArray(point) ? [dayAt(point[0]), point[1], point[2]] : point,
  );
  const marks = packed.marks.map((mark: unknown) =>
    Array.isArray(mark)
      ? { day: dayAt(mark[0]), seq: mark[1], confidence: mark[2], ownStatus: mark[3] }
      : mark,
  );
  // Two spreads of this size take ten times as long.
  return Object.assign({}, USUAL, packed, { trend, marks });
}

function hasFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Key results share their days: each is written out once. */
const days = new Map<number, string>();

/** The day of a number; anything else stays what it is, for the schema to refuse or to know. */
function dayAt(packed: unknown): unknown {
  if (typeof packed !== 'number') return packed;
  const known = days.get(packed);
  if (known !== undefined) return known;
  try {
    const day = dayFromNumber(packed);
    days.set(packed, day);
    return day;
  } catch {
    return packed;
  }
}

function unusual(fields: object, usual: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => !(name in usual) || JSON.stringify(value) !== JSON.stringify(usual[name]),
    ),
  );
}
