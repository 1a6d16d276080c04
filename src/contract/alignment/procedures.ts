/** Coverage, neglect, orphans and the alignment map. Procedure → schema of its input. */
export const ALIGNMENT_PROCEDURES = {} as const;
