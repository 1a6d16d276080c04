/** Import, export, templates, the sample company. Procedure → schema of its input. */
export const PORTABILITY_PROCEDURES = {} as const;
