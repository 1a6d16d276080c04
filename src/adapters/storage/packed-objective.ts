import { z } from 'zod';
import type { ObjectiveRecord } from '../../application/records/objective-record';
import { dayFromNumber, dayNumber } from '../../domain/okr/calendar-day';

/**
 * How an objective lies in its row: a panel reads twenty of them at once, and bytes are what storage bills (PRODUCT §7).
 * Values and marks are lists of numbers, days counted since 1970; what most key results have is left out.
 */
const USUAL: Readonly<Record<string, unknown>> = {
  endedOn: null,
  pauses: [],
  weight: 1,
  due: null,
  measuringUntil: null,
  workedOutsideJira: false,
  links: [],
  work: null,
  runs: [],
};

const packedRow = z.looseObject({
  keyResults: z.array(
    z.looseObject({
      trend: z.array(z.tuple([z.int(), z.number(), z.number()])),
      marks: z.array(z.tuple([z.int(), z.number(), z.number().nullable(), z.string().nullable()])),
    }),
  ),
});

export function packObjective(record: ObjectiveRecord): unknown {
  return {
    ...unusual(record),
    keyResults: record.keyResults.map((each) => ({
      ...unusual(each),
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

/** The record of a packed row, still to be parsed; what is not packed is passed on as it is. */
export function unpackObjective(body: unknown): unknown {
  const row = packedRow.safeParse(body);
  if (!row.success) return body;
  return {
    ...usual(row.data, ['endedOn', 'pauses', 'weight', 'due']),
    keyResults: row.data.keyResults.map((each) => ({
      ...usual(each, Object.keys(USUAL)),
      trend: each.trend.map(([day, value, seq]) => [dayFromNumber(day), value, seq]),
      marks: each.marks.map(([day, seq, confidence, ownStatus]) => ({
        day: dayFromNumber(day),
        seq,
        confidence,
        ownStatus,
      })),
    })),
  };
}

function unusual(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => !(name in USUAL) || JSON.stringify(value) !== JSON.stringify(USUAL[name]),
    ),
  );
}

function usual(fields: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return { ...Object.fromEntries(names.map((name) => [name, USUAL[name]])), ...fields };
}
