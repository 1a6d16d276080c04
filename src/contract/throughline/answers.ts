import type {
  ThroughlineKeyResult,
  ThroughlineObjective,
  WorkLevel,
} from '../../domain/alignment/throughline';
import type { Lifecycle } from '../../domain/okr/lifecycle';
import type { StatusView } from '../views';

/** What the procedures of this area answer. */
export interface ThroughlineAnswers {
  'throughline.read': ThroughlineView;
}

/**
 * The facts of an issue's throughline, as the domain's `throughline` takes them. Issues are named by id alone: the
 * browser reads their keys and summaries as the person who looks. Key results and objectives that the caller may not
 * see are not in it.
 */
export interface ThroughlineView {
  readonly issueId: string;
  /** -1 sub-task, 0 base, 1 epic, 2 and more above. */
  readonly level: number;
  /**
   * The issue and what stands above it, then the goal line it is assigned to; titles of issues are null, and what the
   * viewer may not browse has a name of the app's own (`above-1`).
   */
  readonly levels: readonly WorkLevel[];
  /** The sprint it is in; else the one it was in last; null where the app knows none. */
  readonly sprint: ThroughSprint | null;
  readonly keyResults: readonly ThroughKeyResult[];
  readonly objectives: readonly ThroughlineObjective[];
  readonly areas: readonly ThroughArea[];
  /** Links of the issue itself, those that do not count too; what may be taken away. */
  readonly links: readonly OwnLink[];
  /** Keys of key results that what stands above it is linked to and that have ended; absent where there are none. */
  readonly endedAbove?: readonly string[];
}

export interface ThroughSprint {
  readonly id: string;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  /** Lines of its goal, as far as the issue belongs to them by a key result or because somebody assigned it. */
  readonly lines: readonly { readonly id: string; readonly text: string; readonly assigned: boolean }[];
}

export interface ThroughKeyResult extends ThroughlineKeyResult {
  readonly unit: string;
  readonly decimals: number;
  readonly status: StatusView;
}

export interface ThroughArea {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface OwnLink {
  readonly kind: 'key-result' | 'area';
  readonly relation: 'contributes' | 'context';
  readonly id: string;
  /** Of a key result; null of a KRA. */
  readonly objectiveId: string | null;
  readonly key: string;
  readonly title: string;
  /** Of a key result, as it runs within its objective; a KRA is `active` until it is archived. */
  readonly lifecycle: Lifecycle;
}
