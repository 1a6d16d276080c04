import type { FiguresRecord } from '../../application/records/figures-record';
import { dayFromNumber, dayNumber } from '../../domain/okr/calendar-day';
import { packDeflated, unpackDeflated } from './packed-plan';

type Sprint = FiguresRecord['sprints'][number];
type Sums = Sprint['planned'];

/** Nothing in particular: the effort of a day that served no key result. */
const NOBODY = -1;

/**
 * Figures of boards are read by the sixty, and name the same key results in every sprint: each id stands once, from
 * then on its place; days of completion are distances from the one before. Fields that it does not know stay as they
 * are.
 */
export function packFigures(record: FiguresRecord): unknown {
  const places = new Map<string, number>();
  const placeOf = (id: string): number => {
    const known = places.get(id) ?? places.size;
    places.set(id, known);
    return known;
  };
  const flat = (sums: Readonly<Record<string, number>>) =>
    Object.entries(sums).flatMap(([id, effort]) => [placeOf(id), effort]);
  const packSums = ({ keyResults, areas, ...sums }: Sums) => {
    return { ...sums, k: flat(keyResults), a: flat(areas) };
  };
  const sprints = record.sprints.map(({ planned, done, doneOn, ...sprint }) => {
    let before = 0;
    const days = doneOn.flatMap(({ day, keyResultId, effort }) => {
      const number = dayNumber(day);
      const distance = number - before;
      before = number;
      return [distance, keyResultId === null ? NOBODY : placeOf(keyResultId), effort];
    });
    return { ...sprint, p: packSums(planned), d: packSums(done), o: days };
  });
  return packDeflated({ ...record, sprints, ids: [...places.keys()] });
}

/** The record, still to be parsed by its schema. */
export function unpackFigures(body: unknown): unknown {
  const record = unpackDeflated(body);
  if (!isPacked(record)) return record;
  const { ids, sprints, ...rest } = record;
  const idAt = (place: unknown) => (typeof place === 'number' ? ids[place] : undefined);
  return {
    ...rest,
    sprints: sprints.map(({ p, d, o, ...sprint }) => {
      return { ...sprint, planned: sumsOf(p, idAt), done: sumsOf(d, idAt), doneOn: daysOf(o, idAt) };
    }),
  };
}

interface Packed {
  readonly ids: readonly unknown[];
  readonly sprints: readonly { readonly p: unknown; readonly d: unknown; readonly o: unknown }[];
}

function isPacked(record: unknown): record is Packed {
  return typeof record === 'object' && record !== null && 'ids' in record && 'sprints' in record;
}

function sumsOf(packed: unknown, idAt: (place: unknown) => unknown): unknown {
  if (typeof packed !== 'object' || packed === null || !('k' in packed) || !('a' in packed)) return packed;
  const { k, a, ...sums } = packed;
  return { ...sums, keyResults: unflat(k, idAt), areas: unflat(a, idAt) };
}

function unflat(flat: unknown, idAt: (place: unknown) => unknown): unknown {
  if (!Array.isArray(flat)) return flat;
  const entries: [string, unknown][] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) entries.push([String(idAt(flat[at])), flat[at + 1]]);
  return Object.fromEntries(entries);
}

function daysOf(flat: unknown, idAt: (place: unknown) => unknown): unknown {
  if (!Array.isArray(flat)) return flat;
  const days: unknown[] = [];
  let number = 0;
  for (let at = 0; at + 2 < flat.length; at += 3) {
    const [distance, place, effort] = flat.slice(at, at + 3);
    number += typeof distance === 'number' ? distance : 0;
    days.push({ day: dayFromNumber(number), keyResultId: idAt(place) ?? null, effort });
  }
  return days;
}
