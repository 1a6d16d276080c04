import type { ActualCounts } from '../../domain/alignment/past-claims';
import type { EstimateUnit } from '../../domain/alignment/time-estimates';
import type { Lifecycle } from '../../domain/okr/lifecycle';
import type { StatusView, Viewer, WorkMix } from '../views';

/** What the procedures of this area answer. */
export interface PlanningAnswers {
  'planning.read': PlanningView;
  /** What issues that are no part of a sprint serve: for trying them in a plan, and for boards without sprints. */
  'planning.links': PlanningLinks;
  /** The assignments of the sprint as they are now. */
  'planning.assign': Pick<PlanningCheck, 'sprintId' | 'revision' | 'assigned'>;
  /** The planning check after what was done in Jira, or to links, is known to the app. */
  'planning.moved': PlanningView;
}

/** The planning check of a board (PRODUCT §4, §5.4): the next sprint and the active ones, or the one asked for. */
export interface PlanningView {
  readonly viewer: Viewer;
  readonly board: {
    readonly id: string;
    /** Jira's, for whom it is known that they may see the board. */
    readonly name: string | null;
    readonly connected: boolean;
    readonly supportsSprints: boolean;
    readonly projectId: string | null;
    /** Field of the estimate that screens read of issues outside a sprint; null: the board estimates none. */
    readonly estimateField: string | null;
  };
  readonly team: { readonly id: string; readonly name: string; readonly workMix: WorkMix } | null;
  readonly today: string;
  readonly asOf: string;
  /** Sprints that are to come or run on this board, in Jira's order; those of other boards too. */
  readonly sprints: readonly PlanningSprint[];
  /** The sprints whose plan comes along, the one to show first. */
  readonly checks: readonly PlanningCheck[];
  /** The team's, and those that the sprints' issues or goals name, of those the viewer sees; closed ones too. */
  readonly keyResults: readonly PlanningKeyResult[];
  readonly areas: readonly PlanningArea[];
  /** How the goal lines of the board's latest reviewed sprints ended. */
  readonly claims: ActualCounts & { readonly sprints: number };
  /** Above this share of unestimated issues, issues are counted (PRODUCT §3.13). */
  readonly unestimatedShare: number;
}

export interface PlanningSprint {
  readonly id: string;
  readonly name: string;
  readonly state: 'future' | 'active';
  /** ISO moments. */
  readonly start: string | null;
  readonly end: string | null;
  /** Of another board. */
  readonly foreign: boolean;
}

/** What one sprint consists of, and what it serves: the screen makes the shares of it, for the plan and for what is tried. */
export interface PlanningCheck {
  readonly sprintId: string;
  /** Jira's text. */
  readonly goal: string;
  /** Of the app's row: an assignment names it. */
  readonly revision: number;
  readonly lines: readonly PlanningLine[];
  /** Those that the viewer may browse, by rank. Sub-tasks are in their parent. */
  readonly issues: readonly PlanningIssue[];
  /** All others, added up by what they serve; they count in the shares. */
  readonly others: readonly PlanningOthers[];
  /** By id of an issue, or of what stands above one; what serves nothing is left out. */
  readonly serves: Readonly<Record<string, PlanningServes>>;
  /** Issue id → line id. */
  readonly assigned: Readonly<Record<string, string>>;
  /** By how much a running sprint holds more than was planned, in its unit; 0 before it starts. */
  readonly overload: number;
  /** How the plan at the start is known; null before the start. */
  readonly plannedFrom: 'start' | 'changelog' | 'today' | null;
  /** The board's (PRODUCT §3.13): of its latest sprints, before those of this one; null where nothing is estimated. */
  readonly medianEstimate: number | null;
  /** What `points` are; absent: points. */
  readonly estimatedIn?: EstimateUnit;
  /** When Jira was last asked for the whole sprint. */
  readonly readAt: string;
}

export interface PlanningLine {
  readonly id: string;
  readonly text: string;
  /** As the text has them. */
  readonly keys: readonly string[];
  readonly serves: PlanningServes;
}

export interface PlanningIssue {
  readonly id: string;
  /** What stands above it, nearest first; a name of the app's own (`above-1`) for what the viewer may not browse. */
  readonly above: readonly string[];
  readonly points: number | null;
  readonly category: 'new' | 'indeterminate' | 'done';
  readonly done: boolean;
  readonly planned: boolean;
  readonly plannedPoints: number | null;
  /** The day it came into the running sprint; null where it was there before, or nobody knows. */
  readonly addedOn: string | null;
}

/** Issues that the viewer may not browse and that serve the same. */
export interface PlanningOthers {
  readonly serves: PlanningServes;
  readonly count: number;
  readonly unestimated: number;
  /** Of the others. */
  readonly points: number;
}

/**
 * What a level serves by `contributes` links or tags (PRODUCT §3.16), by ids of what the viewer sees. What they may not
 * see counts for nothing here, and nothing says that it is there (PRODUCT §6, decision 013).
 */
export interface PlanningServes {
  /** Active and drafts: these count. */
  readonly openIds: readonly string[];
  readonly areaIds: readonly string[];
  /** Paused ones: they do not count, and their work is capacity on paused objectives. */
  readonly pausedIds: readonly string[];
  /** Closed or cancelled: "last cycle". */
  readonly endedIds: readonly string[];
}

export interface PlanningKeyResult {
  readonly id: string;
  readonly objectiveId: string;
  readonly key: string;
  readonly title: string;
  readonly objectiveTitle: string;
  readonly teamId: string;
  readonly ownTeam: boolean;
  readonly unit: string;
  readonly decimals: number;
  /** Paused with its objective, closed with it. */
  readonly lifecycle: Lifecycle;
  /** Words of goal lines that were tagged with it. */
  readonly hints: readonly string[];
  /** null of those that ended. */
  readonly status: StatusView | null;
  /** 0..1. */
  readonly progress: number | null;
  readonly expected: number | null;
  /** Of an ended one: the open key result that continues it. */
  readonly successorId: string | null;
  /** Why nobody feeds it, as a sentence (PRODUCT §3.17), by the sprints of the team's boards; else null. */
  readonly neglected: string | null;
  /** How lines that carried its tag ended on this board, lately. */
  readonly claims: ActualCounts | null;
  /** What the latest review of this board learned on it. */
  readonly learned: { readonly text: string; readonly sprint: string } | null;
}

export interface PlanningArea {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly archived: boolean;
}

export interface PlanningLinks {
  /** By id, of those asked for that the viewer may browse; what serves nothing is left out. */
  readonly serves: Readonly<Record<string, PlanningServes>>;
  /** Named by them and not among the board's own. */
  readonly keyResults: readonly PlanningKeyResult[];
}
