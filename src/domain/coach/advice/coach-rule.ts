import type { CoachLimits } from './coach-limits';
import type { Subject } from './finding';
import type { PlannedKeyResult, PlannedObjective } from './plan-draft';

/** A rule names what it is about and says a message, or nothing. All of them are in PRODUCT §5.7. */
interface RuleText {
  readonly id: string;
  /** The rule in a sentence, as people are told it. */
  readonly rule: (limits: CoachLimits) => string;
}

export interface KeyResultRule extends RuleText {
  readonly about: 'key-result';
  readonly comment: (
    keyResult: PlannedKeyResult,
    objective: PlannedObjective,
    limits: CoachLimits,
  ) => string | undefined;
}

export interface ObjectiveRule extends RuleText {
  readonly about: 'objective';
  readonly comment: (objective: PlannedObjective, limits: CoachLimits) => string | undefined;
}

/** A rule about the plan as a whole; it names a team or a key result itself. */
export interface PlanRule extends RuleText {
  readonly about: 'plan';
  readonly comments: (
    objectives: readonly PlannedObjective[],
    limits: CoachLimits,
  ) => readonly { readonly about: Subject; readonly message: string }[];
}

export type CoachRule = KeyResultRule | ObjectiveRule | PlanRule;

export const hasBaselineAndTarget = ({ kind }: PlannedKeyResult): boolean =>
  kind === 'increase' || kind === 'decrease' || kind === 'reach';

/** The key results that say whether the objective is met. */
export const outcomes = ({ keyResults }: PlannedObjective): readonly PlannedKeyResult[] =>
  keyResults.filter(({ isGuardrail }) => !isGuardrail);
