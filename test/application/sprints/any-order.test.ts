import fc from 'fast-check';
import type { JiraChange } from '../../../src/application/ports';
import type { BoardRecord } from '../../../src/application/records/board-record';
import type { FiguresRecord } from '../../../src/application/records/figures-record';
import { ONLY } from '../../../src/application/records/kinds';
import type { ObjectiveRecord } from '../../../src/application/records/objective-record';
import type { ScopeRecord } from '../../../src/application/records/scope-record';
import { createTestApp, type TestApp } from '../../support/app';
import { CYCLE, KEY_RESULT, OBJECTIVE, planQuarter, TEAM } from '../../support/plan';
import { type Category, type PlayedJira, POINTS, playJira } from '../../support/played-jira';

/** Random histories: numbers that choose an act, and what it is done to. */
type Step = readonly [act: number, issue: number, other: number, deliver: number];
const byte = fc.nat(255);
const steps = fc.array(fc.tuple(byte, byte, byte, byte), { minLength: 5, maxLength: 11 });

const RUNS = 500;
const START = Date.parse('2026-02-02T09:00:00Z');
const CATEGORIES: readonly Category[] = ['new', 'indeterminate', 'done'];
const EPICS = ['900', '901', '902'];
let objective: ObjectiveRecord;
beforeAll(async () => {
  const app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  const [made] = app.store.all('objective');
  if (made === undefined) throw new Error('no objective');
  objective = made;
});

/** Board 1 connected, one epic linked to a key result, one to a KRA: the rows alone, without the procedures. */
function connected(app: TestApp): void {
  const board: BoardRecord = {
    boardId: '1',
    name: 'SHOP board',
    type: 'scrum',
    supportsSprints: true,
    projectId: '10000',
    teamId: TEAM,
    estimation: { label: 'Story Points', fieldId: 'customfield_10032' },
    doneStatuses: ['3'],
    sprints: [],
  };
  const boards = [{ boardId: '1', projectId: '10000' }];
  app.store.seed('board', '1', board);
  app.store.seed('directory', ONLY, {
    teams: [{ id: TEAM, name: 'Shop', parentId: null, leadId: null, standInId: null, boards }],
  });
  app.store.seed('watch', ONLY, {
    projects: ['10000'],
    estimateFields: ['customfield_10032'],
    linksAbove: false,
    sprintField: null,
  });
  app.store.seed('objective', OBJECTIVE, { ...objective, cycleId: CYCLE });
  const target = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE, key: 'KR-1' };
  app.store.seed('link', '900', {
    issueId: '900',
    targets: [{ ...target, relation: 'contributes' }],
    areas: [],
  });
  app.store.seed('link', '901', {
    issueId: '901',
    targets: [{ ...target, relation: 'context' }],
    areas: [{ areaId: 'area-1', key: 'KRA-1', relation: 'contributes' }],
  });
}

/** The queue has its turn; equal messages one after the other are one, as Jira and the rows are the same for both. */
async function settle(app: TestApp): Promise<void> {
  while (app.queued.length > 0) {
    const messages = new Map(app.queued.splice(0).map((each) => [JSON.stringify(each), each]));
    for (const message of messages.values()) await app.hears(message);
  }
}

async function heal(app: TestApp): Promise<void> {
  await app.happens({ kind: 'board', boardId: '1', gone: false, whole: true });
  await settle(app);
}

interface Played {
  readonly app: TestApp;
  readonly events: readonly JiraChange[];
}

/** Plays a history; after each act some of the events so far are delivered, again and again, in any order. */
async function play(
  history: readonly Step[],
  isLost: (at: number) => boolean,
  healsDaily: boolean,
): Promise<Played> {
  const app = createTestApp({ now: '2026-02-02T09:00:00Z' });
  connected(app);
  let clock = START;
  const jira = playJira(app, () => new Date(clock).toISOString());
  const events: JiraChange[] = [];
  const state: State = { sprints: [], running: new Set(), closed: new Set(), issues: [], ran: new Set() };
  for (const id of EPICS) jira.create(id, { level: 1 });
  for (const [act, issue, other, deliver] of history) {
    clock += 7 * 3_600_000;
    app.goTo(new Date(clock).toISOString());
    if (healsDaily && act % 12 === 4) await heal(app);
    for (const event of happen(jira, app, state, act, issue, other)) {
      // A sprint lives for days: the daily pass has seen it before it is closed.
      const isNew = event.kind === 'sprint' && !events.some((each) => isOf(each, event.sprintId));
      events.push(isNew || !isLost(events.length) ? event : NOTHING);
      if (isNew) await app.hears(event);
    }
    for (const at of deliver % 4 === 0 ? [deliver % 7, deliver % 11] : [deliver % 7]) {
      const event = events[events.length - 1 - at];
      if (event !== undefined && deliver % 3 > 0) await app.hears(event);
    }
    if (deliver % 5 === 0) await settle(app);
  }
  return { app, events };
}
const isOf = (event: JiraChange, sprintId: string) => event.kind === 'sprint' && event.sprintId === sprintId;
/** What an event leaves that got lost. */
const NOTHING: JiraChange = { kind: 'scope', sprintId: 'none' };

