/** Sprint reviews, and what a board's sprints contributed. Procedure → schema of its input. */
export const SPRINTS_PROCEDURES = {} as const;
