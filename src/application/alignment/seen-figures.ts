import { type Attribution, attributionOf, type Serves } from '../../domain/alignment/sprint-alignment';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import type { Caller } from '../caller';
import { hiddenObjectives } from '../hidden-ones';
import type { Deps } from '../ports';
import type { EffortSums, FiguresRecord, SprintFigures } from '../records/figures-record';
import type { ObjectiveRecord } from '../records/objective-record';

/** Figures as somebody may know them. */
export type FiguresSeen = (figures: FiguresRecord) => FiguresRecord;

/**
 * How the figures of boards read to the caller: work on what they do not see counts as if it were not linked to that,
 * issue by issue, so that no difference of two numbers tells what it is (PRODUCT §6, decision 013). `judged`: objectives
 * whose sight was tried before; what else is restricted in the figures is tried now, at most a storage request.
 */
export async function figuresSeen(
  deps: Deps,
  caller: Caller,
  figures: readonly (FiguresRecord | null | undefined)[],
  judged: { readonly objectives: readonly ObjectiveRecord[]; sees(objective: ObjectiveRecord): boolean },
): Promise<FiguresSeen> {
  const hidden = new Set(
    judged.objectives
      .filter((each) => !judged.sees(each))
      .flatMap(({ keyResults }) => keyResults.map(({ id }) => id)),
  );
  const restricted = figures
    .flatMap((each) => each?.sprints ?? [])
    .flatMap((each) => Object.entries(each.restricted?.objectives ?? {}));
  const objectives = await hiddenObjectives(
    deps,
    caller,
    restricted.map(([, objectiveId]) => objectiveId),
  );
  for (const [keyResultId, objectiveId] of restricted) {
    if (objectives.has(objectiveId)) hidden.add(keyResultId);
  }
  if (hidden.size === 0) return (all) => all;
  return (all) => ({ ...all, sprints: all.sprints.map((sprint) => sprintWithout(sprint, hidden)) });
}

/**
 * What neglect is told from: figures as somebody may know them, and the work on what they do not see, which may support
 * what they see. As a roll-up does, neglect counts it without saying of what it is (PRODUCT §3.17, §6).
 */
export function withUnseenWork(all: FiguresRecord, seen: FiguresRecord): FiguresRecord {
  const both = (unseen: EffortSums | undefined, sums: EffortSums): EffortSums => ({
    ...sums,
    keyResults: { ...unseen?.keyResults, ...sums.keyResults },
  });
  return {
    ...seen,
    sprints: seen.sprints.map((sprint, at) => ({
      ...sprint,
      planned: both(all.sprints[at]?.planned, sprint.planned),
      done: both(all.sprints[at]?.done, sprint.done),
    })),
  };
}

/** The figures of a sprint as if nothing were linked to these key results. Its totals stay. */
export function sprintWithout(figures: SprintFigures, hidden: ReadonlySet<string>): SprintFigures {
  const again = new Set(figures.again?.issueIds);
  const moves = (figures.restricted?.issues ?? [])
    .filter(({ levels, plannedLevels = [] }) =>
      [...levels, ...plannedLevels].some(({ keyResults }) => keyResults.some((id) => hidden.has(id))),
    )
    .map(({ levels, plannedLevels = levels, ...issue }) => ({
      ...issue,
      now: movedOff(levels, hidden),
      atStart: movedOff(plannedLevels, hidden),
    }));
  const done = moves.map((move): Move => ({ ...move.now, effort: move.done, day: move.doneOn }));
  const reopened = done.filter((_, at) => again.has(moves[at]?.id ?? ''));
  const { restricted: _, ...rest } = figures;
  return {
    ...rest,
    planned: sumsAfter(
      figures.planned,
      moves.map((move) => ({ ...move.atStart, effort: move.planned, day: move.doneOn })),
      hidden,
    ),
    done: sumsAfter(figures.done, done, hidden),
    doneOn: daysAfter(figures.doneOn, done, hidden),
    ...(figures.again === undefined
      ? {}
      : {
          again: {
            ...figures.again,
            done: sumsAfter(figures.again.done, reopened, hidden),
            doneOn: daysAfter(figures.again.doneOn, reopened, hidden),
          },
        }),
  };
}

interface Move {
  readonly effort: number;
  readonly day: CalendarDay;
  readonly from: Attribution;
  readonly to: Attribution;
}

/** What an issue counts for, and what it counts for without these key results. */
function movedOff(levels: readonly Serves[], hidden: ReadonlySet<string>): Pick<Move, 'from' | 'to'> {
  const seen = levels.map(({ keyResults, areas }) => ({
    keyResults: keyResults.filter((id) => !hidden.has(id)),
    areas,
  }));
  return { from: attributionOf(levels), to: attributionOf(seen) };
}

function sumsAfter(sums: EffortSums, moves: readonly Move[], hidden: ReadonlySet<string>): EffortSums {
  const keyResults = { ...sums.keyResults };
  const areas = { ...sums.areas };
  let { unaligned } = sums;
  const add = ({ side, shares }: Attribution, effort: number) => {
    if (side === 'unaligned') unaligned += effort;
    const into = side === 'area' ? areas : keyResults;
    for (const { id, share } of shares) into[id] = (into[id] ?? 0) + effort * share;
  };
  for (const { effort, from, to } of moves) {
    add(from, -effort);
    add(to, effort);
  }
  // What became restricted after the sprint was counted is told by its sum alone.
  for (const id of hidden) {
    unaligned += keyResults[id] ?? 0;
    delete keyResults[id];
  }
  return { total: sums.total, unaligned: settled(unaligned), ...positive(keyResults, areas) };
}

function positive(
  keyResults: Readonly<Record<string, number>>,
  areas: Readonly<Record<string, number>>,
): Pick<EffortSums, 'keyResults' | 'areas'> {
  const left = (sums: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      Object.entries(sums).flatMap(([id, each]) => (settled(each) > 0 ? [[id, settled(each)]] : [])),
    );
  return { keyResults: left(keyResults), areas: left(areas) };
}

type DoneOn = SprintFigures['doneOn'];

function daysAfter(doneOn: DoneOn, moves: readonly Move[], hidden: ReadonlySet<string>): DoneOn {
  const days = new Map<string, DoneOn[number]>();
  const add = (day: CalendarDay, keyResultId: string | null, effort: number) => {
    const key = `${day} ${keyResultId ?? ''}`;
    days.set(key, { day, keyResultId, effort: (days.get(key)?.effort ?? 0) + effort });
  };
  const share = (day: CalendarDay, { side, shares }: Attribution, effort: number) => {
    if (side !== 'key-result') add(day, null, effort);
    else for (const each of shares) add(day, each.id, effort * each.share);
  };
  for (const each of doneOn) add(each.day, each.keyResultId, each.effort);
  for (const { day, effort, from, to } of moves) {
    share(day, from, -effort);
    share(day, to, effort);
  }
  for (const { day, keyResultId, effort } of [...days.values()]) {
    if (keyResultId === null || !hidden.has(keyResultId)) continue;
    days.delete(`${day} ${keyResultId}`);
    add(day, null, effort);
  }
  return [...days.values()]
    .map((each) => ({ ...each, effort: settled(each.effort) }))
    .filter(({ effort }) => effort > 0);
}

/** Shares have digits without end, so that what is next to nothing is nothing. */
function settled(effort: number): number {
  return Math.max(0, Math.round(effort * 1e9) / 1e9);
}
