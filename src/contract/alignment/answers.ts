import type { Actual } from '../../domain/alignment/actual';
import type { EffortUnit } from '../../domain/alignment/effort';
import type { PlanSource } from '../../domain/alignment/planned-done';
import type { SentObjective } from '../overview/rows';

/** What the procedures of this area answer. */
export interface AlignmentAnswers {
  'alignment.read': AlignmentView;
  'alignment.issues': CellIssues;
  'alignment.orphans': Orphans;
  'alignment.goal': GoalLines;
}

/**
 * Effort planned and done on a target: its place among `targets`, then the two. In the unit of the sprint or in
 * team-weeks, as its list says.
 */
export type SentEffort = readonly [target: number, planned: number, done: number];
/** The same, in team-weeks, of one fortnight of the cycle. */
export type SentFortnight = readonly [target: number, fortnight: number, planned: number, done: number];

/**
 * What work counts for: a key result or KRA; `unaligned`; or `other`, a key result that is not of this cycle, nor of
 * one that runs beside it. What the viewer may not see counts as if nothing were linked to it (decision 013).
 */
export type WorkTarget =
  | { readonly kind: 'key-result' | 'area'; readonly id: string }
  | { readonly kind: 'unaligned' | 'other' };

/** One sprint of a board that the viewer may browse; it belongs to the cycle by PRODUCT §3.17. */
export interface AlignedSprint {
  readonly id: string;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly start: string | null;
  readonly end: string | null;
  readonly unit: EffortUnit;
  /** null before the start. */
  readonly plannedFrom: PlanSource | null;
  /** Of all work, in the sprint's unit. */
  readonly planned: number;
  readonly done: number;
  /** How many issues were planned: what tells a sprint estimated at 0 from one without any. */
  readonly issues: number;
  /** Team-weeks that one of that unit stands for (PRODUCT §3.13). */
  readonly weeksPerEffort: number;
  readonly efforts: readonly SentEffort[];
  /**
   * Of what is done on a target, that which a later sprint completed again: sums over sprints leave it out here
   * (PRODUCT §3.12). Absent where there is none.
   */
  readonly again?: readonly (readonly [target: number, effort: number])[];
  /** How many keys its goal's lines carry. */
  readonly tagged: number;
  /** Lines by what the review says; null before it. */
  readonly review: { readonly met: number; readonly partly: number; readonly missed: number } | null;
}

export interface AlignedBoard {
  readonly id: string;
  /** '' while it is not known. */
  readonly name: string;
  readonly teamId: string;
  /** By start, the latest last. */
  readonly sprints: readonly AlignedSprint[];
  readonly fortnights: readonly SentFortnight[];
  /** Effort is told of its sprints from this day on: older ones of the cycle are not kept. null where all are there. */
  readonly effortFrom: string | null;
  /** When its figures were last put right; null where there are none yet. */
  readonly asOf: string | null;
}

/** Boards of a team whose projects the viewer may not browse: their effort in sums, and nothing else of them. */
export interface OtherBoards {
  readonly teamId: string;
  readonly boards: number;
  /** Over the sprints of the cycle, in team-weeks. */
  readonly efforts: readonly SentEffort[];
  readonly fortnights: readonly SentFortnight[];
}

export interface NeglectedKeyResult {
  readonly keyResultId: string;
  /** As a sentence, naming only boards that the viewer may browse. */
  readonly reason: string;
}

/** Effort by key result, as heat map and alignment map show it; titles and status come with the rows of the Overview. */
export interface AlignmentView {
  readonly today: string;
  /** The cycle shown; null while there is none at all. */
  readonly cycleId: string | null;
  readonly targets: readonly WorkTarget[];
  /** First and last days, in order; the last ends with the cycle. */
  readonly fortnights: readonly (readonly [start: string, end: string])[];
  readonly boards: readonly AlignedBoard[];
  readonly others: readonly OtherBoards[];
  /** Empty where only some boards were asked for, as the next. */
  readonly neglected: readonly NeglectedKeyResult[];
  /**
   * Ids of teams whose key results, or some of whose boards, were not looked at: those furthest down the tree, where
   * there are very many. A read of such a team alone has them, up to a hundred boards.
   */
  readonly unread: readonly string[];
  /** Ids of running key results that no issue contributes to. */
  readonly unlinked: readonly string[];
  /**
   * Objectives of teams elsewhere and of cycles beside this one, with the key results that boards here work on; the
   * people they name; and the cycle of each.
   */
  readonly elsewhere: {
    readonly people: readonly string[];
    readonly objectives: readonly SentObjective[];
    readonly cycleIds: readonly string[];
  };
}

/** Through what an issue counts: its own link, a link of something above it, or the line of the goal it is assigned to. */
export type ServedThrough = 'issue' | 'above' | 'line';

/** An issue behind a number; its key and summary are read by the browser, as the person who looks. */
export interface CellIssue {
  readonly issueId: string;
  readonly sprintId: string;
  /** What it adds to the number, in the sprint's unit; null where it was not planned, or is not done. */
  readonly planned: number | null;
  readonly done: number | null;
  /** Days; null where they do not apply or are not known. */
  readonly doneOn: string | null;
  readonly addedOn: string | null;
  readonly removedOn: string | null;
  /** It is done here, and a later sprint completed it again: sums over sprints count it there (PRODUCT §3.12). */
  readonly again?: boolean;
  /** null of what serves nothing. */
  readonly through: ServedThrough | null;
  /** What stands above it and is linked; null where none is, or the viewer may not browse it. */
  readonly aboveId: string | null;
}

export interface CellIssues {
  /** Those that the viewer may browse. */
  readonly issues: readonly CellIssue[];
  /** The others: how many, and what they add. */
  readonly hidden: { readonly count: number; readonly planned: number; readonly done: number };
}

export interface OrphanGroup {
  /** The epic of its issues; null of those without one, or whose epic the viewer may not browse. */
  readonly aboveId: string | null;
  /** Not done and in a sprint; those that the viewer may browse. */
  readonly issueIds: readonly string[];
  /** Of these, in the unit of the answer. */
  readonly effort: number;
}

export interface Orphans {
  readonly unit: EffortUnit;
  /** Most effort first: where one link helps most. */
  readonly groups: readonly OrphanGroup[];
  readonly hidden: { readonly count: number; readonly effort: number };
  /** Of the issues above, those that serve a key result which has ended ("last cycle", PRODUCT §5.9). */
  readonly lastCycle: readonly {
    readonly objectiveId: string;
    readonly keyResultId: string;
    readonly key: string;
    readonly title: string;
    /** Key of the one that continues it; null where there is none, or the viewer may not see it. */
    readonly continuedBy: string | null;
    /** The linked ones: issues, or what stands above them. */
    readonly issueIds: readonly string[];
  }[];
}

/** The lines of a sprint's goal as people read them, without their tags. */
export interface GoalLines {
  readonly lines: readonly {
    readonly id: string;
    readonly text: string;
    /** What the review says; null before it. */
    readonly actual: Actual | null;
  }[];
}
