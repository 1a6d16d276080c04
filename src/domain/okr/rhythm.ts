/** How often a key result wants a check-in (PRODUCT §2 Key result). */
export const RHYTHMS = ['weekly', 'two-weekly', 'monthly', 'each-sprint'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** The usual sprint, used where the team's own length is not known. */
export const DEFAULT_SPRINT_DAYS = 14;

/** Length of one beat in days; `sprintDays` is the length of the team's sprints. */
export function rhythmDays(rhythm: Rhythm, sprintDays: number = DEFAULT_SPRINT_DAYS): number {
  switch (rhythm) {
    case 'weekly':
      return 7;
    case 'two-weekly':
      return 14;
    case 'monthly':
      return 30;
    case 'each-sprint':
      return sprintDays;
  }
}
