/** What became of a sprint goal line (PRODUCT §2 Contribution), the best first. */
export const ACTUALS = ['met', 'partly', 'missed'] as const;
export type Actual = (typeof ACTUALS)[number];

/** What became of a claim, from the lines that carried its tag; null where none was reviewed. */
export function combinedActual(lines: readonly Actual[]): Actual | null {
  const [first] = lines;
  if (first === undefined) return null;
  return lines.every((line) => line === first) ? first : 'partly';
}
