import type { Actual } from '../domain/alignment/actual';
import type { AutomationRhythm, AutomationSource } from '../domain/automation/source';
import type { Ambition } from '../domain/okr/ambition';
import type { CycleState } from '../domain/okr/cycle';
import type { Explanation } from '../domain/okr/explain';
import type { Forecast, NoForecast } from '../domain/okr/forecast';
import type { KeyResultKind, KeyResultNumbers } from '../domain/okr/key-result';
import type { Lifecycle } from '../domain/okr/lifecycle';
import type { StepDone } from '../domain/okr/milestone';
import type { NumbersHistory } from '../domain/okr/numbers-history';
import type { ParentRelation, RollUpChoice } from '../domain/okr/objective';
import type { OkrStatus, PaceStatus } from '../domain/okr/okr-status';
import type { Rhythm } from '../domain/okr/rhythm';
import type { SprintPace } from '../domain/okr/sprint-pace';
import type { Claim } from './inputs';

/**
 * What the procedures answer: one list, because screens and use cases look shapes up here by name; over 300
 * lines for that. Days are `YYYY-MM-DD` in the organisation's zone, moments ISO 8601
 * in UTC.
 */

/** Who looks. Rights are tried on the server; these let a screen hide what would be refused. */
export interface Viewer {
  readonly accountId: string;
  /** Permission id to ask Jira about in the browser (`permissions/check`, globalPermissions). */
  readonly manageOkrsPermission: string;
}

export interface WorkMix {
  readonly keyResult: number;
  readonly area: number;
  readonly unaligned: number;
}

export interface CycleView {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly state: CycleState;
  /** Full days passed ÷ days in it, 0..1. */
  readonly elapsed: number;
}

export interface TeamView {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly parentId: string | null;
  readonly leadId: string | null;
  readonly standInId: string | null;
  readonly rhythm: Rhythm;
  readonly workMix: WorkMix;
  readonly boards: readonly BoardRef[];
  /** Name of the Jira group its members are in; '' when not said. */
  readonly group: string;
  readonly archived: boolean;
}
export interface BoardRef {
  readonly boardId: string;
  /** Jira data: present only where the viewer's right to see the board was tried in this call. */
  readonly name?: string;
  readonly projectId: string | null;
}

/** Statuses of PRODUCT §3.7, and the lifecycles that have none. */
export type StatusCode = OkrStatus | 'draft' | 'closed' | 'cancelled';

export interface StatusView {
  readonly code: StatusCode;
  /** As people read it: "On track". */
  readonly word: string;
  /** Why, as a sentence: "62 % of the way, 54 % expected by today". */
  readonly reason: string;
  /** What the numbers alone say, beside an own status. */
  readonly computed?: { readonly code: StatusCode; readonly word: string; readonly reason: string };
  readonly setByPerson: boolean;
  /** "Owner doubts: confidence 3 of 10, down from 7." while On track; else null. */
  readonly doubts: string | null;
}

/** How each number came about: formula and inputs, for screens to write in the user's locale. */
export interface Because {
  readonly progress: Explanation;
  readonly expected: Explanation;
  readonly pace: Explanation | null;
  readonly work: Explanation | null;
}

/** Where a number comes from; '' where nobody said. */
export interface MeasurementSourceView {
  /** http or https. */
  readonly link: string;
  readonly suppliedBy: string;
  readonly verified: boolean;
}
export interface BlockerView {
  readonly what: string;
  readonly since: string;
  readonly waitingOn: string;
}
/** Another key result that this one supports, or that supports it: shown under it, never in its number. */
export interface SupportView {
  readonly keyResultId: string;
  readonly objectiveId: string;
  readonly key: string;
}
/** Who may see an objective besides its owners and OKR managers. */
export type RestrictionView =
  | { readonly kind: 'people'; readonly accountIds: readonly string[] }
  | { readonly kind: 'project'; readonly projectId: string };

/** How Jira brings the readings of a key result. */
export interface AutomationView {
  readonly source: AutomationSource;
  readonly every: AutomationRhythm;
  /** Account id of whose projects every run is limited to. */
  readonly ownerId: string;
  readonly state: 'on' | 'off' | 'failing';
  readonly lastRun: {
    readonly at: string;
    readonly ok: boolean;
    readonly value: number | null;
    readonly message: string;
  } | null;
}

