import type { Ambition } from './ambition';
import type { PaceStatus } from './okr-status';

/** From which ratio of progress to expected progress a status holds. Below `atRisk` is Off track. */
export interface PaceThresholds {
  readonly onTrack: number;
  readonly atRisk: number;
}

/** Every limit of the rules in one table, so that screens, roll-ups and statistics judge alike. */
export interface Thresholds {
  /** PRODUCT §3.5 */
  readonly pace: Readonly<Record<Ambition, PaceThresholds>>;
  /** Too early: this share of the window, but at most so many days (PRODUCT §3.5). */
  readonly tooEarlyShare: number;
  readonly tooEarlyDays: number;
  /** Activated after this share of the cycle, the window starts with the activation (PRODUCT §2). */
  readonly lateActivationShare: number;
  /** Stale: nothing new for this many beats of the rhythm (PRODUCT §3.7). */
  readonly staleBeats: number;
  /** A value of a keep-within key result holds for this many beats of its rhythm (PRODUCT §2). */
  readonly heldBeats: number;
  /** Inside its bounds, a keep-within key result is On track from this inside share (PRODUCT §3.5). */
  readonly insideShare: number;
  /** Outside its bounds, it is At risk for this many beats of its rhythm, then Off track (PRODUCT §3.5). */
  readonly outsideBeats: number;
  /** Overdue steps leave a milestone At risk up to these days, or this share of the weight due (PRODUCT §3.5). */
  readonly overdueDays: number;
  readonly overdueShare: number;
  /** From which confidence a yes/no or a baseline to find is On track, or At risk (PRODUCT §3.5). */
  readonly confidentOnTrack: number;
  readonly confidentAtRisk: number;
  /** Owner doubts: confidence this low, or fallen by this much (PRODUCT §3.7). */
  readonly doubtConfidence: number;
  readonly doubtFall: number;
  /** Members with more than this share of the weight decide for the objective (PRODUCT §3.8). */
  readonly majority: number;
  /** From which progress, unrounded, it counts as a success at close (PRODUCT §3.19). */
  readonly success: Readonly<Record<Ambition, number>>;
  /** Work done, needle not moved: PRODUCT §3.15. */
  readonly needleWork: number;
  readonly needleSprints: number;
  readonly needleProgress: number;
  /** Sprint pace: the median over at most so many closed sprints, and not without so many (PRODUCT §3.9). */
  readonly paceSprints: number;
  readonly paceSprintsNeeded: number;
  /** A forecast needs so many values, on so many different days; its interval holds this share: PRODUCT §3.10. */
  readonly forecastValues: number;
  readonly forecastDays: number;
  readonly forecastShare: number;
  /** Above this share of unestimated issues, issues are counted instead of points (PRODUCT §3.13). */
  readonly unestimatedShare: number;
  /** The board's median estimate is that of so many of its latest sprints that have begun (PRODUCT §3.13). */
  readonly medianSprints: number;
  /** Neglected: blank for so many sprints in a row (PRODUCT §3.17). */
  readonly neglectedSprints: number;
  /** A sprint can be reviewed for so many days after its close (PRODUCT §5.5). */
  readonly reviewDays: number;
  /** The review of a running sprint is offered first from so many days before its end (PRODUCT §4). */
  readonly reviewAheadDays: number;
  /**
   * Points of Jira's rate limit that automation may spend an hour on one site. Jira's default quota, 65,000 points, is
   * shared by all sites an app is installed on (PRODUCT §7); thirty like this one would use it up.
   */
  readonly automationPointsAnHour: number;
  /**
   * The same for what makes up for lost events: the daily pass, sprints that a manager has read again. Sixty boards
   * are read in half a day.
   */
  readonly healingPointsAnHour: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  pace: {
    committed: { onTrack: 0.9, atRisk: 0.7 },
    aspirational: { onTrack: 0.7, atRisk: 0.4 },
  },
  tooEarlyShare: 0.15,
  tooEarlyDays: 21,
  lateActivationShare: 0.15,
  staleBeats: 1.5,
  heldBeats: 1.5,
  insideShare: 0.9,
  outsideBeats: 1,
  overdueDays: 7,
  overdueShare: 0.3,
  confidentOnTrack: 7,
  confidentAtRisk: 4,
  doubtConfidence: 3,
  doubtFall: 3,
  majority: 0.5,
  success: { committed: 1, aspirational: 0.7 },
  needleWork: 0.8,
  needleSprints: 2,
  needleProgress: 0.5,
  paceSprints: 3,
  paceSprintsNeeded: 2,
  forecastValues: 4,
  forecastDays: 3,
  forecastShare: 0.8,
  unestimatedShare: 1 / 3,
  medianSprints: 6,
  neglectedSprints: 2,
  reviewDays: 14,
  reviewAheadDays: 2,
  automationPointsAnHour: 2_000,
  healingPointsAnHour: 600,
};

// Shares are quotients: 0.036 ÷ 0.04 gives 0.8999…, and yet it is nine tenths. Nothing a person enters is this small.
const ROUNDING = 1e-9;

/** `a ≥ b`, where what differs only by floating-point rounding counts as equal. */
export function isAtLeast(a: number, b: number): boolean {
  return a >= b - ROUNDING;
}

/** `a > b` by more than floating-point rounding. */
export function isMoreThan(a: number, b: number): boolean {
  return a > b + ROUNDING;
}

/** The class of a ratio of progress to expected progress; boundaries belong to the better class. */
export function classOfRatio(ratio: number, limits: PaceThresholds): PaceStatus {
  if (isAtLeast(ratio, limits.onTrack)) return 'on-track';
  return isAtLeast(ratio, limits.atRisk) ? 'at-risk' : 'off-track';
}
