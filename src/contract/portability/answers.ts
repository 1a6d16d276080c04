/** What the procedures of this area answer. */
export type PortabilityAnswers = Record<never, never>;
