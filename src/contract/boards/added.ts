import type { EstimateUnit } from '../../domain/alignment/time-estimates';
import type { PlanningArea, PlanningKeyResult, PlanningServes } from '../planning/answers';

/** What came into a running sprint since its start (PRODUCT §4), with what it serves as the viewer may know it. */
export interface AddedWork {
  readonly sprintId: string;
  /** Those that the viewer may browse, the latest first. */
  readonly issues: readonly AddedIssue[];
  /** How many more came in: issues that the viewer may not browse. */
  readonly others: number;
  /** How the plan at the start is known. */
  readonly plannedFrom: 'start' | 'changelog' | 'today';
  /** The board's; null where it is gone. */
  readonly team: { readonly id: string } | null;
  /** What `points` are. */
  readonly estimatedIn: EstimateUnit;
  /** Open ones that the issues serve, and those of the board's team, which they could. */
  readonly keyResults: readonly AddedTarget[];
  readonly areas: readonly PlanningArea[];
}

export interface AddedIssue {
  readonly id: string;
  /** The day it came in. */
  readonly addedOn: string;
  readonly points: number | null;
  /** What it counts for (PRODUCT §3.16); nothing: unaligned. */
  readonly serves: Pick<PlanningServes, 'openIds' | 'areaIds'>;
}

/** What words are matched with, and what a link to it needs. */
export type AddedTarget = Pick<
  PlanningKeyResult,
  | 'id'
  | 'objectiveId'
  | 'key'
  | 'title'
  | 'objectiveTitle'
  | 'teamId'
  | 'ownTeam'
  | 'unit'
  | 'decimals'
  | 'lifecycle'
  | 'hints'
>;
