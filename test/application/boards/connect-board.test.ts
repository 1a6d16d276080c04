import { AppError } from '../../../src/application/app-error';
import type { Input } from '../../../src/contract/api';
import { createTestApp, refusedWith, type TestApp } from '../../support/app';
import { inputs, planQuarter, TEAM } from '../../support/plan';
import { addSprint } from '../../support/sprints';

let app: TestApp;
beforeEach(() => {
  app = createTestApp();
});
const NEW_TEAM: Input<'board.connect'>['team'] = {
  kind: 'new',
  id: 'team-new',
  name: 'Checkout',
  rhythm: 'two-weekly',
  workMix: { keyResult: 70, area: 20, unaligned: 10 },
};
const connect = (who: string, team: Input<'board.connect'>['team'] = NEW_TEAM, boardId = '1') =>
  app.as(who)('board.connect', { boardId, team });
const existing = (id: string) => ({ kind: 'existing', id }) as const;
const board = () => app.store.all('board').find((each) => each.boardId === '1');
const teamOf = (id: string) => app.store.all('team').find((each) => each.id === id);

describe('setting up', () => {
  test('starts with everything that Jira can tell', async () => {
    addSprint(app, '3');
    const setup = await app.as('dora')('board.setup', { boardId: '1' });
    expect(setup).toMatchObject({
      board: { name: 'SHOP board', type: 'scrum', supportsSprints: true, projectKey: 'SHOP' },
      connectedTeam: null,
      teams: [],
      proposed: {
        teamName: 'SHOP',
        rhythm: 'two-weekly',
        estimation: 'Story Points',
        sprintDays: 13,
        cycle: { name: 'Q1 2026', start: '2026-01-01', end: '2026-03-31' },
      },
      activeSprint: { id: '3', goal: expect.stringContaining('Reviews') },
    });
  });

  test.each([
    ['2026-02-09', 7, 'weekly'],
    ['2026-02-16', 14, 'two-weekly'],
    ['2026-03-02', 28, 'monthly'],
  ])('proposes the rhythm of a sprint that ends on %s', async (end, sprintDays, rhythm) => {
    addSprint(app, '3', { end: `${end}T09:00:00.000Z` });
    const { proposed } = await app.as('dora')('board.setup', { boardId: '1' });
    expect(proposed).toMatchObject({ sprintDays, rhythm });
  });

  test('a kanban board has no sprints and counts issues', async () => {
    const setup = await app.as('dora')('board.setup', { boardId: '3' });
    expect(setup).toMatchObject({
      board: { supportsSprints: false },
      proposed: { teamName: 'SHOP flow', estimation: 'issue count', sprintDays: null },
      activeSprint: null,
    });
  });

  test('where Jira hides the configuration, issues are counted', async () => {
    app.jira.failNext('boardSetup', new AppError('JIRA_REFUSED', 'no'));
    expect((await app.as('dora')('board.setup', { boardId: '1' })).proposed.estimation).toBe('issue count');
  });

  test('is for who sees the board', async () => {
    expect(await refusedWith(app.as('otto')('board.setup', { boardId: '1' }))).toBe('NOT_FOUND');
  });
});

