/** What the procedures of this area answer. */
export type OverviewAnswers = Record<never, never>;