interface State {
  readonly sprints: string[];
  readonly running: Set<string>;
  readonly closed: Set<string>;
  readonly issues: string[];
  /** Issues that were in a sprint that has run: those are not deleted, for what is frozen keeps them. */
  readonly ran: Set<string>;
}

function happen(
  jira: PlayedJira,
  app: TestApp,
  state: State,
  act: number,
  first: number,
  second: number,
): JiraChange[] {
  const { sprints, running, closed, issues, ran } = state;
  const id = issues[first % Math.max(1, issues.length)];
  const open = sprints.filter((each) => !closed.has(each));
  const sprint = open[second % Math.max(1, open.length)];
  const inRunning = (issueId: string) =>
    app.jira.issues.get(issueId)?.sprintIds?.some((each) => running.has(each)) === true;
  if (open.length === 0 || act % 12 === 0) {
    const made = String(10 + sprints.length);
    sprints.push(made);
    return [jira.sprint(made)];
  }
  if (id === undefined || sprint === undefined || act % 12 < 3) {
    const made = String(100 + issues.length);
    issues.push(made);
    const sprintIds = second % 3 > 0 && sprint !== undefined ? [sprint] : [];
    const numbers: Record<string, number> = first % 4 === 0 ? {} : { customfield_10032: first % 9 };
    const parentId = [null, ...EPICS][first % 4] ?? null;
    const event = jira.create(made, { sprintIds, numbers, parentId });
    if (inRunning(made)) ran.add(made);
    return [event];
  }
  const done = (events: JiraChange[]) => {
    for (const each of issues) if (inRunning(each)) ran.add(each);
    return events;
  };
  switch (act % 12) {
    case 3:
      if (running.has(sprint)) return [];
      running.add(sprint);
      return done([jira.start(sprint)]);
    case 4: {
      if (!running.has(sprint)) return [];
      closed.add(sprint);
      const next = open.find((each) => each !== sprint) ?? null;
      const events = jira.close(sprint, next);
      running.delete(sprint);
      return done(events);
    }
    case 5:
    case 6:
      return app.jira.issues.has(id) ? done([jira.move(id, second % 4 === 0 ? null : sprint)]) : [];
    case 7:
      return app.jira.issues.has(id) ? [jira.estimate(id, second % 6 === 0 ? null : second % 8)] : [];
    case 8:
    case 9:
      return app.jira.issues.has(id) ? [jira.status(id, CATEGORIES[second % 3] ?? 'new')] : [];
    case 10:
      return app.jira.issues.has(id)
        ? [jira.parent(id, [null, ...EPICS][second % (EPICS.length + 1)] ?? null)]
        : [];
    default: {
      if (!app.jira.issues.has(id) || ran.has(id)) return [];
      return [jira.remove(id)];
    }
  }
}

/** What Jira says now, and nothing remembered: every sprint read whole, one after the other. */
async function fromScratch(played: TestApp): Promise<TestApp> {
  const app = createTestApp({ now: new Date(played.deps.clock.now()).toISOString() });
  connected(app);
  for (const kind of ['projects', 'boards', 'sprints', 'issues'] as const) {
    app.jira[kind].clear();
    for (const [id, each] of played.jira[kind]) Reflect.apply(app.jira[kind].set, app.jira[kind], [id, each]);
  }
  app.jira.changes.push(...played.jira.changes);
  for (const sprintId of app.jira.sprints.keys()) {
    await app.happens({ kind: 'sprint', sprintId, gone: false, goalBefore: null, goalAfter: null });
  }
  await settle(app);
  await app.happens({ kind: 'figures', boardId: '1', anew: 'all' });
  return app;
}