export interface KeyResultView {
  readonly id: string;
  readonly key: string;
  /** Counts changes of its definition; check-ins and work leave it alone. */
  readonly revision: number;
  readonly objectiveId: string;
  readonly title: string;
  readonly ownerId: string | null;
  readonly lifecycle: Lifecycle;
  readonly kind: KeyResultKind;
  /** null for the kinds without one. */
  readonly baseline: number | null;
  /** null for the kinds without one. */
  readonly target: number | null;
  readonly numbers: KeyResultNumbers;
  /** Protects against winning the wrong way; apart from the roll-up. */
  readonly guardrail: boolean;
  /** Steps of a milestone that are done. */
  readonly stepsDone: readonly StepDone[];
  readonly unit: string;
  readonly decimals: number;
  readonly weight: number;
  readonly rhythm: Rhythm;
  readonly indicator: 'leading' | 'lagging';
  readonly howMeasured: string;
  readonly due: string | null;
  readonly measuringUntil: string | null;
  readonly workedOutsideJira: boolean;
  /** The day it began to run; null for a draft. */
  readonly activatedOn: string | null;
  readonly current: { readonly day: string; readonly value: number } | null;
  readonly confidence: number | null;
  /** Clamped to 0..1; null while there is no value. */
  readonly progress: number | null;
  readonly rawRatio: number | null;
  /** "worse than baseline" / "beyond target", else null. */
  readonly outside: string | null;
  /** The pace mark on the outcome bar, 0..1. */
  readonly expected: number;
  readonly status: StatusView;
  /** A whole beat of its rhythm has passed without news. */
  readonly checkInDue: boolean;
  /** Latest values, oldest first, at most 26: for the sparkline. */
  readonly trend: readonly (readonly [day: string, value: number])[];
  readonly window: { readonly start: string; readonly end: string };
  readonly work: {
    readonly done: number;
    readonly total: number;
    /** Done before the window began: left out of both. */
    readonly earlier: number;
    /** Closed with a resolution that means not delivered: left out too. */
    readonly notDelivered: number;
    readonly asOf: string;
  } | null;
  /** How many epics and issues are linked to it; which ones, `link.ofKeyResult` tells as far as one may browse them. */
  readonly linked: number;
  readonly source: MeasurementSourceView;
  readonly blocker: BlockerView | null;
  readonly supports: SupportView | null;
  readonly supporters: readonly SupportView[];
  /** Readings that Jira brings; null where people enter the values. */
  readonly automation: AutomationView | null;
  /** "work done, needle not moved" (PRODUCT §3.15). */
  readonly needle: boolean;
  readonly because: Because;
}

export interface ObjectiveView {
  readonly id: string;
  readonly key: string;
  readonly revision: number;
  readonly teamId: string;
  readonly teamName: string;
  readonly cycleId: string;
  readonly title: string;
  readonly description: string;
  readonly ownerId: string | null;
  readonly ambition: Ambition;
  readonly lifecycle: Lifecycle;
  readonly weight: number;
  readonly due: string | null;
  /** The day it began to run; null for a draft. */
  readonly activatedOn: string | null;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly status: StatusView;
  readonly parent: {
    readonly objectiveId: string;
    readonly key: string;
    readonly relation: ParentRelation;
  } | null;
  readonly rollUp: RollUpChoice;
  /** Ids of the KRAs that it serves. */
  readonly areaIds: readonly string[];
  /** null: everybody with Jira access sees it. */
  readonly restricted: RestrictionView | null;
  readonly archived: boolean;
  /** Restricted objectives count in its roll-up, seen or not (PRODUCT §6). */
  readonly includesRestricted: boolean;
  /** How many of its members have data. */
  readonly withData: { readonly count: number; readonly of: number };
  readonly because: Explanation;
  readonly keyResults: readonly KeyResultView[];
}

/** A move while a sprint ran; never "caused by". */
export interface MoveView {
  readonly before: number | null;
  readonly after: number | null;
  readonly delta: number | null;
  /** How many other sprints tagged with the key result ran meanwhile. */
  readonly otherSprints: number;
  /** Why there can be no move: the sprint has not begun, or it ended before the key result ran. */
  readonly outside?: 'not-begun' | 'before';
}

