import fc from 'fast-check';
import type { JiraChange } from '../../../src/application/jira-change';
import type { FiguresRecord } from '../../../src/application/records/figures-record';
import type { ObjectiveRecord } from '../../../src/application/records/objective-record';
import type { ScopeRecord } from '../../../src/application/records/scope-record';
import { plannedLevels } from '../../../src/application/sprints/plan-served';
import { createTestApp, type TestApp } from '../../support/app';
import { KEY_RESULT, planQuarter } from '../../support/plan';
import { POINTS, playJira } from '../../support/played-jira';
import { byte, connected, heal, type Played, PROJECTS, play, START, settle, steps } from './histories';

const RUNS = { anyOrder: 700, lost: 300 };
let objective: ObjectiveRecord;
beforeAll(async () => {
  const app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  const [made] = app.store.all('objective');
  if (made === undefined) throw new Error('no objective');
  objective = made;
});

/** What Jira says now, and nothing remembered: every sprint read whole, one after the other. */
async function fromScratch(played: TestApp): Promise<TestApp> {
  const app = createTestApp({ now: new Date(played.deps.clock.now()).toISOString() });
  connected(app, objective);
  for (const kind of ['projects', 'boards', 'sprints', 'issues'] as const) {
    app.jira[kind].clear();
    for (const [id, each] of played.jira[kind]) Reflect.apply(app.jira[kind].set, app.jira[kind], [id, each]);
  }
  app.jira.changes.push(...played.jira.changes);
  for (const each of played.store.all('link')) app.store.seed('link', each.issueId, each);
  for (const { id: sprintId, state, start } of app.jira.sprints.values()) {
    const said = { kind: 'sprint' as const, sprintId, gone: false, goalBefore: null, goalAfter: null };
    await app.happens({ ...said, startedAt: state === 'future' ? null : start });
  }
  await settle(app);
  await app.happens({ kind: 'figures', boardId: '1', anew: 'all' });
  return app;
}

/** The same of what left a sprint and is in a project where nobody looks for such. */
function rememberElsewhere({ app, remembered }: Played): void {
  const known = app.store.all('scope').flatMap(({ issues }) => Object.entries(issues));
  for (const [id, { present }] of known) {
    if (!present && app.jira.issues.get(id)?.projectId !== PROJECTS[0]) remembered.add(id);
  }
}

/** What the rows of sprints that Jira has say, without when they were read and how their plan is known. */
function scopesOf(app: TestApp, isExact: boolean, left: ReadonlySet<string> = new Set()) {
  const there = app.store.all('scope').filter(({ sprintId }) => app.jira.sprints.has(sprintId));
  const said = there.map((scope): [string, unknown] => {
    const { readAt: _, figuresDue: __, plannedFrom, plan, serves, above, ...rest }: ScopeRecord = scope;
    const own = Object.entries(rest.issues).filter(([id]) => !left.has(id));
    const issues = own.map(([id, issue]) => {
      const { updated: ___, rank: ____, reopenedOn, category, projectId, ...facts } = issue;
      // Whether what a closed sprint left open had been begun, and in which project, no changelog tells.
      const open = rest.closedAt === null ? { category, projectId } : {};
      const served = plan === undefined ? null : plannedLevels(plan, id);
      return [id, { ...facts, ...open, served, isReopened: isExact && reopenedOn !== null }] as const;
    });
    const now = left.size === 0 ? { serves, above } : {};
    return [
      rest.sprintId,
      { ...rest, ...now, isPlanned: plannedFrom !== null, issues: Object.fromEntries(issues) },
    ];
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
      const played = await play(objective, history, () => false, false);
      const { app, events, remembered, isSprintGone } = played;
      const rolls = [...dice.take(events.length * 2)];
      const all = events.flatMap((event, at) => ((rolls[at] ?? 0) % 3 === 0 ? [event, event] : [event]));
      const shuffled = all
        .map((event, at) => [rolls[at] ?? 0, event] as const)
        .sort(([a], [b]) => a - b)
        .map(([, event]) => event);
      for (const event of shuffled) await app.hears(event);
      await settle(app);
      await app.happens({ kind: 'figures', boardId: '1' });
      rememberElsewhere(played);
      const scratch = await fromScratch(app);
      expect(scopesOf(app, true, remembered)).toEqual(scopesOf(scratch, true, remembered));
      if (remembered.size === 0 && !isSprintGone) expect(figuresOf(app)).toEqual(figuresOf(scratch));
      expect(app.logged).toEqual([]);
    }),
    { numRuns: RUNS.anyOrder },
  );
}, 240_000);

test('events that got lost are made up for by the daily pass', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(byte), async (history, dice) => {
      const lost = [...dice.take(60)];
      const played = await play(objective, history, (at) => (lost[at] ?? 0) % 2 === 0, true);
      const { app, remembered, isSprintGone } = played;
      await heal(app);
      rememberElsewhere(played);
      const scratch = await fromScratch(app);
      expect(scopesOf(app, false, remembered)).toEqual(scopesOf(scratch, false, remembered));
      if (remembered.size === 0 && !isSprintGone) expect(figuresOf(app)).toEqual(figuresOf(scratch));
    }),
    { numRuns: RUNS.lost },
  );
}, 180_000);

test('in whatever order it is told, what two sprints completed is marked in the first and counts in the last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(byte), async (dice) => {
      const app = createTestApp({ now: '2026-02-02T09:00:00Z' });
      connected(app, objective);
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
