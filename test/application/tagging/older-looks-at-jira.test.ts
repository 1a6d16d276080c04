import type { TestApp } from '../../support/app';
import { GOAL, SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

/**
 * Who looked at Jira before a save and records what they saw after it must not undo the save: the links
 * would be gone until Jira's next event, and a running sprint would keep lines "withdrawn" that never were.
 */

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
});
const EDITED = `${GOAL}\nA third line`;
const TAGGED = 'Errors that explain themselves [KR-1]\nReviews on demand\nA third line';
const second = (n: number) => app.goTo(`2026-02-10T12:00:0${n}Z`);
const open = (who = 'dora') => app.as(who)('tagging.open', { sprintId: SPRINT, boardId: '1' });
const record = () => app.store.all('sprint').find((each) => each.sprintId === SPRINT);
/** Just before the next commit dora opens the sprint and saves a tag. */
const doraSavesMeanwhile = () =>
  app.store.beforeNextCommit(async () => {
    second(1);
    const seen = await open();
    second(2);
    await app.as('dora')('tagging.save', tags(seen, [['KR-1'], [], []]));
  });
function expectTheSave() {
  expect(record()).toMatchObject({ goal: TAGGED, targets: [{ key: 'KR-1' }] });
  expect(record()?.lines.filter((line) => line.withdrawn !== undefined)).toEqual([]);
  expect(app.store.all('contribution')).toMatchObject([{ withdrawn: null }]);
}

test('an event that is taken over around a save leaves it standing', async () => {
  writeInJira(app, EDITED);
  second(0);
  doraSavesMeanwhile();
  await app.happens({
    kind: 'sprint',
    sprintId: SPRINT,
    gone: false,
    goalBefore: GOAL,
    goalAfter: EDITED,
  });
  expectTheSave();
});

test('a screen that is opened around a save leaves it standing', async () => {
  writeInJira(app, EDITED);
  second(0);
  doraSavesMeanwhile();
  await open('lena');
  expectTheSave();
});

test('a panel that is opened around a save leaves it standing', async () => {
  writeInJira(app, EDITED);
  second(0);
  doraSavesMeanwhile();
  await app.as('lena')('panel.read', { boardId: '1' });
  expectTheSave();
});

test('a goal that was edited in Jira after the save is followed', async () => {
  second(0);
  await app.as('dora')('tagging.save', tags(await open(), [['KR-1'], []]));
  second(1);
  writeInJira(app, 'Something else');
  await open('lena');
  expect(record()?.goal).toBe('Something else');
});
