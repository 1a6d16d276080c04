/** Change reviews, closing a cycle, carrying key results over. Procedure → schema of its input. */
export const REVIEWS_PROCEDURES = {} as const;
