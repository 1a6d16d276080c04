/** What the procedures of this area answer. */
export type AlignmentAnswers = Record<never, never>;
