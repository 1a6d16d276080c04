/** What the procedures of this area answer. */
export type ReviewsAnswers = Record<never, never>;
