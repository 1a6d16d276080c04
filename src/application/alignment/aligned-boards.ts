import type { AlignedBoard, AlignedSprint, OtherBoards } from '../../contract/alignment/answers';
import { fortnightsOf } from '../../domain/alignment/coverage';
import { cycleOfSprint } from '../../domain/okr/cycle';
import { type DayRange, holdsDay, overlapDays } from '../../domain/okr/day-range';
import type { Organisation } from '../organisation';
import type { CycleRecord } from '../records/cycles-record';
import type { FiguresRecord, SprintFigures } from '../records/figures-record';
import { countedOnce } from './counted-once';
import { effortFrom } from './effort-from';
import { fortnightsOfWork } from './fortnight-work';
import { addedEfforts, byTarget, effortsOf, rounded, sprintDays, weeksOf } from './sprint-work';
import type { TargetList } from './target-list';

/** The time that is looked at. */
export interface Span {
  readonly cycle: DayRange;
  readonly fortnights: readonly DayRange[];
  holds(figures: SprintFigures): boolean;
}

/**
 * The sprints and fortnights of a cycle. A sprint is the cycle's that has most of its days (PRODUCT §3.17), among the
 * cycles before and after it: a year holds the sprints of its quarters too. One without days is the running cycle's.
 */
export function spanOf(cycle: CycleRecord, { cycles, today }: Organisation): Span {
  const beside = cycles.filter(({ id, ...days }) => id === cycle.id || overlapDays(days, cycle) === 0);
  return {
    cycle,
    fortnights: fortnightsOf(cycle),
    holds(figures) {
      const days = sprintDays(figures);
      return days === null ? holdsDay(cycle, today) : cycleOfSprint(beside, days)?.id === cycle.id;
    },
  };
}

interface Board {
  readonly boardId: string;
  readonly teamId: string;
  readonly figures: FiguresRecord | null;
}

/** A board with its sprints by name, for those who may browse its project. */
export function alignedBoard(
  { boardId, teamId, figures }: Board,
  span: Span,
  list: TargetList,
): AlignedBoard {
  return {
    id: boardId,
    name: figures?.boardName ?? '',
    teamId,
    sprints: (figures?.sprints ?? []).filter(span.holds).map((each) => alignedSprint(each, list)),
    fortnights: fortnightsOfWork(figures?.sprints ?? [], span.fortnights, list),
    effortFrom: effortFrom(figures, span.cycle),
    asOf: figures?.asOf ?? null,
  };
}

function alignedSprint(figures: SprintFigures, list: TargetList): AlignedSprint {
  const {
    sprintId: id,
    name,
    state,
    start,
    end,
    unit,
    plannedFrom,
    planned,
    done,
    again,
    tagged,
    review,
    counts,
  } = figures;
  return {
    ...{ id, name, state, start, end, unit, plannedFrom, review },
    planned: planned.total,
    done: done.total,
    issues: counts.planned,
    weeksPerEffort: weeksOf(figures),
    efforts: effortsOf(figures, list),
    ...(again === undefined
      ? {}
      : { again: byTarget(again.done, list).map(([target, effort]) => [target, rounded(effort)] as const) }),
    tagged: tagged.length,
  };
}

/** Other boards by team, in the order of the boards: sums in team-weeks. */
export function otherBoards(boards: readonly Board[], span: Span, list: TargetList): OtherBoards[] {
  const teamIds = [...new Set(boards.map(({ teamId }) => teamId))];
  return teamIds.map((teamId) => {
    const ofTeam = boards.filter((each) => each.teamId === teamId);
    const sprints = ofTeam.flatMap(({ figures }) => figures?.sprints ?? []);
    return {
      teamId,
      boards: ofTeam.length,
      efforts: addedEfforts(
        sprints.filter(span.holds).map((each) => effortsOf(countedOnce(each), list, weeksOf(each))),
      ),
      fortnights: fortnightsOfWork(sprints, span.fortnights, list),
    };
  });
}
