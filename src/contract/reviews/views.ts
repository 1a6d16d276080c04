import type { Ambition } from '../../domain/okr/ambition';
import type { CloseReason, Truth } from '../../domain/okr/grade';
import type { KeyResultNumbers } from '../../domain/okr/key-result';
import type { Lifecycle } from '../../domain/okr/lifecycle';
import type { ReviewDecision } from '../../domain/okr/review-decision';
import type { CycleView, ObjectiveView, Viewer } from '../views';

/** One change review, as its history shows it. */
export interface ReviewView {
  readonly id: string;
  readonly day: string;
  readonly by: string;
  readonly changed: string;
  readonly meaning: string;
  readonly decision: ReviewDecision;
  readonly reason: string;
  /** Keys of the key results whose numbers it changed. */
  readonly keys: readonly string[];
  /** What those numbers were and became; without the key results that are no longer in this objective. */
  readonly numbers: readonly ReviewedNumbers[];
}

/** Numbers of one key result before a day's reviews and after them. */
export interface ReviewedNumbers {
  readonly keyResultId: string;
  readonly key: string;
  readonly unit: string;
  readonly decimals: number;
  readonly before: KeyResultNumbers;
  readonly after: KeyResultNumbers;
}

/** An objective with its change reviews, the latest first; at most ten, older ones are in the log. */
export interface ReviewsView {
  readonly objective: ObjectiveView;
  readonly reviews: readonly ReviewView[];
}

/** What people wrote about one key result for its closing; null and '': as computed, or not said. */
export interface KeyResultEntry {
  readonly grade: number | null;
  readonly reason: string;
  readonly closeReason: CloseReason | null;
  readonly wrongEvidence: boolean | null;
  readonly note: string;
}
export interface ObjectiveEntry {
  readonly truth: Truth | null;
  readonly closeReason: CloseReason | null;
  readonly reason: string;
  readonly ambitious: string;
}
export interface RetrospectiveAnswers {
  /** What did we learn about cause and effect? */
  readonly causeAndEffect: string;
  /** Where was the target or the key result wrong? */
  readonly wrongTargets: string;
  /** What slowed us down? */
  readonly slowedDown: string;
}

/** What stands in the way of finishing: one sentence a thing. */
export interface CloseNeed {
  /** Key of the key result or objective. */
  readonly key: string;
  readonly objectiveId: string;
  readonly hint: string;
}

export interface ClosingKeyResult {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly lifecycle: Lifecycle;
  readonly ownerId: string | null;
  readonly guardrail: boolean;
  readonly unit: string;
  readonly decimals: number;
  readonly numbers: KeyResultNumbers;
  /** Its latest value that counts; null without one. */
  readonly value: number | null;
  readonly weight: number;
  /** 0..1, unrounded, as it closes or closed; null without data. */
  readonly progress: number | null;
  /** Against the numbers it started with, where they were changed; else null. */
  readonly againstFirst: { readonly numbers: KeyResultNumbers; readonly progress: number | null } | null;
  /** Its last numbers ask for less than the first. */
  readonly eased: boolean;
  /** null: a guardrail, or grade pending. */
  readonly computed: number | null;
  /** Measured beyond the cycle's end. */
  readonly pendingUntil: string | null;
  readonly succeeded: boolean;
  /** A guardrail whose latest value lies outside. */
  readonly breached: boolean;
  /** What stands where nobody chooses. */
  readonly suggested: { readonly closeReason: CloseReason; readonly wrongEvidence: boolean };
  readonly entry: KeyResultEntry;
  /** What closing wrote down; null before. */
  readonly closed: {
    readonly computed: number | null;
    readonly grade: number | null;
    readonly reason: string;
    readonly closeReason: CloseReason;
    readonly wrongEvidence: boolean;
    readonly note: string;
    readonly day: string;
  } | null;
  readonly continues: string | null;
  readonly continuedBy: string | null;
  /** Open `contributes` links that are still on it. */
  readonly links: number;
}

export interface ClosingObjective {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly ownerId: string | null;
  /** Only some people may see it: whoever prints or passes it on is told. */
  readonly restricted: boolean;
  readonly ambition: Ambition;
  readonly lifecycle: Lifecycle;
  readonly progress: number | null;
  readonly computed: number | null;
  readonly succeeded: boolean;
  /** An aspirational one reached in full: "was it ambitious enough?" */
  readonly asksIfAmbitious: boolean;
  readonly suggestedReason: CloseReason;
  readonly entry: ObjectiveEntry;
  readonly closed: {
    readonly computed: number | null;
    readonly succeeded: boolean;
    readonly truth: Truth | null;
    readonly closeReason: CloseReason;
    readonly reason: string;
    readonly ambitious: string;
    readonly day: string;
    readonly by: string;
  } | null;
  readonly keyResults: readonly ClosingKeyResult[];
  readonly reviews: readonly ReviewView[];
  /** What must be said before it can be closed. */
  readonly needs: readonly CloseNeed[];
}

/** How far one team is. */
export interface ClosingTeam {
  readonly id: string;
  readonly name: string;
  readonly leadId: string | null;
  readonly objectives: number;
  readonly closed: number;
}

export interface CloseView {
  readonly viewer: Viewer;
  readonly cycle: CycleView;
  readonly closedOn: string | null;
  readonly teamId: string | null;
  readonly teams: readonly ClosingTeam[];
  /** Empty where there are too many to show at once: choose a team then. */
  readonly objectives: readonly ClosingObjective[];
  readonly tooMany: boolean;
  readonly retrospective: RetrospectiveAnswers;
  readonly asOf: string;
}

/** Something two people wrote differently: theirs stands, mine is told. */
export interface Contested {
  /** Key result id; null: the objective, or the retrospective, itself. */
  readonly keyResultId: string | null;
  readonly field: string;
}
export interface CloseDraftSaved {
  readonly objective: ClosingObjective;
  readonly contested: readonly Contested[];
}
export interface RetrospectiveSaved {
  readonly retrospective: RetrospectiveAnswers;
  readonly contested: readonly Contested[];
}

export interface CloseProgress {
  /** Objectives of the scope that are closed, and how many there are. */
  readonly closed: number;
  readonly of: number;
  /** Everything of the scope is closed; of the whole cycle: the cycle too. */
  readonly finished: boolean;
  /** Grades that changed since the caller looked, for somebody checked in meanwhile: their value counts. */
  readonly moved: readonly {
    readonly key: string;
    readonly seen: number | null;
    readonly now: number | null;
  }[];
  readonly cycle: CycleView;
}

export interface CarriedOver {
  readonly objective: ObjectiveView;
  readonly carried: readonly {
    readonly from: string;
    readonly to: string;
    /** `contributes` links of open epics and issues that moved, in this call. */
    readonly linksMoved: number;
    /** Still to be moved: the same call again moves more. */
    readonly linksLeft: number;
  }[];
}
