import { rhythmDays } from '../../okr/rhythm';

/** Every limit of the coach in one table; an organisation's settings may override each (PRODUCT §5.7). */
export interface CoachLimits {
  /** Key results of an objective, guardrails apart. */
  readonly mostKeyResults: number;
  readonly fewestKeyResults: number;
  /** Objectives of one team in a cycle. */
  readonly mostObjectives: number;
  /** At least this share of an objective's key results should be measurable at least every so many days. */
  readonly frequentShare: number;
  readonly frequentDays: number;
  /** Key results of one owner in a cycle. */
  readonly mostOwned: number;
  /** A target is far when it moves more than so many times the largest move of a past cycle. */
  readonly farTarget: number;
}

export const DEFAULT_COACH_LIMITS: CoachLimits = {
  mostKeyResults: 4,
  fewestKeyResults: 2,
  mostObjectives: 3,
  frequentShare: 2 / 3,
  frequentDays: rhythmDays('two-weekly'),
  mostOwned: 5,
  farTarget: 2,
};

/** The defaults with an organisation's own limits; names that are none and numbers that make no sense change nothing. */
export function coachLimits(own: Readonly<Record<string, number>>): CoachLimits {
  const limit = (name: keyof CoachLimits): number => {
    const chosen = own[name];
    return chosen !== undefined && Number.isFinite(chosen) && chosen >= 0
      ? chosen
      : DEFAULT_COACH_LIMITS[name];
  };
  return {
    mostKeyResults: limit('mostKeyResults'),
    fewestKeyResults: limit('fewestKeyResults'),
    mostObjectives: limit('mostObjectives'),
    frequentShare: limit('frequentShare'),
    frequentDays: limit('frequentDays'),
    mostOwned: limit('mostOwned'),
    farTarget: limit('farTarget'),
  };
}
