/** Beyond this, numbers lose whole units (2^53 is about 9 × 10^15). */
export const NUMBER_LIMIT = 1e15;