describe('connecting to a new team', () => {
  test.each([
    ['who may edit issues there', 'dora', undefined],
    ['who only sees the board', 'olaf', 'FORBIDDEN'],
    ['who does not see it', 'otto', 'NOT_FOUND'],
  ])('%s: %s → %s', async (_, who, code) => {
    expect(await refusedWith(connect(who))).toBe(code);
    expect(app.store.all('team')).toHaveLength(code === undefined ? 1 : 0);
  });

  test('makes the team, led by who connects, and lists both', async () => {
    const team = await connect('dora');
    expect(team).toMatchObject({
      name: 'Checkout',
      leadId: 'dora',
      boards: [{ boardId: '1', projectId: '10000' }],
    });
    expect(board()).toMatchObject({ teamId: 'team-new', estimation: { label: 'Story Points' } });
    expect(app.store.all('directory')[0]?.teams).toMatchObject([
      { id: 'team-new', boards: [{ boardId: '1' }] },
    ]);
  });

  test('brings the time zone of who connects first, and notes taken prefixes', async () => {
    app.jira.people.set('dora', {
      sees: ['10000'],
      edits: ['10000'],
      writesSprints: [],
      timeZone: 'Asia/Tokyo',
    });
    app.jira.projects.set('30000', { id: '30000', key: 'KR' });
    await connect('dora');
    expect(app.store.all('settings')[0]).toMatchObject({ timeZone: 'Asia/Tokyo', prefixesTaken: true });
  });

  test('twice by a double click makes one', async () => {
    await Promise.all([connect('dora'), connect('dora')]);
    expect(app.store.all('team')).toHaveLength(1);
    expect(app.store.all('directory')[0]?.teams).toHaveLength(1);
    expect(teamOf('team-new')?.boards).toHaveLength(1);
  });

  test('takes over the goals of its sprints, with their tags, but not those of other boards', async () => {
    await planQuarter(app);
    addSprint(app, '1', { state: 'closed', end: '2026-02-01T09:00:00.000Z', goal: 'Old [KR-1]' });
    addSprint(app, '2', { goal: 'New [KR-1]' });
    addSprint(app, '8', { boardId: '3', goal: 'Foreign [KR-1]' });
    const shop = app.jira.boards.get('1');
    if (shop !== undefined) app.jira.boards.set('1', { ...shop, sprints: { foreign: ['8'] } });
    await connect('dora');
    expect(app.store.all('contribution').map((each) => each.sprintId)).toEqual(['1', '2']);
    expect(board()?.sprints.map((each) => [each.sprintId, each.closed])).toEqual([
      ['1', true],
      ['2', false],
    ]);
    // The key result belongs to another team: its objective is shown on this board too.
    const panel = await app.as('dora')('panel.read', { boardId: '1' });
    expect(panel.objectives.map((each) => [each.id, each.teamName])).toEqual([
      ['objective-checkout', 'Shop'],
    ]);
  });
});

describe('connecting to a team that is there', () => {
  beforeEach(async () => {
    await app.as('mona')('team.save', inputs.team());
    await app.as('mona')('team.save', inputs.team({ id: 'team-other', name: 'Other', leadId: 'vik' }));
  });

  test('anybody who may edit issues may, once', async () => {
    expect(await connect('dora', existing(TEAM))).toMatchObject({ id: TEAM, leadId: 'lena' });
    expect(await refusedWith(connect('dora', existing('team-other')))).toBe('FORBIDDEN');
    expect(board()?.teamId).toBe(TEAM);
  });

  test('moving it needs the leads of both teams, or an OKR manager', async () => {
    await connect('dora', existing(TEAM));
    expect(await refusedWith(connect('lena', existing('team-other')))).toBe('FORBIDDEN');
    await connect('mona', existing('team-other'));
    expect(board()?.teamId).toBe('team-other');
    expect(teamOf(TEAM)?.boards).toEqual([]);
    expect(teamOf('team-other')?.boards).toHaveLength(1);
    expect(app.store.all('directory')[0]?.teams.map((each) => each.boards.length)).toEqual([0, 1]);
  });

  test('under the name of a new one is no way around that', async () => {
    await connect('dora', existing(TEAM));
    expect(await refusedWith(connect('lena', { ...NEW_TEAM, id: 'team-other' }))).toBe('FORBIDDEN');
    expect(board()?.teamId).toBe(TEAM);
  });

  test('that is gone is not found', async () => {
    expect(await refusedWith(connect('dora', existing('team-gone')))).toBe('NOT_FOUND');
  });

  test('two boards at once are both its own', async () => {
    await Promise.all([connect('dora', existing(TEAM)), connect('vik', existing(TEAM), '3')]);
    expect(
      teamOf(TEAM)
        ?.boards.map((each) => each.boardId)
        .sort(),
    ).toEqual(['1', '3']);
    expect(app.store.all('directory')[0]?.teams[0]?.boards).toHaveLength(2);
  });
});
