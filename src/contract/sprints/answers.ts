import type { Actual } from '../../domain/alignment/actual';
import type { EffortUnit } from '../../domain/alignment/effort';
import type { PlanSource } from '../../domain/alignment/planned-done';
import type { ProposalView } from '../checkins/answers';
import type { Claim } from '../inputs';
import type { KeyResultPage, KeyResultView, MoveView, Viewer } from '../views';
import type { SprintHistory, SprintReport } from './history';

/** What the procedures of this area answer. */
export interface SprintsAnswers {
  'sprints.review': SprintReviewView;
  'sprints.saveReview': SprintReviewSaved;
  'sprints.history': SprintHistory;
  'sprints.report': SprintReport;
  /** Sprints that served a key result, the latest first, from a day backwards. */
  'sprints.ofKeyResult': {
    readonly contributions: KeyResultPage['contributions'];
    readonly more: boolean;
  };
  'sprints.rebuild': SprintsRebuild;
}

/** Reading a board's sprints once more: what closed ones were frozen with stays (PRODUCT §3.12). */
export interface SprintsRebuild {
  /** Sprints that run, are to come, or ran before the app was there. */
  readonly sprints: number;
  /**
   * About how many points of Jira's rate limit it takes, and how many this site may use in an hour for such things:
   * what one hour does not pay for waits for the next.
   */
  readonly points: number;
  readonly pointsAnHour: number;
  /** True when the queue is at it now. */
  readonly begun: boolean;
}

/** The review of a sprint, as it can be written and as it was (PRODUCT §5.5). */
export interface SprintReviewView {
  readonly viewer: Viewer;
  readonly today: string;
  readonly sprint: {
    readonly id: string;
    readonly name: string;
    readonly state: 'future' | 'active' | 'closed';
    readonly start: string | null;
    /** Of a closed sprint the day of its completion. */
    readonly end: string | null;
    readonly boardId: string | null;
    /** Deleted in Jira: to be read only. */
    readonly gone: boolean;
  };
  readonly team: { readonly id: string; readonly name: string } | null;
  /** The day that values are dated to: the sprint's completion, today while it runs. */
  readonly day: string;
  /** The last day on which everybody of the team may write; null while the sprint runs. */
  readonly openUntil: string | null;
  /** Version of the review; 0 before the first. */
  readonly revision: number;
  /** Why the viewer may not save; null where they may. */
  readonly refusal: string | null;
  readonly lines: readonly ReviewLine[];
  /** The KRAs that lines are tagged with. */
  readonly areas: readonly { readonly key: string; readonly name: string }[];
  readonly keyResults: readonly ReviewKeyResult[];
  /** null as long as nobody knows. */
  readonly work: ReviewWork | null;
  /** Who reviewed it last; null before the first. */
  readonly reviewed: ReviewedBy | null;
  /** What was said before that, the latest first. */
  readonly earlier: readonly EarlierReview[];
}

export interface ReviewedBy {
  readonly by: string;
  readonly at: string;
  /** False: the save broke off, and some check-ins are still to be written. Saving again writes them. */
  readonly recorded: boolean;
}

export interface ReviewLine {
  readonly id: string;
  readonly text: string;
  readonly keys: readonly string[];
  /** The day it left the goal, after the sprint had begun; it need not be reviewed. */
  readonly withdrawn?: string;
  readonly actual: Actual | null;
  readonly note: string;
}

/** What a review may say about a key result: a check-in of its owner, a proposal to them, or no value at all. */
export type ReviewRole = 'check-in' | 'proposal' | 'ended';

export interface ReviewKeyResult {
  readonly keyResult: KeyResultView;
  readonly objective: { readonly key: string; readonly title: string };
  readonly claim: Claim | null;
  /** As of the sprint's start, in the key result's window; null where there is neither value nor baseline. */
  readonly before: { readonly value: number; readonly isBaseline: boolean } | null;
  /** The latest value of the sprint so far, to start from; null where there is none. */
  readonly now: {
    readonly value: number;
    readonly day: string;
    readonly from: 'reading' | 'check-in';
  } | null;
  readonly move: MoveView;
  /** Ids of the other sprints that ran meanwhile. */
  readonly meanwhile: readonly string[];
  readonly role: ReviewRole;
  /** Why it takes no value; null where it does. */
  readonly closed: string | null;
  /** What the review says; null where it says nothing of it. */
  readonly said: {
    readonly after: number | null;
    readonly learned: string;
    /** The value waits for its owner. */
    readonly proposed: boolean;
  } | null;
  readonly proposals: readonly ProposalView[];
}

/** Planned and done (PRODUCT §3.12): issues, and effort in the board's unit. */
export interface ReviewWork {
  readonly unit: EffortUnit;
  readonly plannedFrom: PlanSource | null;
  readonly planned: number;
  readonly done: number;
  readonly issues: {
    readonly planned: number;
    readonly done: number;
    readonly added: number;
    readonly removed: number;
    readonly carried: number;
  };
  readonly asOf: string;
}

export interface EarlierReview {
  readonly by: string;
  readonly at: string;
  readonly lines: readonly { readonly text: string; readonly actual: Actual; readonly note: string }[];
  readonly values: readonly {
    readonly key: string;
    readonly after: number | null;
    readonly learned: string;
  }[];
}

export type SprintReviewSaved =
  | {
      readonly outcome: 'saved';
      readonly review: SprintReviewView;
      /** Keys that were checked in, and keys whose owners were left a value to confirm. */
      readonly checkedIn: readonly string[];
      readonly proposed: readonly string[];
      /** Values that were not taken, and why; the lines were. */
      readonly refused: readonly { readonly key: string; readonly why: string }[];
    }
  /** Somebody reviewed it meanwhile, or its lines changed; nothing was saved. `review` is what stands now. */
  | { readonly outcome: 'conflict'; readonly review: SprintReviewView };
