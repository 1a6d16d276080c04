import type { TestApp } from '../../support/app';
import { GOAL, SPRINT, sprintRuns, writeInJira } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
});
const TAGGED = 'Fewer refunds after parcel mix-ups [KR-1]\nReviews on demand';
const suggested = async (text: string) => {
  const { suggestions } = await app.as('dora')('tagging.suggest', { boardId: '1', text });
  return suggestions.map((each) => each.key);
};
const hearOf = async (goal: string) => {
  writeInJira(app, goal);
  await app.happens({ kind: 'sprint', sprintId: SPRINT, gone: false, goalBefore: GOAL, goalAfter: goal });
};
const hints = () => app.store.all('team')[0]?.shelf[0]?.keyResults[0]?.hints.map(({ word }) => word) ?? [];

test('a line in the words of an earlier tagged line is suggested the same key result', async () => {
  expect(await suggested('Parcel mix-ups are over')).toEqual([]);
  await hearOf(TAGGED);
  expect(await suggested('Parcel mix-ups are over')).toEqual(['KR-1']);
});

test('lines without the tag teach nothing', async () => {
  await hearOf(TAGGED);
  expect(hints()).toContain('parcel');
  expect(hints()).not.toContain('demand');
});

test('the same goal heard twice writes the shelf once', async () => {
  const version = async () => {
    const address = { kind: 'team', key: 'team-shop' } as const;
    return (await app.store.read([address])).get('team', 'team-shop')?.version;
  };
  await hearOf(TAGGED);
  const before = await version();
  await hearOf(TAGGED);
  expect(await version()).toBe(before);
});

test('only the newest words are kept, so that a key result does not fit everything', async () => {
  const words = (from: number) =>
    Array.from({ length: 18 }, (_, at) => `zebra${String.fromCharCode(97 + from + at)}x`);
  await hearOf(`${words(0).join(' ')} [KR-1]`);
  await hearOf(`${words(3).join(' ')} [KR-1]`);
  expect(hints()).toHaveLength(20);
  expect(hints()).toContain('zebraux');
  expect(hints()).not.toContain('zebraax');
});
