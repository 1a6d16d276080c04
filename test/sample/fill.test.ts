import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Company, sampleCompanyOn } from '../../bench/companies';
import { sampleTools } from '../../local/cli/fill-with-sample';
import { SiteSeed } from '../../local/jira/seed-schema';
import { CLAIMS, TEAMS } from '../../sample/okrs';
import { accountOf } from '../../sample/people';
import seed from '../../sample/seed';
import { type Call, callWith } from '../../sample/seeding/desk';
import { type JiraLookup, lookUp } from '../../sample/seeding/jira-lookup';
import type { KeyResultView, PanelView } from '../../src/contract/views';
import { dayOf } from '../../src/domain/okr/calendar-day';
import { keepsBudgets } from '../integration/support/keeps-budgets';
import { startTestHost, type TestHost } from '../support/host';

/** In the first days of January the calendar's quarter is too young: the sample has a fiscal one. */
const NOW = Date.parse('2027-01-04T08:00:00Z');
const LEAD = accountOf('annika');
const BOARDS = [
  ...Object.values(TEAMS).flatMap((team) => team.boards),
  { id: 5, project: 'MOB', type: 'scrum' },
];

let running: TestHost;
let call: Call;
let jira: JiraLookup;
const panels = new Map<number, PanelView>();

beforeAll(async () => {
  const text = readFileSync(join(__dirname, '../../sample/site.json'), 'utf8');
  running = await startTestHost({
    seed: SiteSeed.parse(JSON.parse(text)),
    clockOffsetMs: NOW - Date.now(),
  });
  const tools = sampleTools(running.host, running.site, NOW, () => {});
  await seed(tools);
  await running.idle(30_000);
  call = callWith(tools);
  jira = await lookUp(
    tools,
    BOARDS.map(({ project }) => project),
  );
  for (const { id, project, type } of BOARDS) {
    panels.set(id, await call(LEAD, jira.boardMenu(id, type, project), 'panel.read', { boardId: id }));
  }
}, 120_000);

afterAll(() => running.close());

function panel(boardId: number): PanelView {
  const view = panels.get(boardId);
  if (view === undefined) throw new Error(`no panel of board ${boardId}`);
  return view;
}

function keyResult(key: string): KeyResultView {
  const all = [...panels.values()].flatMap((view) => view.objectives.flatMap((each) => each.keyResults));
  const found = all.find((each) => each.key === key);
  if (found === undefined) throw new Error(`${key} is on no panel`);
  return found;
}

