/** What the procedures of this area answer. */
export type ThroughlineAnswers = Record<never, never>;
