import { type AutomationRhythm, type AutomationSource, ISSUES_LIMIT } from './source';

/** Points of one count by Jira's tariff: the call and the one number it answers. */
export const COUNT_POINTS = 2;
/** Issues of one page of a search that names fields. */
const PAGE = 100;

/** Rate-limit points that one run costs; for sums and averages by how many issues matched when last asked. */
export function pointsOfRun(source: AutomationSource, issues: number): number {
  switch (source.kind) {
    case 'count':
      return COUNT_POINTS;
    case 'share':
      return 2 * COUNT_POINTS;
    case 'sum':
    case 'average':
      return pointsOfIssues(Math.min(issues, ISSUES_LIMIT));
  }
}

/** Points of reading a field of so many issues: its pages, at least one, and the issues. */
export function pointsOfIssues(issues: number): number {
  return Math.max(1, Math.ceil(issues / PAGE)) + issues;
}

/** How many issues may be read for so many points; 0 where not even a page of them. */
export function issuesFor(points: number): number {
  let issues = Math.max(0, Math.min(ISSUES_LIMIT, Math.floor(points) - 1));
  while (issues > 0 && pointsOfIssues(issues) > points) issues -= 1;
  return issues;
}

/** The same by day. */
export function pointsADay(source: AutomationSource, issues: number, every: AutomationRhythm): number {
  const points = pointsOfRun(source, issues);
  return every === 'day' ? points : Math.ceil(points / 7);
}
