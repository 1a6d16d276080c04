/** The overview of a cycle, and saved views of it. Procedure → schema of its input. */
export const OVERVIEW_PROCEDURES = {} as const;
