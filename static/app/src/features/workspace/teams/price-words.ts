import type { SprintsRebuild } from '../../../../../../src/contract/sprints/answers';
import { plural } from '../../../format/plural';

type Price = Omit<SprintsRebuild, 'begun'>;

/** What reading a board's sprints once more takes, before somebody says yes to it. */
export function priceWords(
  { sprints, points, pointsAnHour }: Price,
  count: (value: number) => string,
): string {
  const hour = `the app’s own daily look keeps within ${count(pointsAnHour)} an hour`;
  return `${plural(sprints, 'sprint')}, for about ${count(points)} points of Jira’s rate limit; for comparison, ${hour}.`;
}