export interface SprintLineView {
  readonly id: string;
  readonly text: string;
  readonly keys: readonly string[];
  /** The line left the goal after the sprint had begun. */
  readonly withdrawn?: string;
  /** What the sprint's review says became of it. */
  readonly actual?: Actual;
}
export interface SprintContributionView {
  readonly key: string;
  readonly keyResultId: string;
  readonly claim: Claim | null;
  readonly move: MoveView;
}
export interface SprintView {
  readonly id: string;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly start: string | null;
  readonly end: string | null;
  /** Sprints of other boards that this board shows. */
  readonly foreign: boolean;
  readonly lines: readonly SprintLineView[];
  readonly contributions: readonly SprintContributionView[];
  readonly hasDraft: boolean;
  /** How many issues came in since its start and are in it; absent: none, or it does not run. */
  readonly added?: number;
  /** Whether it is reviewed, waits for it, or is near its end; absent for all others. */
  readonly review?: 'reviewed' | 'awaited' | 'near-end';
}

/** Something the screen must tell this person once, e.g. a save that Jira never confirmed. */
export interface Notice {
  readonly kind:
    | 'overwrote'
    | 'save-dropped'
    | 'save-completed'
    | 'unknown-keys'
    | 'jira-stale'
    /** What a change review decided lately. */
    | 'change-review'
    /** Linked issues were deleted in Jira lately. */
    | 'lost-links';
  readonly message: string;
  /** The day it was decided, or happened, for the screen to write as people there write days. */
  readonly day?: string;
  /** The text that was replaced or lost, to copy or restore. */
  readonly text?: string;
}

export interface PanelView {
  readonly viewer: Viewer;
  readonly board: {
    readonly id: string;
    readonly name: string | null;
    readonly connected: boolean;
    readonly supportsSprints: boolean;
    readonly projectId: string | null;
  };
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly today: string;
  readonly cycle: CycleView | null;
  readonly objectives: readonly ObjectiveView[];
  /** Active ones first, then the latest closed ones; empty when Jira could not be asked. */
  readonly sprints: readonly SprintView[];
  readonly notices: readonly Notice[];
  /** When the numbers were computed. */
  readonly asOf: string;
}

export interface WorkspaceView {
  readonly viewer: Viewer;
  readonly today: string;
  readonly timeZone: string;
  /** 1–12. */
  readonly fiscalFirstMonth: number;
  readonly cycles: readonly CycleView[];
  readonly cycleId: string | null;
  readonly teams: readonly TeamView[];
  readonly objectives: readonly ObjectiveView[];
  /** Whether the organisation has KRAs at all: what is not used yet stays out of sight. */
  readonly hasAreas: boolean;
  readonly asOf: string;
}

/** A key result as pickers show it. */
export interface KeyResultChoice {
  readonly keyResultId: string;
  readonly objectiveId: string;
  readonly key: string;
  readonly title: string;
  readonly objectiveTitle: string;
  readonly teamId: string;
  readonly unit: string;
  readonly decimals: number;
  readonly lifecycle: Lifecycle;
  readonly ownTeam: boolean;
}
export interface SuggestionView extends KeyResultChoice {
  /** Sure enough to be pre-filled. */
  readonly sure: boolean;
  /** The words that match. */
  readonly because: readonly string[];
}

