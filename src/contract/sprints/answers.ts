/** What the procedures of this area answer. */
export type SprintsAnswers = Record<never, never>;
