import { type AutomationRhythm, type AutomationSource, ISSUES_LIMIT } from './source';

/** Points of one count by Jira's tariff: the call and the one number it answers. */
const COUNT_POINTS = 2;
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
    case 'average': {
      const read = Math.min(issues, ISSUES_LIMIT);
      return Math.max(1, Math.ceil(read / PAGE)) + read;
    }
  }
}

/** The same by day. */
export function pointsADay(source: AutomationSource, issues: number, every: AutomationRhythm): number {
  const points = pointsOfRun(source, issues);
  return every === 'day' ? points : Math.ceil(points / 7);
}
