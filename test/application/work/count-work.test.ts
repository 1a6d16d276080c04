import { DEFAULT_SETTINGS } from '../../../src/application/records/settings-record';
import { calendarDay } from '../../../src/domain/okr/calendar-day';
import { createTestApp, type TestApp } from '../../support/app';
import { addIssue, doneOn } from '../../support/issues';
import { inputs, KEY_RESULT, keyResultIn, OBJECTIVE, planQuarter, TEAM } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  app.goTo('2026-02-10');
});
const link = (issueId: string) =>
  app
    .as('dora')('link.save', {
      issueId,
      keyResultId: KEY_RESULT,
      objectiveId: OBJECTIVE,
      relation: 'contributes',
    })
    .then((each) => keyResultIn(each));

describe('what a linked issue stands for', () => {
  test('an epic is its issues, not itself', async () => {
    addIssue(app.jira, '1', { level: 1, ...doneOn('2026-02-01') });
    addIssue(app.jira, '11', { parentId: '1', ...doneOn('2026-02-01') });
    addIssue(app.jira, '12', { parentId: '1' });
    expect((await link('1')).work).toMatchObject({ done: 1, total: 2 });
  });

  test('an initiative is the issues of its epics, however deep', async () => {
    addIssue(app.jira, '1', { level: 3 });
    addIssue(app.jira, '2', { level: 2, parentId: '1' });
    addIssue(app.jira, '3', { level: 1, parentId: '2' });
    addIssue(app.jira, '4', { parentId: '3', ...doneOn('2026-02-01') });
    addIssue(app.jira, '5', { parentId: '2' });
    expect((await link('1')).work).toMatchObject({ done: 1, total: 2 });
  });

  test('sub-tasks count within their parent', async () => {
    addIssue(app.jira, '1', { level: 1 });
    addIssue(app.jira, '11', { parentId: '1' });
    addIssue(app.jira, '111', { level: -1, parentId: '11', ...doneOn('2026-02-01') });
    expect((await link('1')).work).toMatchObject({ done: 0, total: 1 });
  });

  test('a sub-task that is linked itself is itself', async () => {
    addIssue(app.jira, '11');
    addIssue(app.jira, '111', { level: -1, parentId: '11', ...doneOn('2026-02-01') });
    expect((await link('111')).work).toMatchObject({ done: 1, total: 1 });
  });

  test('each issue counts once, over however many links it is reached', async () => {
    addIssue(app.jira, '1', { level: 2 });
    addIssue(app.jira, '2', { level: 1, parentId: '1' });
    addIssue(app.jira, '3', { parentId: '2', ...doneOn('2026-02-01') });
    await link('3');
    await link('2');
    expect((await link('1')).work).toMatchObject({ done: 1, total: 1 });
  });

  test('two hundred epics and their issues are found in pages', async () => {
    for (let epic = 1000; epic < 1150; epic += 1) {
      addIssue(app.jira, String(epic), { level: 1, parentId: '1' });
      addIssue(app.jira, String(epic + 1000), { parentId: String(epic) });
    }
    addIssue(app.jira, '1', { level: 2 });
    expect((await link('1')).work).toMatchObject({ total: 150 });
  });

  test('issues that the person may not see are counted, never shown', async () => {
    addIssue(app.jira, '1', { level: 1 });
    addIssue(app.jira, '11', { parentId: '1', projectId: '20000' });
    const view = await link('1');
    expect(view.work).toMatchObject({ total: 1 });
    expect(JSON.stringify(view)).not.toContain('Issue 11');
  });
});

describe('what is left out', () => {
  beforeEach(() => addIssue(app.jira, '1', { level: 1 }));
  const child = (id: string, day: string, resolution?: string) =>
    addIssue(app.jira, id, { parentId: '1', ...doneOn(day, resolution) });

  test('done before the window is "earlier"', async () => {
    child('11', '2025-12-31');
    child('12', '2026-01-01');
    expect((await link('1')).work).toMatchObject({ done: 1, total: 1, earlier: 1 });
  });

  test('the day is that of the organisation', async () => {
    app.store.seed('settings', 'only', { ...DEFAULT_SETTINGS, timeZone: 'Pacific/Auckland' });
    // Noon of the 31st in UTC is the first of January there.
    child('11', '2025-12-31');
    expect((await link('1')).work).toMatchObject({ done: 1, earlier: 0 });
  });

  test.each(["Won't Do", "won't do", 'Duplicate'])(
    'resolved as "%s" is not delivered',
    async (resolution) => {
      child('11', '2026-02-01', resolution);
      child('12', '2026-02-01');
      expect((await link('1')).work).toMatchObject({ done: 1, total: 1, notDelivered: 1 });
    },
  );

  test('an epic without issues is no work yet', async () => {
    expect((await link('1')).work).toMatchObject({ done: 0, total: 0 });
  });
});

describe('the needle', () => {
  const sprint = (sprintId: string, start: string, end: string, closed: boolean) => ({
    sprintId,
    start,
    end,
    closed,
  });
  /** The team gets a board with these sprints, without going through Jira. */
  function haveSprints(sprints: ReturnType<typeof sprint>[]) {
    const team = app.store.all('team')[0];
    if (team === undefined) throw new Error('no team');
    app.store.seed('team', TEAM, { ...team, boards: [{ boardId: '1', projectId: '10000' }] });
    const board = {
      boardId: '1',
      name: 'SHOP board',
      type: 'scrum' as const,
      supportsSprints: true,
      projectId: '10000',
      teamId: TEAM,
      estimation: { label: 'Story Points', fieldId: null },
      doneStatuses: [],
    };
    app.store.seed('board', '1', { ...board, sprints: sprints.map((each) => ({ ...each, ...days(each) })) });
  }
  const days = (each: { start: string; end: string }) => {
    const [start, end] = [each.start, each.end].map((day) => calendarDay(day));
    return { start: start ?? null, end: end ?? null };
  };
  const first = sprint('1', '2026-01-05', '2026-01-18', true);
  const second = sprint('2', '2026-01-19', '2026-02-01', true);

  beforeEach(async () => {
    addIssue(app.jira, '1', { level: 1 });
    addIssue(app.jira, '11', { parentId: '1', ...doneOn('2026-01-10') });
    addIssue(app.jira, '12', { parentId: '1', ...doneOn('2026-01-25') });
    await app.as('olaf')('checkIn.save', inputs.checkIn({ value: 3.9 }));
  });

  test('has not moved, though the work of two closed sprints is done', async () => {
    haveSprints([first, second]);
    expect((await link('1')).needle).toBe(true);
  });

  test.each([
    ['one of the sprints still runs', [first, { ...second, closed: false }]],
    ['all of it was done in one sprint', [sprint('1', '2026-01-05', '2026-02-01', true)]],
    ['no sprint is known', []],
  ])('is not asked about when %s', async (_, sprints) => {
    haveSprints(sprints);
    expect((await link('1')).needle).toBe(false);
  });

  test('is not asked about when the number moves', async () => {
    haveSprints([first, second]);
    await app.as('olaf')('checkIn.save', inputs.checkIn({ id: 'check-in-2', value: 3 }));
    expect((await link('1')).needle).toBe(false);
  });

  test('is not asked about when a quarter of the work is still to do', async () => {
    haveSprints([first, second]);
    addIssue(app.jira, '13', { parentId: '1' });
    expect((await link('1')).needle).toBe(false);
  });
});
