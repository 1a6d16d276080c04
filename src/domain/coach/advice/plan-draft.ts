import type { KeyResultKind } from '../../okr/key-result';
import type { Rhythm } from '../../okr/rhythm';

/** A key result as far as it is written: what is not known yet is null. */
export interface PlannedKeyResult {
  readonly id: string;
  readonly title: string;
  readonly ownerId: string | null;
  readonly kind: KeyResultKind;
  /** Of a milestone: one yes/no rather than steps. */
  readonly isYesNo?: boolean;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly rhythm: Rhythm;
  readonly indicator: 'leading' | 'lagging';
  readonly isGuardrail: boolean;
  /** How it is measured; empty: nobody has said. */
  readonly howMeasured: string;
  /** Whether somebody has checked the measurement; null where that is not kept. */
  readonly isVerified: boolean | null;
  /** How far it moved in each past cycle, in its own unit and without a sign; empty when it is new. */
  readonly pastMoves: readonly number[];
}

export interface PlannedObjective {
  readonly id: string;
  readonly title: string;
  readonly teamId: string;
  /** Whether its team stands below another one. */
  readonly isBelow: boolean;
  readonly parentId: string | null;
  readonly ownerId: string | null;
  readonly keyResults: readonly PlannedKeyResult[];
}
