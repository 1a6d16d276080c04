import { calendarDay } from '../../../src/domain/okr/calendar-day';
import type { TestApp } from '../../support/app';
import { inputs, KEY_RESULT, OBJECTIVE, TEAM } from '../../support/plan';
import { addSprint, sprintRuns, tags } from '../../support/sprints';

let app: TestApp;
let made: number;
beforeEach(async () => {
  app = await sprintRuns();
  made = 0;
});
const read = () => app.as('olaf')('keyResult.read', { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE });
async function checkIns(...values: readonly (readonly [day: string, value: number])[]) {
  for (const [day, value] of values) {
    made += 1;
    await app.as('olaf')('checkIn.save', inputs.checkIn({ id: `check-in-${made}`, day, value }));
  }
}
/** Falls by one tenth every ten days: 3.2 on 31 March. */
const STEADY = [
  ['2026-01-10', 4],
  ['2026-01-20', 3.9],
  ['2026-01-30', 3.8],
  ['2026-02-09', 3.7],
] as const;
/** Sprints of a board, closed but for the last, each with the first line tagged. */
async function taggedSprint(id: string, start: string, end: string, boardId = '1') {
  const state = end < '2026-02-10' ? 'closed' : 'active';
  addSprint(app, id, { state, boardId, start: `${start}T09:00:00.000Z`, end: `${end}T17:00:00.000Z` });
  const seen = await app.as('dora')('tagging.open', { sprintId: id, boardId });
  await app.as('dora')('tagging.save', { ...tags(seen, [['KR-1'], []]), boardId });
}

describe('the forecast of a key result that runs', () => {
  test('is read off the line through its values on the due date', async () => {
    await checkIns(...STEADY);
    const { forecast } = await read();
    expect(forecast).toMatchObject({ values: 4, lastDay: '2026-02-09', lastValue: 3.7 });
    if (forecast === null || 'none' in forecast) throw new Error('no forecast');
    expect(forecast.due.day).toBe('2026-03-31');
    expect(forecast.due.value).toBeCloseTo(3.2, 9);
    expect(forecast.path[0].day).toBe('2026-02-10');
    expect(forecast.chance).toBeLessThan(0.01);
    expect(forecast.due.low).toBeLessThan(3.2);
  });

  test('says how much is missing while there is too little', async () => {
    await checkIns(...STEADY.slice(0, 3));
    expect((await read()).forecast).toMatchObject({ none: 'not-enough-data', values: 3, days: 3 });
  });

  test('counts several values of one day, and of a corrected one the correction alone', async () => {
    await checkIns(['2026-01-10', 9], ['2026-01-20', 7], ['2026-01-20', 3.9], ['2026-01-30', 3.8]);
    await app.as('olaf')(
      'checkIn.save',
      inputs.checkIn({ id: 'check-in-right', day: '2026-01-10', value: 4, corrects: 'check-in-1' }),
    );
    const { forecast } = await read();
    expect(forecast).toMatchObject({ values: 3 });
    if (forecast === null || 'none' in forecast) throw new Error('no forecast');
    expect(forecast.due.value).toBeCloseTo(3.2, 9);
  });

  test('is not made of a paused one', async () => {
    await checkIns(...STEADY);
    await app.as('lena')('keyResult.save', inputs.keyResult({ lifecycle: 'paused', revision: 1 }));
    expect((await read()).forecast).toBeNull();
  });

  test('is none after the due date', async () => {
    await checkIns(...STEADY);
    app.goTo('2026-04-02');
    expect((await read()).forecast).toEqual({ none: 'past-due', due: '2026-03-31' });
  });
});

describe('sprint pace', () => {
  test('is the median move of the closed sprints of its board, for its sprints still to end', async () => {
    await taggedSprint('1', '2026-01-05', '2026-01-18');
    await taggedSprint('2', '2026-01-19', '2026-02-01');
    await taggedSprint('3', '2026-02-02', '2026-02-15');
    await checkIns(['2026-01-05', 4], ['2026-01-18', 3.8], ['2026-01-19', 3.8], ['2026-02-01', 3.4]);
    const { sprintPace } = await read();
    expect(sprintPace).toMatchObject({ sprintsUsed: 2, sprintsLeft: 4, now: 3.4, target: 2 });
    expect(sprintPace?.perSprint).toBeCloseTo(-0.3, 9);
    expect(sprintPace?.reaches).toBeCloseTo(3.4 - 0.3 * (3 + 5 / 13), 9);
  });

  test('is not shown with one closed sprint, nor without any tag', async () => {
    expect((await read()).sprintPace).toBeNull();
    await taggedSprint('2', '2026-01-19', '2026-02-01');
    await checkIns(['2026-01-19', 4], ['2026-02-01', 3.4]);
    expect((await read()).sprintPace).toBeNull();
  });

  test('of several boards, without done work, none leads', async () => {
    app.jira.boards.set('2', {
      id: '2',
      name: 'Second',
      type: 'scrum',
      projectId: '10000',
      projectKey: 'SHOP',
      sprints: { foreign: [] },
      estimation: { label: 'Story Points', fieldId: null },
    });
    await app.as('lena')('board.connect', { boardId: '2', team: { kind: 'existing', id: TEAM } });
    await taggedSprint('1', '2026-01-05', '2026-01-18');
    await taggedSprint('2', '2026-01-19', '2026-02-01');
    await taggedSprint('21', '2026-01-19', '2026-02-01', '2');
    await checkIns(['2026-01-05', 4], ['2026-01-18', 3.8], ['2026-02-01', 3.4]);
    expect((await read()).sprintPace).toBeNull();
  });
});

test('the page tells what its numbers were and when they changed', async () => {
  await checkIns(...STEADY);
  const rows = await app.store.read([{ kind: 'objective', key: OBJECTIVE }]);
  const stored = rows.get('objective', OBJECTIVE);
  if (stored === undefined) throw new Error('no objective');
  const { record, version } = stored;
  const first = { kind: 'decrease', baseline: 4, target: 2 } as const;
  const change = { day: calendarDay('2026-02-10'), numbers: { ...first, target: 1 }, valueThen: 3.7 };
  const keyResults = record.keyResults.map((each) => ({ ...each, numbers: { first, changes: [change] } }));
  await app.store.commit([
    { op: 'put', kind: 'objective', key: OBJECTIVE, record: { ...record, keyResults }, version },
  ]);
  expect((await read()).numbers).toEqual({ first, changes: [change] });
});

test('values that the trend no longer carries are still told, and forecast with', async () => {
  const days = Array.from({ length: 30 }, (_, index) => index + 1);
  for (const each of days) {
    const day = `2026-01-${String(each).padStart(2, '0')}`;
    await checkIns([day, 4 - each / 100]);
  }
  const { olderValues, forecast } = await read();
  expect(olderValues.map(([day]) => day)).toEqual(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04']);
  expect(forecast).toMatchObject({ values: 30 });
});
