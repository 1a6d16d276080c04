import type { Claim } from '../inputs';
import type { MoveView } from '../views';
import type { ReviewedBy, ReviewLine, ReviewWork } from './answers';

/** A closed sprint in the history of its board. */
export interface PastSprint {
  readonly id: string;
  readonly name: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly gone: boolean;
  readonly lines: readonly ReviewLine[];
  readonly keyResults: readonly PastKeyResult[];
  readonly work: ReviewWork | null;
  readonly reviewed: ReviewedBy | null;
  /** Everybody of the team may still review it. */
  readonly open: boolean;
}

/** What a sprint claimed of a key result, and what the key result did meanwhile: the whole move, never a part of it. */
export interface PastKeyResult {
  readonly keyResultId: string;
  readonly objectiveId: string;
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly claim: Claim | null;
  readonly move: MoveView;
  readonly learned: string;
}

export interface SprintHistory {
  readonly boardId: string;
  /** The latest first. */
  readonly sprints: readonly PastSprint[];
  /** Day to go on from, backwards; null where there are no older ones. Sprints of one day may come twice. */
  readonly next: string | null;
}

/** Lines of the goals of one board's sprints that were completed in a quarter, by what became of them. */
export interface QuarterOfGoals {
  /** `Q1 2027`, `Q1 FY2027`. */
  readonly quarter: string;
  readonly start: string;
  readonly end: string;
  readonly sprints: number;
  /** Sprints without a review. */
  readonly unreviewed: number;
  readonly met: number;
  readonly partly: number;
  readonly missed: number;
}

export interface ReportBoard {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  readonly teamName: string;
  /** The earliest first. */
  readonly quarters: readonly QuarterOfGoals[];
  /** Closed sprints that can still be reviewed and were not. */
  readonly awaiting: readonly { readonly id: string; readonly name: string; readonly end: string }[];
  /** Effort is told of its sprints from this day on: older ones of the cycle are not kept. null where all are there. */
  readonly effortFrom: string | null;
  /** When its figures were last put right; null where there are none yet. */
  readonly asOf: string | null;
}

/** Effort on a key result over the cycle's sprints of the boards shown, in team-weeks (PRODUCT §3.13). */
export interface ReportKeyResult {
  readonly keyResultId: string;
  readonly objectiveId: string;
  readonly key: string;
  readonly title: string;
  readonly objective: string;
  readonly teamId: string;
  readonly unit: string;
  readonly decimals: number;
  /** By board: its place in the list, planned and done. */
  readonly effort: readonly (readonly [board: number, planned: number, done: number])[];
  /** That have begun: what is to come is in `planned` alone. */
  readonly sprints: number;
  /** During any of these sprints, each day of movement counted once (PRODUCT §3.18); null where nothing was measured. */
  readonly moved: number | null;
}

/** Goals reached, effort and moves over time. Boards and teams by name: nothing here ranks them. */
export interface SprintReport {
  readonly today: string;
  /** null while there is no cycle at all. */
  readonly cycleId: string | null;
  readonly boards: readonly ReportBoard[];
  /** Boards in projects that the viewer may not browse. */
  readonly hidden: number;
  /** Boards beyond the hundred that one look reads. */
  readonly unread: number;
  readonly keyResults: readonly ReportKeyResult[];
}
