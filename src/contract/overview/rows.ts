import type { KeyResultView, ObjectiveView, StatusView } from '../views';

/** A key result as a row of the Overview shows it; a `KeyResultView` is one too. */
export type OverviewKeyResult = Omit<
  KeyResultView,
  | 'objectiveId'
  | 'revision'
  | 'howMeasured'
  | 'linked'
  | 'because'
  | 'rawRatio'
  | 'baseline'
  | 'target'
  | 'window'
  | 'activatedOn'
  | 'measuringUntil'
  | 'rhythm'
  | 'indicator'
  | 'workedOutsideJira'
  | 'source'
  | 'blocker'
  | 'supports'
  | 'supporters'
  | 'automation'
  | 'work'
> & { readonly work: Omit<NonNullable<KeyResultView['work']>, 'asOf' | 'notDelivered' | 'earlier'> | null };

/** An objective as a row of the Overview shows it; an `ObjectiveView` is one too. */
export type OverviewObjective = Omit<
  ObjectiveView,
  'revision' | 'teamName' | 'description' | 'because' | 'activatedOn' | 'rollUp' | 'restricted' | 'keyResults'
> & {
  /** null: everybody with Jira access sees it. Who else does is read with the whole objective. */
  readonly restricted: true | ObjectiveView['restricted'];
  readonly keyResults: readonly OverviewKeyResult[];
};

/** What most rows have; left out on the way to the browser, which fills it in. */
export interface UsualOfStatus {
  readonly setByPerson: StatusView['setByPerson'];
  readonly doubts: StatusView['doubts'];
}
export type UsualOfKeyResult = Pick<
  OverviewKeyResult,
  | 'ownerId'
  | 'lifecycle'
  | 'weight'
  | 'due'
  | 'outside'
  | 'confidence'
  | 'checkInDue'
  | 'work'
  | 'needle'
  | 'progress'
  | 'current'
  | 'guardrail'
  | 'stepsDone'
>;
export type UsualOfObjective = Pick<
  OverviewObjective,
  | 'ownerId'
  | 'lifecycle'
  | 'weight'
  | 'due'
  | 'progress'
  | 'expected'
  | 'parent'
  | 'archived'
  | 'restricted'
  | 'includesRestricted'
  | 'areaIds'
>;

/** Its word follows from its code. */
type SentStatus = Omit<StatusView, keyof UsualOfStatus | 'word'> & Partial<UsualOfStatus>;

/**
 * The same on its way to the browser: two thousand of them in one answer. Owners are places in the list of
 * people, a trend is days since 1970 and values in turn, each day as the distance from the one before; the
 * present value is left out where it is the trend's last, the kind stands in the numbers.
 */
export type SentKeyResult = Omit<OverviewKeyResult, keyof UsualOfKeyResult | 'status' | 'trend' | 'kind'> &
  Partial<Omit<UsualOfKeyResult, 'ownerId'>> & {
    readonly owner?: number;
    readonly status: SentStatus;
    readonly trend: readonly number[];
  };
export type SentObjective = Omit<
  OverviewObjective,
  keyof UsualOfObjective | 'status' | 'keyResults' | 'cycleId'
> &
  Partial<Omit<UsualOfObjective, 'ownerId'>> & {
    readonly owner?: number;
    readonly status: SentStatus;
    readonly keyResults: readonly SentKeyResult[];
  };
