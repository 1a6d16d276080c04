import fc from 'fast-check';
import type { JiraChange } from '../../../src/application/jira-change';
import type { BoardRecord } from '../../../src/application/records/board-record';
import { ONLY } from '../../../src/application/records/kinds';
import type { ObjectiveRecord } from '../../../src/application/records/objective-record';
import { linkSteps } from '../../../src/application/work/link-steps';
import { createTestApp, type TestApp } from '../../support/app';
import { CYCLE, KEY_RESULT, OBJECTIVE, TEAM } from '../../support/plan';
import { type Category, type PlayedJira, playJira } from '../../support/played-jira';

/** Random histories: numbers that choose an act, and what it is done to. */
export type Step = readonly [act: number, issue: number, other: number, deliver: number];
export const byte = fc.nat(255);
export const steps = fc.array(fc.tuple(byte, byte, byte, byte), { minLength: 2, maxLength: 6 });

export const START = Date.parse('2026-02-02T09:00:00Z');
const CATEGORIES: readonly Category[] = ['new', 'indeterminate', 'done'];
const EPICS = ['900', '901', '902'];
export const PROJECTS = ['10000', '20000'];

/** Board 1 connected, one epic linked to a key result, one to a KRA: the rows alone, without the procedures. */
export function connected(app: TestApp, objective: ObjectiveRecord): void {
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
    projects: PROJECTS,
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
export async function settle(app: TestApp): Promise<void> {
  while (app.queued.length > 0) {
    const messages = new Map(app.queued.splice(0).map((each) => [JSON.stringify(each), each]));
    for (const message of messages.values()) await app.hears(message);
  }
}

export async function heal(app: TestApp): Promise<void> {
  await app.happens({ kind: 'board', boardId: '1', gone: false, whole: true });
  await settle(app);
}

export interface Played {
  readonly app: TestApp;
  readonly events: readonly JiraChange[];
  /** Issues that Jira has no more, or no more as issues of a sprint: the app remembers what a rebuild cannot find. */
  readonly remembered: Set<string>;
  /** Whether a sprint that may have run was deleted. */
  readonly isSprintGone: boolean;
}

/**
 * Plays a history that begins with a sprint that runs, with two issues, and one to come; after each act some of the
 * events so far are delivered, again and again, in any order.
 */
export async function play(
  objective: ObjectiveRecord,
  history: readonly Step[],
  isLost: (at: number) => boolean,
  healsDaily: boolean,
): Promise<Played> {
  const app = createTestApp({ now: '2026-02-02T09:00:00Z' });
  connected(app, objective);
  let clock = START;
  const jira = playJira(app, () => new Date(clock).toISOString());
  const events: JiraChange[] = [];
  const state: State = {
    ...{ sprints: [], running: new Set(), closed: new Set(), gone: new Set() },
    ...{ issues: [], remembered: new Set() },
  };
  const later = (ms: number) => {
    clock += ms;
    app.goTo(new Date(clock).toISOString());
  };
  const hear = async (happened: readonly JiraChange[]) => {
    for (const event of happened) {
      // A sprint lives for days: the daily pass has seen it before it is closed. That an issue is gone only its event says.
      const isNew = event.kind === 'sprint' && !events.some((each) => isOf(each, event.sprintId));
      const isSure = isNew || (event.kind === 'issue' && event.gone);
      events.push(isSure || !isLost(events.length) ? event : NOTHING);
      if (isSure) await app.hears(event);
    }
  };
  for (const id of EPICS) jira.create(id, { level: 1 });
  for (const [act, issue, other] of BEGINNING) {
    later(3_600_000);
    await hear(happen(jira, app, state, act, issue, other));
  }
  for (const [act, issue, other, deliver] of history) {
    later(7 * 3_600_000);
    const kind = ACTS[act % ACTS.length] ?? 'issue';
    if (healsDaily && (kind === 'close' || kind === 'reopen' || kind === 'sprint-gone')) await heal(app);
    await hear(
      kind === 'link' ? await link(app, issue, other) : happen(jira, app, state, kind, issue, other),
    );
    for (const at of deliver % 4 === 0 ? [deliver % 7, deliver % 11] : [deliver % 7]) {
      const event = events[events.length - 1 - at];
      if (event !== undefined && deliver % 3 > 0) await app.hears(event);
    }
    if (deliver % 5 === 0) await settle(app);
  }
  const { remembered, gone } = state;
  return { app, events, remembered, isSprintGone: gone.size > 0 };
}
const isOf = (event: JiraChange, sprintId: string) => event.kind === 'sprint' && event.sprintId === sprintId;
/** What an event leaves that got lost. */
const NOTHING: JiraChange = { kind: 'scope', sprintId: 'none' };

/** What may happen, as often as it stands here. */
const ACTS = [
  ...(['sprint', 'issue', 'issue', 'start', 'close', 'close', 'reopen', 'move', 'move', 'estimate'] as const),
  ...([
    'status',
    'status',
    'parent',
    'remove',
    'link',
    'link',
    'sprint-gone',
    'project',
    'sub-task',
  ] as const),
] as const;
type Act = (typeof ACTS)[number];
const BEGINNING: readonly (readonly [Exclude<Act, 'link'>, number, number])[] = [
  ['sprint', 0, 0],
  ['issue', 1, 1],
  ['issue', 2, 1],
  ['start', 0, 0],
  ['sprint', 0, 0],
];

interface State {
  readonly sprints: string[];
  readonly running: Set<string>;
  readonly closed: Set<string>;
  readonly gone: Set<string>;
  readonly issues: string[];
  readonly remembered: Set<string>;
}

/** A link of an epic or an issue to the key result is made, or taken away; the queue is told. */
async function link(app: TestApp, first: number, second: number): Promise<JiraChange[]> {
  const issueId = [...EPICS, '100', '101'][first % 5] ?? '900';
  const { store, clock } = app.deps;
  const to = { kind: 'key-result', keyResultId: KEY_RESULT, objectiveId: OBJECTIVE, key: 'KR-1' } as const;
  const rows = await store.read([{ kind: 'link', key: issueId }]);
  const relation = second % 2 === 0 ? 'contributes' : null;
  await store.commit(linkSteps(rows, [issueId], to, relation, clock.now()));
  return [{ kind: 'linked', issueIds: [issueId] }];
}

function happen(
  jira: PlayedJira,
  app: TestApp,
  state: State,
  act: Exclude<Act, 'link'>,
  first: number,
  second: number,
): JiraChange[] {
  const { sprints, running, closed, gone, issues, remembered } = state;
  const id = issues[first % Math.max(1, issues.length)];
  const open = sprints.filter((each) => !closed.has(each) && !gone.has(each));
  const sprint = open[second % Math.max(1, open.length)];
  if (open.length === 0 || act === 'sprint') {
    const made = String(10 + sprints.length);
    sprints.push(made);
    return [jira.sprint(made)];
  }
  if (id === undefined || sprint === undefined || act === 'issue') {
    const made = String(100 + issues.length);
    issues.push(made);
    const sprintIds = second % 3 > 0 && sprint !== undefined ? [sprint] : [];
    const numbers: Record<string, number> = first % 4 === 0 ? {} : { customfield_10032: first % 9 };
    const parentId = [null, ...EPICS][first % 4] ?? null;
    return [jira.create(made, { sprintIds, numbers, parentId })];
  }
  switch (act) {
    case 'start':
      if (running.has(sprint)) return [];
      running.add(sprint);
      return [jira.start(sprint)];
    case 'close': {
      const run = open.find((each) => running.has(each));
      if (run === undefined) return [];
      closed.add(run);
      running.delete(run);
      return jira.close(run, open.find((each) => each !== run) ?? null);
    }
    case 'reopen': {
      const shut = [...closed].filter((each) => !gone.has(each)).at(-1);
      if (shut === undefined) return [];
      closed.delete(shut);
      running.add(shut);
      return [jira.reopen(shut)];
    }
    case 'sprint-gone': {
      gone.add(sprint);
      running.delete(sprint);
      return [jira.removeSprint(sprint)];
    }
  }
  const issue = app.jira.issues.get(id);
  if (issue === undefined || (issue.level ?? 0) < 0) return [];
  switch (act) {
    case 'move':
      return [jira.move(id, second % 4 === 0 ? null : sprint)];
    case 'estimate':
      return [jira.estimate(id, second % 6 === 0 ? null : second % 8)];
    case 'status':
      return [jira.status(id, CATEGORIES[second % 3] ?? 'new')];
    case 'parent':
      return [jira.parent(id, [null, ...EPICS][second % (EPICS.length + 1)] ?? null)];
    case 'project':
      return [jira.toProject(id, PROJECTS[second % 2] ?? '10000')];
    case 'sub-task': {
      const parentId = issues.find((each) => each !== id && app.jira.issues.get(each)?.level === 0);
      if (parentId === undefined) return [];
      remembered.add(id);
      return [jira.subTask(id, parentId)];
    }
    case 'remove':
      remembered.add(id);
      return [jira.remove(id)];
  }
}
