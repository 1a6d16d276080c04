/** The field of boards that estimate in time; Jira holds it in seconds. */
export const ORIGINAL_ESTIMATE = 'timeoriginalestimate';
const SECONDS_PER_HOUR = 3600;

/** What the estimates of a board are in (PRODUCT §3.13). Hours, not days: how many of them make a day is the site's setting. */
export type EstimateUnit = 'points' | 'hours';

export function estimatedIn(fieldId: string | null): EstimateUnit {
  return fieldId === ORIGINAL_ESTIMATE ? 'hours' : 'points';
}

/** The estimate that a field of Jira holds, in the unit of {@link estimatedIn}; null stays none. */
export function estimateOf(fieldId: string | null, value: number | null): number | null {
  if (value === null || fieldId === null) return null;
  return fieldId === ORIGINAL_ESTIMATE ? value / SECONDS_PER_HOUR : value;
}
