import { effortSums } from '../../domain/alignment/effort-sums';
import { plannedDone } from '../../domain/alignment/planned-done';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import type { SprintParts, WeighedIssue } from '../alignment/sprint-attribution';
import type { EffortSums, SprintFigures } from '../records/figures-record';
import type { ScopeRecord } from '../records/scope-record';
import type { SprintRecord } from '../records/sprint-record';
import { presentKeys } from '../tagging/sprint-lines';
import { restrictedWork } from './restricted-work';

export interface CountedSprint {
  readonly scope: ScopeRecord;
  readonly sprint: SprintRecord | undefined;
  readonly unit: SprintFigures['unit'];
  readonly issues: readonly WeighedIssue[];
  /** What they lead to, by id. */
  readonly objectives: SprintParts['objectives'];
  readonly today: CalendarDay;
}

/** Planned and done of one sprint by what they serve (PRODUCT §3.12, §3.13, §3.16), ready to be read. */
export function figuresOfSprint(counted: CountedSprint): SprintFigures {
  const { scope, sprint, unit, issues, today } = counted;
  const state = scope.closedAt !== null ? 'closed' : scope.plannedFrom === null ? 'future' : 'active';
  const tallies = plannedDone(
    issues.map(({ id, issue, effort, plannedEffort }) => {
      const { planned, done, doneOn, addedOn, removedOn } = issue;
      return { id, planned, plannedEffort, effort, inNow: issue.present, done, doneOn, addedOn, removedOn };
    }),
    state,
  );
  const [planned, done] = [new Set(tallies.planned.ids), new Set(tallies.done.ids)];
  const finished = issues.filter(({ id }) => done.has(id));
  const completed = sprint?.end ?? null;
  const lastDay = state === 'closed' && completed !== null ? completed : today;
  const plannedEffort = (each: WeighedIssue) => (state === 'future' ? each.effort : each.plannedEffort);
  const plannedAttribution = (each: WeighedIssue) =>
    state === 'future' ? each.attribution : each.plannedAttribution;
  const restricted = restrictedWork(issues, counted.objectives, {
    plannedOf: (each) => (planned.has(each.id) ? plannedEffort(each) : 0),
    doneOf: (each) => (done.has(each.id) ? each.effort : 0),
    lastDay,
  });
  return {
    sprintId: scope.sprintId,
    ...saidOfSprint(sprint, null),
    state,
    unit,
    plannedFrom: scope.plannedFrom,
    planned: sumsOf(
      issues
        .filter(({ id }) => planned.has(id))
        .map((each) => ({ ...each, effort: plannedEffort(each), attribution: plannedAttribution(each) })),
    ),
    done: sumsOf(finished),
    counts: {
      planned: planned.size,
      done: done.size,
      added: tallies.added.ids.length,
      removed: tallies.removed.ids.length,
      carried: tallies.carried.ids.length,
    },
    doneOn: doneByDay(finished, lastDay),
    ...(restricted === undefined ? {} : { restricted }),
  };
}

/** What the sprint's own row says: its name, its days, its tags and its review. */
export function saidOfSprint(
  sprint: SprintRecord | undefined,
  before: SprintFigures | null,
): Pick<SprintFigures, 'name' | 'start' | 'end' | 'tagged' | 'review'> {
  if (sprint === undefined) {
    const { name = '', start = null, end = null, tagged = [], review = null } = before ?? {};
    return { name, start, end, tagged, review };
  }
  const { name, start, end } = sprint;
  return { name, start, end, tagged: presentKeys(sprint), review: reviewOf(sprint) };
}

function reviewOf({ review }: SprintRecord): SprintFigures['review'] {
  if (review === null) return null;
  const actuals = Object.values(review.lines).map(({ actual }) => actual);
  const count = (wanted: (typeof actuals)[number]) => actuals.filter((actual) => actual === wanted).length;
  return { met: count('met'), partly: count('partly'), missed: count('missed') };
}

export function sumsOf(issues: readonly WeighedIssue[]): EffortSums {
  const sums = effortSums(issues);
  return {
    total: sums.total,
    unaligned: sums.unaligned,
    keyResults: Object.fromEntries(sums.byKeyResult),
    areas: Object.fromEntries(sums.byArea),
  };
}

/** Done effort by the day it was completed on and what it served; without a day of its own, the sprint's last. */
export function doneByDay(issues: readonly WeighedIssue[], lastDay: CalendarDay): SprintFigures['doneOn'] {
  const days = new Map<CalendarDay, WeighedIssue[]>();
  for (const each of issues) {
    const day = each.issue.doneOn ?? lastDay;
    days.set(day, [...(days.get(day) ?? []), each]);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, all]) => {
      const { byKeyResult, area, unaligned } = effortSums(all);
      const rest = area + unaligned;
      return [
        ...[...byKeyResult].map(([keyResultId, effort]) => ({ day, keyResultId, effort })),
        ...(rest === 0 ? [] : [{ day, keyResultId: null, effort: rest }]),
      ];
    });
}
