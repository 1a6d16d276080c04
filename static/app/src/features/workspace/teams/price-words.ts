import type { SprintsRebuild } from '../../../../../../src/contract/sprints/answers';

type Price = Pick<SprintsRebuild, 'points' | 'pointsAnHour'>;

/** What reading a board's sprints once more takes, before somebody says yes to it. */
export function priceWords({ points, pointsAnHour }: Price, count: (value: number) => string): string {
  const hour = `the app’s own daily look keeps within ${count(pointsAnHour)} an hour`;
  return `It takes about ${count(points)} points of Jira’s rate limit; for comparison, ${hour}.`;
}
