/** What the procedures of this area answer. */
export type PlanningAnswers = Record<never, never>;
