import type { QuarterOfGoals, ReportBoard } from '../../../../../src/contract/sprints/history';

/** Goals of several boards in one quarter, added up. */
export interface GoalSums extends QuarterOfGoals {
  /** Lines that were reviewed. */
  readonly lines: number;
}

export const linesOf = ({ met, partly, missed }: Pick<QuarterOfGoals, 'met' | 'partly' | 'missed'>): number =>
  met + partly + missed;

/** Quarters of these boards, the earliest first; each adds up what its boards have. */
export function goalSums(boards: readonly Pick<ReportBoard, 'quarters'>[]): GoalSums[] {
  const sums = new Map<string, GoalSums>();
  for (const each of boards.flatMap(({ quarters }) => quarters)) {
    const known = sums.get(each.start);
    const sum: QuarterOfGoals = known
      ? {
          ...known,
          sprints: known.sprints + each.sprints,
          unreviewed: known.unreviewed + each.unreviewed,
          met: known.met + each.met,
          partly: known.partly + each.partly,
          missed: known.missed + each.missed,
        }
      : each;
    sums.set(each.start, { ...sum, lines: linesOf(sum) });
  }
  return [...sums.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** One part of a stacked bar, from 0 to 1 of its width. */
export interface BarPart {
  readonly what: 'met' | 'partly' | 'missed';
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** The parts of a bar whose whole width stands for `most` lines; what is 0 has none. */
export function barParts(sums: Pick<QuarterOfGoals, 'met' | 'partly' | 'missed'>, most: number): BarPart[] {
  let at = 0;
  return (['met', 'partly', 'missed'] as const).flatMap((what): BarPart[] => {
    const count = sums[what];
    if (count === 0 || most === 0) return [];
    const from = at;
    at += count / most;
    return [{ what, count, from, to: at }];
  });
}
