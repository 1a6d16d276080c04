import type { Input } from '../../src/contract/api';
import type { PersonName } from '../people';

/** The cycles: three quarters, and the year that holds the running one. */
export type CycleName = 'before' | 'running' | 'next' | 'year';
/** `company` stands above the others and has no board. */
export type TeamName = 'company' | 'checkout' | 'support' | 'platform';
export type AreaName = 'buying' | 'answers' | 'platform';

/** A day counted from the cycle's first day, or from the day on which the sample is made. */
export interface DayPlan {
  readonly from: 'start' | 'today';
  readonly days: number;
}

export interface TeamPlan {
  readonly name: string;
  readonly lead: PersonName;
  readonly standIn: PersonName;
  readonly rhythm: Input<'team.save'>['rhythm'];
  readonly workMix: Input<'team.save'>['workMix'];
  readonly boards: readonly {
    readonly id: number;
    readonly project: string;
    readonly type: 'scrum' | 'simple' | 'kanban';
  }[];
}

/**
 * How the number went, read at even steps from the quarter's start to the last check-in: `pace` as multiples
 * of what was expected on that day, `progress` as shares of the way from baseline to target, `values` as they
 * were measured. `found` on the last check-in only; `steps`: nothing but the steps that are done by then.
 */
export type Course =
  | { readonly kind: 'pace'; readonly points: readonly number[] }
  | { readonly kind: 'progress'; readonly points: readonly number[] }
  | { readonly kind: 'values'; readonly points: readonly number[] }
  | { readonly kind: 'found'; readonly value: number }
  | { readonly kind: 'steps' };

/** The three answers of a check-in. */
export interface Note {
  readonly shipped: string;
  readonly effect: string;
  readonly learned: string;
}

type SavedNumbers = Input<'keyResult.save'>['numbers'];

export interface StepPlan {
  readonly id: string;
  readonly title: string;
  /** null: with the key result. */
  readonly due: DayPlan | null;
  readonly done?: DayPlan;
  /** An epic that offers the step as done. */
  readonly epic?: readonly [project: string, epic: string];
}

export interface MilestonePlan {
  readonly kind: 'milestone';
  readonly form: 'steps' | 'yes-no';
  readonly steps: readonly StepPlan[];
}

export type NumbersPlan = Exclude<SavedNumbers, { kind: 'milestone' }> | MilestonePlan;

export interface BlockerPlan {
  readonly what: string;
  readonly since: DayPlan;
  readonly waitingOn: string;
}

export interface KeyResultPlan {
  readonly key: string;
  readonly title: string;
  readonly owner: PersonName;
  readonly numbers: NumbersPlan;
  readonly unit: string;
  readonly decimals: number;
  readonly rhythm: 'weekly' | 'two-weekly' | 'monthly';
  readonly indicator: 'leading' | 'lagging';
  readonly howMeasured: string;
  readonly course: Course;
  /** Read like `course`. */
  readonly confidence: readonly number[];
  /** Days before the seeding day on which nobody has checked in any more. */
  readonly silentDays: number;
  /** Spread evenly, the last one with the last check-in. */
  readonly notes: readonly Note[];
  /** Epics whose work is meant to move it, by project and name. */
  readonly epics: readonly (readonly [project: string, epic: string])[];
  readonly guardrail?: boolean;
  readonly source?: Input<'keyResult.save'>['source'];
  readonly blocker?: BlockerPlan;
  /** The shared key result that it supports, and its objective. */
  readonly supports?: { readonly objective: string; readonly keyResult: string };
}

export interface ObjectivePlan {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly cycle: CycleName;
  readonly team: TeamName;
  readonly owner: PersonName;
  readonly ambition: Input<'objective.save'>['ambition'];
  readonly keyResults: readonly KeyResultPlan[];
  readonly areas?: readonly AreaName[];
  readonly rollUp?: Input<'objective.save'>['rollUp'];
  /** Who may see it besides its owners and OKR managers. Absent: everybody. */
  readonly onlyFor?: readonly PersonName[];
}

/** A key result that joins an objective after all others have got their keys. */
export interface LaterKeyResult {
  readonly objective: string;
  readonly plan: KeyResultPlan;
}

/** The place of an objective in the tree. */
export interface ParentPlan {
  readonly child: string;
  readonly parent: string;
  readonly relation: 'contributes' | 'supports';
}

/** A note from its three answers. */
export function note(shipped: string, effect: string, learned: string): Note {
  return { shipped, effect, learned };
}

/** What a team expects of its sprint: a claim for each key result named. */
export interface ClaimPlan {
  readonly sprintId: number;
  readonly by: PersonName;
  readonly boardId: number;
  readonly claims: Input<'tagging.save'>['claims'];
}