/** What a row says, without when it was read and how its plan is known. */
function scopesOf(app: TestApp, isExact: boolean) {
  const said = app.store.all('scope').map((scope): [string, unknown] => {
    const { readAt: _, figuresDue: __, plannedFrom, ...rest }: ScopeRecord = scope;
    const issues = Object.entries(rest.issues).map(([id, issue]) => {
      const { updated: ___, rank: ____, reopenedOn, category, ...facts } = issue;
      // Whether what a closed sprint left open had been begun, a changelog of statuses does not tell.
      const open = rest.closedAt === null ? { category } : {};
      return [id, { ...facts, ...open, isReopened: isExact && reopenedOn !== null }] as const;
    });
    return [rest.sprintId, { ...rest, isPlanned: plannedFrom !== null, issues: Object.fromEntries(issues) }];
  });
  return Object.fromEntries(said);
}
function figuresOf(app: TestApp) {
  const sprints = app.store
    .all('figures')
    .flatMap((figures: FiguresRecord) => figures.sprints)
    .map(({ plannedFrom: _, ...sprint }) => [sprint.sprintId, sprint] as const);
  return Object.fromEntries(sprints);
}

test('events in any order and as often as they like leave what a rebuild from scratch finds', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(byte), async (history, dice) => {
      const { app, events } = await play(history, () => false, false);
      const rolls = [...dice.take(events.length * 2)];
      const all = events.flatMap((event, at) => ((rolls[at] ?? 0) % 3 === 0 ? [event, event] : [event]));
      const shuffled = all
        .map((event, at) => [rolls[at] ?? 0, event] as const)
        .sort(([a], [b]) => a - b)
        .map(([, event]) => event);
      for (const event of shuffled) await app.hears(event);
      await settle(app);
      await app.happens({ kind: 'figures', boardId: '1' });
      const scratch = await fromScratch(app);
      expect(scopesOf(app, true)).toEqual(scopesOf(scratch, true));
      expect(figuresOf(app)).toEqual(figuresOf(scratch));
      expect(app.logged).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 180_000);

test('events that got lost are made up for by the daily pass', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(byte), async (history, dice) => {
      const lost = [...dice.take(60)];
      const { app } = await play(history, (at) => (lost[at] ?? 0) % 2 === 0, true);
      await heal(app);
      const scratch = await fromScratch(app);
      expect(scopesOf(app, false)).toEqual(scopesOf(scratch, false));
      expect(figuresOf(app)).toEqual(figuresOf(scratch));
    }),
    { numRuns: RUNS },
  );
}, 180_000);

test('in whatever order it is told, what two sprints completed is marked in the first and counts in the last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(byte), async (dice) => {
      const app = createTestApp({ now: '2026-02-02T09:00:00Z' });
      connected(app);
      let clock = START;
      const jira = playJira(app, () => new Date(clock).toISOString());
      jira.create('900', { level: 1 });
      const events: JiraChange[] = [];
      const acts: (() => JiraChange | JiraChange[])[] = [
        () => jira.sprint('10'),
        () => jira.create('100', { sprintIds: ['10'], parentId: '900', numbers: { [POINTS]: 3 } }),
        () => jira.start('10'),
        () => jira.status('100', 'done'),
        () => jira.close('10', null),
        () => jira.sprint('11'),
        () => jira.start('11'),
        () => jira.status('100', 'indeterminate'),
        () => jira.move('100', '11'),
        () => jira.status('100', 'done'),
        () => jira.close('11', null),
      ];
      for (const act of acts) {
        clock += 30 * 3_600_000;
        app.goTo(new Date(clock).toISOString());
        events.push(...[act()].flat());
      }
      const rolls = [...dice.take(events.length)];
      const shuffled = events.map((event, at) => [rolls[at] ?? 0, event] as const).sort(([a], [b]) => a - b);
      for (const [roll, event] of shuffled) {
        await app.hears(event);
        if (roll % 3 === 0) await settle(app);
      }
      await settle(app);
      const figures = figuresOf(app);
      expect(figures).toEqual(figuresOf(await fromScratch(app)));
      expect(figures['10']).toMatchObject({
        done: { total: 3 },
        again: { issueIds: ['100'], done: { total: 3 } },
      });
      expect(figures['11']).toMatchObject({ done: { total: 3, keyResults: { [KEY_RESULT]: 3 } } });
      expect(figures['11']?.again).toBeUndefined();
    }),
    { numRuns: 60 },
  );
}, 60_000);
