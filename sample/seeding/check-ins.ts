import type { Input } from '../../src/contract/api';
import type { Course, KeyResultPlan } from '../okrs/plan';
import { dayOf } from './day-of';
import { addDays, daysBetween, type Quarter } from './quarters';

type CheckIn = Pick<
  Input<'checkIn.save'>,
  'day' | 'value' | 'stepsDone' | 'confidence' | 'shipped' | 'effect' | 'learned'
> & {
  readonly day: string;
};

const DAYS_BETWEEN = { weekly: 7, 'two-weekly': 14, monthly: 30 } as const;

/**
 * The check-ins of a key result from its cycle's start until its owner fell silent, oldest first: one per
 * rhythm, the last one on the last day possible. `today` is left to the people who try the sample.
 */
export function checkInsOf(plan: KeyResultPlan, cycle: Quarter, today: string): CheckIn[] {
  const latest = addDays(today, -Math.max(plan.silentDays, 1));
  const last = daysBetween(latest, cycle.end) > 0 ? latest : cycle.end;
  const days = checkInDays(cycle.start, last, DAYS_BETWEEN[plan.rhythm]);
  const noteAt = new Map(
    plan.notes.map((note, index) => [spread(index, plan.notes.length, days.length), note]),
  );
  return days.map((day, index) => {
    const along = daysBetween(cycle.start, day) / Math.max(daysBetween(cycle.start, last), 1);
    const note = noteAt.get(index);
    return {
      day,
      ...said(plan, along, elapsedShare(cycle, day), day, cycle, today),
      confidence: Math.round(between(plan.confidence, along)),
      ...(note ?? {}),
    };
  });
}

/** The number of a day; of a milestone the steps done by then, of a search for a baseline nothing until it is found. */
function said(
  plan: KeyResultPlan,
  along: number,
  elapsed: number,
  day: string,
  cycle: Quarter,
  today: string,
): Pick<CheckIn, 'value' | 'stepsDone'> {
  const { course, numbers } = plan;
  if (numbers.kind === 'milestone') {
    const stepsDone = numbers.steps.flatMap(({ id, done }) => {
      const doneOn = done === undefined ? null : dayOf(done, cycle, today);
      return doneOn !== null && doneOn <= day ? [{ stepId: id, day: doneOn }] : [];
    });
    return { value: null, stepsDone };
  }
  switch (course.kind) {
    case 'found':
      return { value: along < 1 ? null : course.value };
    case 'values':
      return { value: rounded(plan, between(course.points, along)) };
    case 'pace':
    case 'progress':
      return { value: reading(plan, progressOn(course, along, elapsed)) };
    case 'steps':
      throw new Error(`${plan.title} has no steps`);
  }
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

function progressOn(
  course: Extract<Course, { kind: 'pace' | 'progress' }>,
  along: number,
  elapsed: number,
): number {
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
  return rounded(plan, baseline + (target - baseline) * progress);
}

function rounded(plan: KeyResultPlan, value: number): number {
  return Number(value.toFixed(plan.decimals));
}
