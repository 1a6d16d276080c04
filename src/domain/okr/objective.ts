/** How an objective relates to its parent: rolls up into it, or only gives context (PRODUCT §2). */
export const PARENT_RELATIONS = ['contributes', 'supports'] as const;
export type ParentRelation = (typeof PARENT_RELATIONS)[number];

/** What an objective's progress is the mean of: own key results if any, else children; or both (PRODUCT §3.3). */
export const ROLL_UP_CHOICES = ['own-first', 'both'] as const;
export type RollUpChoice = (typeof ROLL_UP_CHOICES)[number];
