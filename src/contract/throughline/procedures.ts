/** The throughline of an issue. Procedure → schema of its input. */
export const THROUGHLINE_PROCEDURES = {} as const;
