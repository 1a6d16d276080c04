/** What the procedures of this area answer. */
export type SettingsAnswers = Record<never, never>;
