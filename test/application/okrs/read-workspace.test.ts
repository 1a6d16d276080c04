import { createTestApp, type TestApp } from '../../support/app';
import { CYCLE, inputs, planQuarter, TEAM } from '../../support/plan';

let app: TestApp;
beforeEach(() => {
  app = createTestApp();
});
const read = (more: { projectId?: string; cycleId?: string } = {}) => app.as('olaf')('workspace.read', more);

test('before anything was made it is empty, and says what day it is', async () => {
  expect(await read()).toMatchObject({
    today: '2026-02-10',
    timeZone: 'UTC',
    cycles: [],
    cycleId: null,
    teams: [],
    objectives: [],
  });
});

describe('once a quarter is planned', () => {
  beforeEach(() => planQuarter(app));

  test('it shows teams, cycles and the objectives of the running one, and asks Jira nothing', async () => {
    const cost = await app.costOf(() => read());
    expect(cost).toEqual({ storage: 3, jira: [] });
    expect(await read()).toMatchObject({
      cycleId: CYCLE,
      teams: [{ id: TEAM, name: 'Shop' }],
      objectives: [{ key: 'O-1', teamName: 'Shop', keyResults: [{ key: 'KR-1' }] }],
    });
  });

  test('another cycle has its own objectives', async () => {
    const next = { id: 'cycle-q2-2026', name: 'Q2 2026', start: '2026-04-01', end: '2026-06-30' };
    await app.as('mona')('cycle.save', inputs.cycle({ ...next, state: 'planning' }));
    await app.as('lena')(
      'objective.save',
      inputs.objective({ id: 'objective-next', cycleId: next.id, lifecycle: 'draft' }),
    );
    expect((await read()).objectives.map((each) => each.key)).toEqual(['O-1']);
    expect((await read({ cycleId: next.id })).objectives.map((each) => each.key)).toEqual(['O-2']);
  });

  test('of overlapping cycles that run, the one that ends first is meant', async () => {
    const year = { id: 'cycle-2026', name: '2026', start: '2026-01-01', end: '2026-12-31' };
    await app.as('mona')('cycle.save', inputs.cycle(year));
    expect((await read()).cycleId).toBe(CYCLE);
  });

  test('of those that end with a year, the last quarter is meant, not the year', async () => {
    const half = { id: 'cycle-half', name: 'Half', start: '2025-10-01', end: '2026-03-31' };
    await app.as('mona')('cycle.save', inputs.cycle(half));
    expect((await read()).cycleId).toBe(CYCLE);
  });

  test('an objective that moves to another cycle moves there', async () => {
    const next = { id: 'cycle-q2-2026', name: 'Q2 2026', start: '2026-04-01', end: '2026-06-30' };
    await app.as('mona')('cycle.save', inputs.cycle(next));
    await app.as('lena')('objective.save', inputs.objective({ revision: 1, cycleId: next.id }));
    expect((await read()).objectives).toEqual([]);
    expect((await read({ cycleId: next.id })).objectives).toHaveLength(1);
  });

  test('narrowed to a Jira project it shows the teams whose boards lie there', async () => {
    await app.as('mona')('team.save', inputs.team({ id: 'team-other', name: 'Other' }));
    await app.as('lena')('board.connect', { boardId: '1', team: { kind: 'existing', id: TEAM } });
    expect((await read({ projectId: '10000' })).teams.map((team) => team.name)).toEqual(['Shop']);
    expect((await read({ projectId: '20000' })).teams).toEqual([]);
    expect((await read()).teams).toHaveLength(2);
  });

  test('it names no board: that is Jira’s to tell', async () => {
    await app.as('lena')('board.connect', { boardId: '1', team: { kind: 'existing', id: TEAM } });
    expect(JSON.stringify(await read())).not.toContain('SHOP');
  });
});
