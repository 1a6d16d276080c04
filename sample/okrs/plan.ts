import type { Input } from '../../src/contract/api';
import type { PersonName } from '../people';

export type Quarter = 'before' | 'running';
export type TeamName = 'checkout' | 'support' | 'platform';

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
 * of what was expected on that day, `progress` as shares of the way from baseline to target.
 */
export type Course =
  | { readonly kind: 'pace'; readonly points: readonly number[] }
  | { readonly kind: 'progress'; readonly points: readonly number[] };

/** The three answers of a check-in. */
export interface Note {
  readonly shipped: string;
  readonly effect: string;
  readonly learned: string;
}

export interface KeyResultPlan {
  readonly key: string;
  readonly title: string;
  readonly owner: PersonName;
  readonly numbers: Input<'keyResult.save'>['numbers'];
  readonly unit: string;
  readonly decimals: number;
  readonly rhythm: 'weekly' | 'two-weekly';
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
}

export interface ObjectivePlan {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly quarter: Quarter;
  readonly team: TeamName;
  readonly owner: PersonName;
  readonly ambition: Input<'objective.save'>['ambition'];
  readonly keyResults: readonly KeyResultPlan[];
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
