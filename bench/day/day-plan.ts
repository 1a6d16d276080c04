import type { SitePlan } from '../site/plan';

/** What a company does in eight hours. */
export interface DayPlan {
  readonly site: SitePlan;
  readonly objectivesEach: number;
  readonly keyResultsEach: number;
  /** Share of epics that are linked to a key result, in percent. */
  readonly linkedEpics: number;
  /** Key results that Jira reads, of each team. */
  readonly automatedEach: number;
  readonly issueUpdates: number;
  readonly sprintStarts: number;
  readonly panelOpens: number;
  readonly planningChecks: number;
  readonly throughlines: number;
  readonly newLinks: number;
}

/** Sixty teams of eight. */
export const COMPANY_DAY: DayPlan = {
  site: { boards: 60, issues: 20_000, people: 480, sprintsPerBoard: 8 },
  objectivesEach: 3,
  keyResultsEach: 3,
  linkedEpics: 60,
  automatedEach: 2,
  issueUpdates: 2_000,
  sprintStarts: 30,
  panelOpens: 400,
  planningChecks: 60,
  throughlines: 200,
  newLinks: 20,
};

/**
 * Of a hundred updates of issues. Most that people do say nothing to the app; comments and work logs are not even told
 * of as updates.
 */
export const UPDATES = [
  { kind: 'status', share: 36 },
  { kind: 'assignee', share: 16 },
  { kind: 'summary', share: 10 },
  { kind: 'labels', share: 10 },
  { kind: 'priority', share: 6 },
  { kind: 'sprint', share: 8 },
  { kind: 'estimate', share: 6 },
  { kind: 'parent', share: 3 },
  { kind: 'created', share: 4 },
  { kind: 'deleted', share: 1 },
] as const;
export type UpdateKind = (typeof UPDATES)[number]['kind'];

/** Shares of the eight hours: people plan in the morning, and have lunch. */
export const HOURS = [8, 15, 18, 14, 8, 13, 14, 10] as const;
