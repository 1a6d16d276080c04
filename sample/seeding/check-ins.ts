import type { Input } from '../../src/contract/api';
import type { Course, KeyResultPlan } from '../okrs/plan';
import { addDays, daysBetween, type Quarter } from './quarters';

type CheckIn = Pick<
  Input<'checkIn.save'>,
  'day' | 'value' | 'confidence' | 'shipped' | 'effect' | 'learned'
> & {
  readonly day: string;
};

/**
 * The check-ins of a key result from its quarter's start until its owner fell silent, oldest first: one per
 * rhythm, the last one on the last day possible. `today` is left to the people who try the sample.
 */
export function checkInsOf(plan: KeyResultPlan, quarter: Quarter, today: string): CheckIn[] {
  const latest = addDays(today, -Math.max(plan.silentDays, 1));
  const last = daysBetween(latest, quarter.end) > 0 ? latest : quarter.end;
  const days = checkInDays(quarter.start, last, plan.rhythm === 'weekly' ? 7 : 14);
  const noteAt = new Map(
    plan.notes.map((note, index) => [spread(index, plan.notes.length, days.length), note]),
  );
  return days.map((day, index) => {
    const along = daysBetween(quarter.start, day) / Math.max(daysBetween(quarter.start, last), 1);
    const note = noteAt.get(index);
    return {
      day,
      value: reading(plan, progressOn(plan.course, along, elapsedShare(quarter, day))),
      confidence: Math.round(between(plan.confidence, along)),
      ...(note ?? {}),
    };
  });
}

function checkInDays(start: string, last: string, step: number): string[] {
  const count = Math.floor((daysBetween(start, last) - 1) / step) + 1;
  return Array.from({ length: Math.max(count, 1) }, (_, index) => addDays(last, -step * (count - 1 - index)));
}

/** The place among `places` of item `index` of `count`, the last one at the end. */
function spread(index: number, count: number, places: number): number {
  return count === 1 ? places - 1 : Math.round((index * (places - 1)) / (count - 1));
}

function elapsedShare(quarter: Quarter, day: string): number {
  return daysBetween(quarter.start, day) / (daysBetween(quarter.start, quarter.end) + 1);
}

function progressOn(course: Course, along: number, elapsed: number): number {
  const read = between(course.points, along);
  return course.kind === 'pace' ? read * elapsed : read;
}

/** The points read at a place 0..1, straight lines between them. */
function between(points: readonly number[], along: number): number {
  const at = Math.min(Math.max(along, 0), 1) * (points.length - 1);
  const low = points[Math.floor(at)] ?? 0;
  const high = points[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

function reading(plan: KeyResultPlan, progress: number): number {
  if (!('target' in plan.numbers)) throw new Error(`${plan.title} has no target to walk to`);
  const { baseline = 0, target } = plan.numbers;
  return Number((baseline + (target - baseline) * progress).toFixed(plan.decimals));
}
