/** The planning check of a board's next and active sprint. Procedure → schema of its input. */
export const PLANNING_PROCEDURES = {} as const;
