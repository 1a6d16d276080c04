/** How an objective and all its key results are judged: a promise, or a stretch (PRODUCT §2 Objective). */
export const AMBITIONS = ['committed', 'aspirational'] as const;
export type Ambition = (typeof AMBITIONS)[number];
