/** What a change review decides (PRODUCT §5.8). `pivot` goes on with other numbers; `stop` ends it before its cycle does. */
export const REVIEW_DECISIONS = ['continue', 'pivot', 'pause', 'stop'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** What was decided, as history and notices say it. */
export const DECISION_WORDS: Readonly<Record<ReviewDecision, string>> = {
  continue: 'goes on',
  pivot: 'goes on another way',
  pause: 'is paused',
  stop: 'is stopped',
};

/** Days for which the boards concerned are shown a decision. */
export const DECISION_SHOWN_DAYS = 14;
