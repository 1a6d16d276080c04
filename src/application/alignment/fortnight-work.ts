import type { SentFortnight } from '../../contract/alignment/answers';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import { type DayRange, holdsDay } from '../../domain/okr/day-range';
import type { SprintFigures } from '../records/figures-record';
import { countedOnce } from './counted-once';
import { byTarget, rounded, sprintDays, weeksOf } from './sprint-work';
import type { TargetList } from './target-list';

/**
 * Planned and done work of sprints in team-weeks, by fortnight: done work where its completion day falls, planned
 * work where its sprint ends (PRODUCT §3.17); an issue of two sprints where it was done last. What falls outside of the fortnights is in none.
 */
export function fortnightsOfWork(
  sprints: readonly SprintFigures[],
  fortnights: readonly DayRange[],
  list: TargetList,
): SentFortnight[] {
  const cells = new Map<string, [planned: number, done: number]>();
  const add = (target: number, day: CalendarDay, column: 0 | 1, effort: number) => {
    const fortnight = fortnights.findIndex((each) => holdsDay(each, day));
    if (fortnight < 0 || effort <= 0) return;
    const key = `${target} ${fortnight}`;
    const cell = cells.get(key) ?? [0, 0];
    cell[column] += effort;
    cells.set(key, cell);
  };
  for (const figures of sprints) {
    const days = sprintDays(figures);
    if (days === null) continue;
    const weeks = weeksOf(figures);
    for (const [target, effort] of byTarget(figures.planned, list)) add(target, days.end, 0, effort * weeks);
    for (const [target, effort, day] of doneByDay(countedOnce(figures), days.end, list))
      add(target, day, 1, effort * weeks);
  }
  return [...cells]
    .map(([key, [planned, done]]): SentFortnight => {
      const [target = 0, fortnight = 0] = key.split(' ').map(Number);
      return [target, fortnight, rounded(planned), rounded(done)];
    })
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

type DoneOnDay = [target: number, effort: number, day: CalendarDay];

/** Done work by the day of its completion; what has no known day by the last of its sprint. */
function doneByDay({ done, doneOn }: SprintFigures, end: CalendarDay, list: TargetList): DoneOnDay[] {
  const found: DoneOnDay[] = [];
  for (const [id, effort] of Object.entries(done.keyResults)) {
    const days = doneOn.filter((each) => each.keyResultId === id);
    found.push(...spread(list.keyResult(id), effort, days, end));
  }
  // Days are known of key results, and of everything else together.
  const others = doneOn.filter((each) => each.keyResultId === null);
  const known = sum(others);
  const rest = done.unaligned + Object.values(done.areas).reduce((all, each) => all + each, 0);
  const part = (effort: number) => others.map((each) => ({ ...each, effort: (each.effort * effort) / rest }));
  const reaches = known <= rest;
  for (const [id, effort] of Object.entries(done.areas)) {
    found.push(...spread(list.area(id), effort, reaches ? part(effort) : [], end));
  }
  found.push(...spread(list.unaligned(), done.unaligned, reaches ? part(done.unaligned) : [], end));
  return found;
}

/** So much effort over the days that are known of it; the remainder on the last day. */
function spread(
  target: number,
  effort: number,
  days: readonly { readonly day: CalendarDay; readonly effort: number }[],
  end: CalendarDay,
): DoneOnDay[] {
  const left = effort - sum(days);
  return [
    ...days.map((each): DoneOnDay => [target, each.effort, each.day]),
    ...(left > 1e-9 ? [[target, left, end] satisfies DoneOnDay] : []),
  ];
}

const sum = (parts: readonly { readonly effort: number }[]): number =>
  parts.reduce((all, { effort }) => all + effort, 0);