export type TagState = 'active' | 'draft' | 'paused' | 'closed' | 'unknown' | 'objective' | 'area';
export interface TagView {
  /** Canonical, e.g. `KR-12`. */
  readonly key: string;
  readonly state: TagState;
  readonly choice?: KeyResultChoice;
  /** For a closed key result: its successor, where there is one. */
  readonly successor?: KeyResultChoice;
  /** For a KRA's tag. */
  readonly area?: { readonly id: string; readonly name: string; readonly archived: boolean };
  /** For an objective's tag: its key results, one of which is meant. */
  readonly options?: readonly KeyResultChoice[];
}
export interface TagLineView {
  readonly id: string;
  readonly index: number;
  readonly text: string;
  readonly tags: readonly TagView[];
  readonly suggestions: readonly SuggestionView[];
  readonly issueIds: readonly string[];
}
export interface TaggingView {
  readonly viewer: Viewer;
  readonly sprint: {
    readonly id: string;
    readonly name: string;
    readonly state: 'future' | 'active' | 'closed';
    readonly start: string | null;
    readonly end: string | null;
    readonly boardId: string | null;
    /** It runs and is near its end, or past it: people come for its review. */
    readonly reviewFirst?: boolean;
  };
  readonly team: { readonly id: string; readonly name: string } | null;
  /** Jira's text, to the letter; '' when there is none. */
  readonly goal: string;
  readonly revision: number;
  readonly lines: readonly TagLineView[];
  readonly claims: readonly { readonly key: string; readonly claim: Claim }[];
  /** The team's key results, for the picker before anything is typed. */
  readonly choices: readonly KeyResultChoice[];
  /** Claims whose line is gone from the goal. */
  readonly unmatched: readonly { readonly text: string; readonly keys: readonly string[] }[];
  readonly draft: {
    readonly by: string;
    readonly at: string;
    /** The goal changed in Jira since the draft was made. */
    readonly outdated: boolean;
    /** The goal it would write, for a sprint that has none. */
    readonly newGoal: string | null;
    readonly lines: readonly {
      readonly index: number;
      readonly text: string;
      readonly keys: readonly string[];
      readonly issueIds: readonly string[];
    }[];
    readonly claims: readonly { readonly key: string; readonly claim: Claim }[];
  } | null;
  readonly notices: readonly Notice[];
}
export type TaggingSaved =
  | { readonly outcome: 'saved'; readonly wroteToJira: boolean; readonly tagging: TaggingView }
  /** Jira does not let this person write the goal: the tags wait for somebody who may. */
  | { readonly outcome: 'drafted'; readonly reason: string; readonly tagging: TaggingView }
  /** Jira's text or somebody's tags changed meanwhile; nothing was written. `tagging` is what stands now. */
  | {
      readonly outcome: 'conflict';
      readonly baseGoal: string;
      readonly tagging: TaggingView;
      /** What this person's tags become on the text of now, where lines could be matched. */
      readonly mine: readonly { readonly index: number; readonly keys: readonly string[] }[];
      /** Lines of mine that the new text no longer has. */
      readonly lost: readonly { readonly text: string; readonly keys: readonly string[] }[];
    };

export interface BoardSetupView {
  readonly viewer: Viewer;
  readonly board: {
    readonly id: string;
    readonly name: string;
    readonly type: 'scrum' | 'simple' | 'kanban';
    readonly supportsSprints: boolean;
    readonly projectId: string | null;
    readonly projectKey: string | null;
  };
  readonly connectedTeam: TeamView | null;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly proposed: {
    readonly teamName: string;
    readonly rhythm: Rhythm;
    readonly workMix: WorkMix;
    /** In words: "Story Points" or "issue count". */
    readonly estimation: string;
    readonly sprintDays: number | null;
    readonly cycle: { readonly name: string; readonly start: string; readonly end: string };
  };
  readonly cycles: readonly CycleView[];
  readonly activeSprint: { readonly id: string; readonly name: string; readonly goal: string } | null;
}
export interface LinkProposal {
  readonly issueId: string;
  readonly issueKey: string;
  readonly summary: string;
  readonly suggestions: readonly SuggestionView[];
}

export interface CheckInView {
  readonly id: string;
  readonly day: string;
  readonly value: number | null;
  readonly confidence: number | null;
  readonly ownStatus: PaceStatus | null;
  readonly shipped: string;
  readonly effect: string;
  readonly learned: string;
  readonly by: string;
  readonly at: string;
  readonly corrects?: string;
  readonly correctedBy?: string;
  /** Who proposed the value that the owner confirmed. */
  readonly proposedBy?: string;
}
export interface KeyResultPage {
  readonly viewer: Viewer;
  readonly objective: ObjectiveView;
  readonly keyResultId: string;
  readonly checkIns: readonly CheckInView[];
  readonly contributions: readonly {
    readonly sprintId: string;
    readonly start: string | null;
    readonly end: string | null;
    /** The day its tag left the goal, where that was after the sprint's start. */
    readonly withdrawn: string | null;
    readonly claim: Claim | null;
    readonly move: MoveView;
    /** Ids of the other sprints that ran meanwhile. */
    readonly meanwhile?: readonly string[];
    /** Name of a sprint that was deleted in Jira; absent where it is there, or is not the viewer's to know. */
    readonly deletedName?: string;
    /** What the review of the sprint says; absent before it. */
    readonly review?: {
      readonly actual: Actual | null;
      /** The value at its end; null where none was recorded. */
      readonly after: number | null;
      readonly learned: string;
    };
  }[];
  /** The numbers it started with and all that replaced them, with their days. */
  readonly numbers: NumbersHistory;
  /** Values from before those of the key result's trend, oldest first. */
  readonly olderValues: readonly (readonly [day: string, value: number])[];
  /** null for kinds without one, and for what does not run. */
  readonly forecast: Forecast | NoForecast | null;
  /** null with fewer than two closed sprints of its lead board. */
  readonly sprintPace: SprintPace | null;
}
