import type { BoardTrouble } from '../../../src/contract/boards/health';
import {
  canReadAgain,
  leftOutWords,
  troubleWords,
} from '../../../static/app/src/features/workspace/teams/board-trouble';
import { priceWords } from '../../../static/app/src/features/workspace/teams/price-words';

const unseen: BoardTrouble = { kind: 'unseen', since: '2026-02-17T09:00:00.000Z' };
const stale: BoardTrouble = { kind: 'stale', asOf: '2026-02-16T12:00:00.000Z' };
const day = (moment: string) => moment.slice(0, 10);

test.each<[BoardTrouble, string, string]>([
  [unseen, 'Since 2026-02-17 this board is hidden', 'Browse projects'],
  [stale, 'figures are from 2026-02-16', 'have its sprints read again'],
  [{ kind: 'unread' }, 'no figures yet', 'have its sprints read again'],
])('a board in trouble says since when and what to do: %o', (trouble, what, advice) => {
  const words = troubleWords(trouble, day);
  expect(words.what).toContain(what);
  expect(words.advice).toContain(advice);
});

test.each([
  ['nothing where every board is listed', { boards: 0, unseen: 0 }, 0, []],
  ['boards elsewhere', { boards: 1, unseen: 0 }, 0, ['1 board is in projects that you may not browse.']],
  [
    'those of them that the app does not see',
    { boards: 3, unseen: 1 },
    0,
    ['3 boards are in projects that you may not browse; the app does not see 1 of them.'],
  ],
  [
    'boards beyond one look',
    { boards: 0, unseen: 0 },
    2,
    ['2 more boards are looked at on the pages of their projects only.'],
  ],
])('what the list leaves out: %s', (_, hidden, beyond, words) => {
  expect(leftOutWords({ hidden, beyond })).toEqual(words);
});

test.each([
  ['a board with sprints', true, null, true],
  ['one that is out of date', true, stale, true],
  ['not one that the app does not see: it is the app that reads', true, unseen, false],
  ['not one without sprints', false, null, false],
])('can be read again: %s', (_, hasSprints, trouble, can) => {
  expect(canReadAgain({ hasSprints, trouble })).toBe(can);
});

test('the price is said before anything is read', () => {
  expect(priceWords({ points: 1260, pointsAnHour: 600 }, (value) => value.toLocaleString('en-US'))).toBe(
    'It takes about 1,260 points of Jira’s rate limit; the app spends at most 600 an hour on this, so it is done within about 3 hours.',
  );
  expect(priceWords({ points: 60, pointsAnHour: 600 }, String)).toContain('within some minutes');
});
