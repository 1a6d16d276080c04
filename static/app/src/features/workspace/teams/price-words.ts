import type { SprintsRebuild } from '../../../../../../src/contract/sprints/answers';

type Price = Pick<SprintsRebuild, 'points' | 'pointsAnHour'>;

/** What reading a board's sprints once more takes, before somebody says yes to it. */
export function priceWords(price: Price, count: (value: number) => string): string {
  const hour = `the app spends at most ${count(price.pointsAnHour)} an hour on this`;
  return `It takes about ${count(price.points)} points of Jira’s rate limit; ${hour}, so it is done ${doneWords(price)}.`;
}

/** When the figures will have followed. */
export function doneWords({ points, pointsAnHour }: Price): string {
  const hours = Math.ceil(points / pointsAnHour);
  return hours <= 1 ? 'within some minutes' : `within about ${hours} hours`;
}
