import type { SiteSeedInput } from '../../local/jira/seed-schema';

/** How large a site is made. */
export interface SitePlan {
  boards: number;
  issues: number;
  people: number;
  /** Sprints of a board, a fortnight each; the last but one is running, the last is planned. */
  sprintsPerBoard: number;
}

/** A company of some hundred developers after two years. */
export const COMPANY: SitePlan = { boards: 60, issues: 100_000, people: 400, sprintsPerBoard: 54 };

export const SPRINT_DAYS = 14;

/** Key of the property that the searches by property look for; a twentieth of the issues have it. */
export const PROPERTY = 'delivery';

export type SeedIssue = NonNullable<SiteSeedInput['issues']>[number];

export const personId = (index: number): string => `5f${String(index).padStart(22, '0')}`;

/** `AAA`, `AAB`, …: one project per board. */
export function projectKey(index: number): string {
  const letter = (at: number) => String.fromCharCode(65 + (Math.floor(index / 26 ** at) % 26));
  return `P${letter(2)}${letter(1)}${letter(0)}`;
}

/** Of ten boards seven are company-managed with sprints, one is kanban, two are team-managed. */
export const boardKind = (index: number): 'scrum' | 'kanban' | 'simple' =>
  index % 10 < 7 ? 'scrum' : index % 10 < 8 ? 'kanban' : 'simple';

export const sprintId = (plan: SitePlan, board: number, sprint: number): number =>
  board * plan.sprintsPerBoard + sprint + 1;

/** Days from the seeding day to the start of a board's sprint; negative in the past. */
export const sprintStart = (plan: SitePlan, sprint: number): number =>
  (sprint - (plan.sprintsPerBoard - 2)) * SPRINT_DAYS - 4;

/** `D-12`, `D+3T14:00`. */
export const day = (offset: number, time?: string): string =>
  `D${offset < 0 ? '' : '+'}${offset}${time === undefined ? '' : `T${time}`}`;
