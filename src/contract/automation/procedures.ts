/** Readings that Jira brings. Procedure → schema of its input. */
export const AUTOMATION_PROCEDURES = {} as const;
