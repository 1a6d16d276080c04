import { refusedWith, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { addSprint, SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
});
const read = (who = 'olaf') =>
  app.as(who)('keyResult.read', { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE });
async function tag(sprintId: string) {
  const seen = await app.as('dora')('tagging.open', { sprintId, boardId: '1' });
  await app.as('dora')('tagging.save', tags(seen, [['KR-1'], []]));
}
let made = 0;
const checkIn = (day: string, value: number) => {
  made += 1;
  return app.as('olaf')('checkIn.save', inputs.checkIn({ id: `check-in-${made}`, day, value }));
};

describe('the page of a key result', () => {
  test('shows its check-ins, the newest day first, with every word', async () => {
    await checkIn('2026-01-20', 3.8);
    await checkIn('2026-02-09', 3.1);
    await checkIn('2026-02-02', 3.5);
    const { checkIns, objective } = await read();
    expect(checkIns.map((each) => [each.day, each.value])).toEqual([
      ['2026-02-09', 3.1],
      ['2026-02-02', 3.5],
      ['2026-01-20', 3.8],
    ]);
    expect(objective.keyResults[0]?.current?.value).toBe(3.1);
  });

  test('shows what moved during each sprint that served it, the latest first', async () => {
    const earlier = { start: '2026-01-19T09:00:00.000Z', end: '2026-02-01T17:00:00.000Z' };
    addSprint(app, '2', { state: 'closed', ...earlier });
    await tag(SPRINT);
    await tag('2');
    await checkIn('2026-01-18', 4);
    await checkIn('2026-02-01', 3.5);
    await checkIn('2026-02-09', 3.2);
    const { contributions } = await read();
    expect(contributions.map(({ sprintId, move }) => [sprintId, move.before, move.after])).toEqual([
      [SPRINT, 3.5, 3.2],
      ['2', 4, 3.5],
    ]);
  });

  test('claims no move for a sprint that has not begun', async () => {
    const later = { start: '2026-02-16T09:00:00.000Z', end: '2026-03-01T17:00:00.000Z' };
    addSprint(app, '4', { state: 'future', ...later });
    await tag('4');
    await checkIn('2026-02-09', 3.2);
    expect((await read()).contributions).toMatchObject([
      { sprintId: '4', move: { before: null, after: null, delta: null } },
    ]);
  });

  test('keeps a sprint whose tag was withdrawn, with the day', async () => {
    await tag(SPRINT);
    writeInJira(app, 'Another goal');
    await app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
    expect((await read()).contributions).toMatchObject([{ sprintId: SPRINT, withdrawn: '2026-02-10' }]);
  });

  test('names the other sprints that ran meanwhile', async () => {
    addSprint(app, '30', { name: 'Beside it' });
    await tag(SPRINT);
    await tag('30');
    await checkIn('2026-02-01', 4);
    await checkIn('2026-02-09', 3.2);
    expect((await read()).contributions.map((each) => each.move.otherSprints)).toEqual([1, 1]);
  });

  test('costs four storage requests and nothing of Jira', async () => {
    await tag(SPRINT);
    expect(await app.costOf(() => read())).toEqual({ storage: 4, jira: [] });
  });

  test('that does not exist is not found', async () => {
    const gone = { keyResultId: 'key-result-gone', objectiveId: OBJECTIVE };
    expect(await refusedWith(app.as('olaf')('keyResult.read', gone))).toBe('NOT_FOUND');
  });
});
