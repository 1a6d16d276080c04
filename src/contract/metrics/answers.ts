import type { HealthState } from '../../domain/okr/health';
import type { Rhythm } from '../../domain/okr/rhythm';
import type { Viewer } from '../views';

/** A number that is watched within a healthy range. */
export interface MetricView {
  readonly id: string;
  readonly revision: number;
  readonly teamId: string;
  readonly teamName: string;
  readonly name: string;
  readonly description: string;
  readonly ownerId: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly rhythm: Rhythm;
  readonly archived: boolean;
  readonly state: HealthState;
  readonly current: { readonly day: string; readonly value: number } | null;
  readonly outsideSince: string | null;
  readonly nextDue: string | null;
  /** Latest values, oldest first, at most 26. */
  readonly trend: readonly (readonly [day: string, value: number])[];
  /** Keys of the key results that it was turned into. */
  readonly keyResults: readonly string[];
}

/** What the procedures of this area answer. */
export interface MetricsAnswers {
  'metric.list': { readonly viewer: Viewer; readonly today: string; readonly metrics: readonly MetricView[] };
  'metric.save': MetricView;
  'metric.record': MetricView;
  'metric.turn': MetricView;
}
