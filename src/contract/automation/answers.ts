/** What the procedures of this area answer. */
export type AutomationAnswers = Record<never, never>;
