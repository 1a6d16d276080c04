import { AppError } from '../../../src/application/app-error';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs, keyResultIn } from '../../support/plan';
import { addSprint, SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
});
const panel = (who = 'dora', boardId = '1') => app.as(who)('panel.read', { boardId });
const TAGGED = 'Errors that explain themselves [KR-1]\nReviews on demand';
const claim = { kind: 'amount', delta: -0.5 } as const;
async function save() {
  const seen = await app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
  await app.as('dora')('tagging.save', tags(seen, [['KR-1'], []], { claims: [{ key: 'KR-1', claim }] }));
}

describe('the panel of a board', () => {
  test('shows the team’s objectives of this cycle, and the running sprint with its claim', async () => {
    await save();
    const seen = await panel();
    expect(seen).toMatchObject({
      board: { name: 'SHOP board', connected: true, supportsSprints: true },
      team: { name: 'Shop' },
      today: '2026-02-10',
      cycle: { name: 'Q1 2026' },
      objectives: [{ key: 'O-1', teamName: 'Shop', keyResults: [{ key: 'KR-1' }] }],
      sprints: [
        {
          id: SPRINT,
          state: 'active',
          foreign: false,
          lines: [{ keys: ['KR-1'] }, { keys: [] }],
          contributions: [{ key: 'KR-1', claim }],
        },
      ],
      notices: [],
    });
  });

  test('once nothing has changed costs three storage requests, and Jira one look', async () => {
    await save();
    await panel();
    expect(await app.costOf(() => panel())).toEqual({ storage: 3, jira: ['dora sprints'] });
  });

  test('does not cost more with ten objectives and six sprints', async () => {
    for (let at = 0; at < 9; at += 1) {
      await app.as('lena')('objective.save', inputs.objective({ id: `objective-more-${at}` }));
    }
    for (let at = 20; at < 25; at += 1) {
      addSprint(app, String(at), { state: 'closed', start: `2026-01-${at}T09:00:00.000Z` });
      await app.happens({
        kind: 'sprint',
        sprintId: String(at),
        gone: false,
        goalBefore: null,
        goalAfter: null,
      });
    }
    const seen = await panel();
    expect(seen.objectives).toHaveLength(10);
    expect(seen.sprints.map((sprint) => sprint.id)).toEqual([SPRINT, '24', '23', '22', '21', '20']);
    expect((await app.costOf(() => panel())).storage).toBe(3);
  });

  test('takes over a goal that was edited in Jira, before its event arrives', async () => {
    writeInJira(app, TAGGED);
    expect((await panel()).sprints[0]?.contributions).toMatchObject([{ key: 'KR-1', claim: null }]);
    expect(app.store.all('contribution')).toHaveLength(1);
  });

  test('says what moved while the sprint ran', async () => {
    await save();
    await app.as('olaf')('checkIn.save', inputs.checkIn({ day: '2026-02-01', value: 3.8 }));
    await app.as('olaf')('checkIn.save', inputs.checkIn({ id: 'check-in-2', value: 3.1 }));
    const move = (await panel()).sprints[0]?.contributions[0]?.move;
    expect(move).toMatchObject({ before: 3.8, after: 3.1, otherSprints: 0 });
    expect(move?.delta).toBeCloseTo(-0.7, 10);
  });

  test('shows an objective of another team that its sprint serves', async () => {
    await app.as('mona')('team.save', inputs.team({ id: 'team-other', name: 'Other' }));
    const foreign = inputs.objective({ id: 'objective-other', teamId: 'team-other' });
    await app.as('lena')('objective.save', foreign);
    const other = inputs.keyResult({ id: 'key-result-other', objectiveId: 'objective-other' });
    await app.as('lena')('keyResult.save', other);
    writeInJira(app, 'Help the others [KR-2]');
    await panel();
    expect((await panel()).objectives.map((each) => [each.key, each.teamName])).toEqual([
      ['O-1', 'Shop'],
      ['O-2', 'Other'],
    ]);
  });

  test.each([
    ['cancelled', []],
    ['draft', ['O-1']],
    ['closed', ['O-1']],
  ] as const)('with a %s objective shows %j', async (lifecycle, keys) => {
    await app.as('lena')('objective.save', inputs.objective({ revision: 1, lifecycle }));
    expect((await panel()).objectives.map((each) => each.key)).toEqual(keys);
  });

  test('with one key result On track is On track', async () => {
    await app.as('olaf')('checkIn.save', inputs.checkIn({ value: 3 }));
    const [objective] = (await panel()).objectives;
    expect(objective?.status.code).toBe('on-track');
    expect(objective && keyResultIn(objective).status.code).toBe('on-track');
  });
});

describe('who may look', () => {
  test.each([
    ['who sees the board', 'olaf', undefined],
    ['who does not', 'otto', 'NOT_FOUND'],
  ])('%s: %s → %s', async (_, who, code) => {
    expect(await refusedWith(panel(who))).toBe(code);
  });
});

describe('Jira away or too busy', () => {
  test.each(['JIRA_UNAVAILABLE', 'JIRA_RATE_LIMITED'] as const)(
    '%s: the key results as the app knows them, and nothing of Jira’s',
    async (code) => {
      await save();
      const sprint = app.jira.sprints.get(SPRINT);
      if (sprint !== undefined) app.jira.sprints.set(SPRINT, { ...sprint, state: 'closed' });
      // Somebody's text was overwritten: it is Jira's too.
      const lost = { kind: 'sprint', sprintId: SPRINT, gone: false } as const;
      await app.happens({ ...lost, goalBefore: 'Secret', goalAfter: TAGGED });
      expect((await panel()).notices).toMatchObject([{ text: 'Secret' }]);
      app.jira.failNext('sprints', new AppError(code, 'Later.'));
      const seen = await panel('otto');
      expect(seen.objectives).toHaveLength(1);
      expect(seen).toMatchObject({ sprints: [], board: { name: null }, notices: [{ kind: 'jira-stale' }] });
      expect(JSON.stringify(seen)).not.toMatch(/Secret|Reviews on demand|SHOP board/);
    },
  );
});

describe('a board that is not connected', () => {
  test('says so, and whether it has sprints', async () => {
    const fresh = createTestApp();
    const seen = await fresh.as('dora')('panel.read', { boardId: '1' });
    expect(seen).toMatchObject({ board: { connected: false, supportsSprints: true }, objectives: [] });
    const kanban = await fresh.as('dora')('panel.read', { boardId: '3' });
    expect(kanban.board).toMatchObject({ connected: false, supportsSprints: false });
  });

  test('cannot be told from others while Jira is away', async () => {
    const fresh = createTestApp();
    fresh.jira.failNext('sprints', new AppError('JIRA_UNAVAILABLE', 'away'));
    expect(await refusedWith(fresh.as('dora')('panel.read', { boardId: '1' }))).toBe('JIRA_UNAVAILABLE');
    fresh.jira.failNext('sprints', new AppError('JIRA_RATE_LIMITED', 'busy', { retryAfterSeconds: 30 }));
    const refusal = await refusalOf(fresh.as('dora')('panel.read', { boardId: '1' }));
    expect(refusal).toMatchObject({ code: 'JIRA_RATE_LIMITED', message: 'busy', retryAfterSeconds: 30 });
  });
});