describe('the app, filled with the sample company', () => {
  test.each([
    [1, 'Checkout', ['O-3']],
    [2, 'Support tooling', ['O-4']],
    [3, 'Platform & retention', ['O-5', 'O-6', 'O-9']],
    [4, 'Platform & retention', ['O-5', 'O-6', 'O-9']],
  ])('shows on board %i what %s wants this quarter', (boardId, team, objectives) => {
    expect(panel(boardId).team?.name).toBe(team);
    expect(panel(boardId).cycle).toMatchObject({ name: 'Q4 FY2027', state: 'active' });
    expect(panel(boardId).objectives.map(({ key }) => key)).toEqual(objectives);
  });

  test('leaves the board "Mobile" to be connected', () => {
    expect(panel(5).board).toMatchObject({ connected: false, supportsSprints: true });
  });

  test.each([
    ['KR-7', { status: { word: 'On track' } }],
    ['KR-8', { status: { word: 'At risk' } }],
    ['KR-9', { status: { word: 'Done' }, outside: 'beyond target' }],
    ['KR-10', { status: { word: 'On track' } }],
    ['KR-11', { status: { word: 'Off track' }, needle: true }],
    ['KR-12', { status: { word: 'On track', doubts: expect.stringContaining('confidence') } }],
    ['KR-13', { status: { word: 'Off track' }, outside: 'worse than baseline' }],
    ['KR-14', { status: { word: 'On track' } }],
    ['KR-15', { status: { word: 'Stale' } }],
    ['KR-17', { status: { word: 'At risk' } }],
    ['KR-20', { guardrail: true, status: { word: 'On track' } }],
    ['KR-21', { guardrail: true, status: { reason: expect.stringContaining('Outside its bounds') } }],
    ['KR-22', { supports: { key: 'KR-19' }, target: 23 }],
    ['KR-23', { status: { word: 'At risk' }, blocker: { what: expect.any(String) } }],
    ['KR-24', { status: { word: 'On track' } }],
    ['KR-25', { status: { word: 'Done' } }],
    ['KR-26', { automation: { state: 'on', lastRun: { ok: true } } }],
  ])('tells the story of %s', (key, story) => {
    expect(keyResult(key)).toMatchObject(story);
  });

  test('flags no other key result for work that moved nothing', () => {
    const flagged = [...panels.values()].flatMap((view) =>
      view.objectives.flatMap((each) => each.keyResults.filter(({ needle }) => needle)),
    );
    expect(new Set(flagged.map(({ key }) => key))).toEqual(new Set(['KR-11']));
  });

  test('knows work for every key result of the quarter', () => {
    for (let number = 7; number <= 18; number += 1) {
      expect(keyResult(`KR-${number}`).work?.total).toBeGreaterThan(0);
    }
  });

  test('keeps the claims of the sprints', () => {
    for (const { sprintId, boardId, claims } of CLAIMS) {
      const sprint = panel(boardId).sprints.find(({ id }) => id === String(sprintId));
      const claimed = sprint?.contributions.filter(({ claim }) => claim !== null);
      expect(new Set(claimed?.map(({ key }) => key))).toEqual(new Set(claims.map(({ key }) => key)));
    }
  });

  test('has reviewed the closed sprints of its boards, and one awaits its review', () => {
    const sprints = [1, 2, 3].flatMap((boardId) => panel(boardId).sprints);
    const inState = (state: string) => sprints.filter(({ review }) => review === state).map(({ id }) => id);
    expect(inState('awaited')).toEqual(['113']);
    expect(inState('reviewed')).toEqual(expect.arrayContaining(['111', '112', '212', '213', '313']));
  });

  test('shows moves of the key results during last sprints', () => {
    const ended = panel(1).sprints.find(({ id }) => id === '113');
    const moves = ended?.contributions.map(({ move }) => move.delta) ?? [];
    expect(moves.length).toBeGreaterThan(0);
    for (const delta of moves) expect(delta).not.toBeNull();
  });

  test.each([
    [114, 1, 'More people complete the checkout', 'KR-8'],
    [114, 1, 'No more checkout errors', 'KR-7'],
    [214, 2, 'Fewer contacts per order', 'KR-11'],
    [314, 3, 'Stop monthly churn', 'KR-13'],
  ])('suggests for sprint %i of board %i, at "%s", %s', async (sprintId, boardId, words, key) => {
    const board = BOARDS.find(({ id }) => id === boardId);
    const menu = jira.boardMenu(boardId, board?.type ?? '', board?.project ?? '');
    const { lines } = await call(LEAD, menu, 'tagging.open', { sprintId, boardId });
    const line = lines.find(({ text }) => text.startsWith(words));
    expect(line?.tags).toEqual([]);
    expect(line?.suggestions[0]?.key).toBe(key);
  });

  test('has the quarter before with its objectives closed', async () => {
    const view = await call(LEAD, jira.projectPage('SHOP'), 'workspace.read', {
      cycleId: 'sample-cycle-before',
    });
    expect(view.cycles.map(({ state }) => state).sort()).toEqual(['active', 'active', 'closed', 'planning']);
    expect(view.objectives.map(({ key, lifecycle }) => [key, lifecycle])).toEqual([
      ['O-1', 'closed'],
      ['O-2', 'closed'],
    ]);
    const closing = await call(LEAD, jira.projectPage('SHOP'), 'close.read', {
      cycleId: 'sample-cycle-before',
    });
    const graded = closing.objectives.flatMap(({ keyResults }) => keyResults);
    expect(graded.find(({ key }) => key === 'KR-3')).toMatchObject({
      closed: { grade: 0.4 },
      continuedBy: 'KR-30',
    });
    for (const { closed } of graded) expect(closed?.grade).toEqual(expect.any(Number));
  });

  test('rolls the quarters of the teams up into the year, one of them restricted', async () => {
    const view = await call(LEAD, jira.projectPage('SHOP'), 'workspace.read', {
      cycleId: 'sample-cycle-year',
    });
    expect(view.objectives.map(({ key, withData }) => [key, withData.of])).toEqual([
      ['O-7', 4],
      ['O-8', 3],
    ]);
    expect(view.objectives.map(({ includesRestricted }) => includesRestricted)).toEqual([false, true]);
  });

  test('hides the restricted objective from who is not named', async () => {
    const seenBy = async (accountId: string) => {
      const view = await call(accountId, jira.projectPage('SHOP'), 'workspace.read', {});
      return view.objectives.map(({ key }) => key);
    };
    expect(await seenBy(accountOf('nadia'))).toContain('O-10');
    expect(await seenBy(accountOf('elif'))).not.toContain('O-10');
  });

  test('caps the objective whose guardrail was breached', () => {
    const capped = panel(3).objectives.find(({ key }) => key === 'O-6');
    expect(capped?.status).toMatchObject({ word: 'At risk', reason: expect.stringContaining('KR-21') });
  });

  test('watches three health metrics, one of them outside of its range', async () => {
    const { metrics } = await call(LEAD, jira.projectPage('SHOP'), 'metric.list', {});
    expect(metrics.map(({ state }) => state).sort()).toEqual(['healthy', 'healthy', 'outside']);
  });

  test('met nothing that the host does not model', () => {
    expect(running.unmodelled()).toEqual([]);
  });
});

describe('the sample company', () => {
  let company: Company;
  beforeAll(async () => {
    company = await sampleCompanyOn(running);
  });
  keepsBudgets(
    () => company,
    () => dayOf(NOW, 'Europe/Berlin'),
  );
});
