import { accountOf } from '../people';
import { moment, officeTime } from './moment';
import { type BoardPlan, type EpicPlan, LAST_SPRINT, RUNNING_SPRINT } from './plan';
import type { Random } from './random';
import type { DraftIssue } from './records';
import { expandTitle, type Title } from './titles';

/** Day on which the sprint with this place in the row starts, relative to the seeding day. */
export function sprintStart(plan: BoardPlan, sprint: number): number {
  return plan.runningSince + 14 * (sprint - RUNNING_SPRINT);
}

/** Statuses from left to right of a project; the last is done. */
export type Workflow = readonly [todo: string, doing: string, checking: string, done: string];

const POINTS = [1, 2, 2, 3, 3, 3, 5, 5, 8] as const;
const DROPPED = ["Won't Do", 'Duplicate', 'Cannot Reproduce'] as const;
const STEPS = [
  'Texts and translations',
  'Tests for the unhappy path',
  'Tracking',
  'Design review',
  'Try it on phones',
];

/** All issues of a board's epics, the epics first, and those that came late. */
export function boardIssues(plan: BoardPlan, workflow: Workflow, random: Random): DraftIssue[] {
  const issues = plan.epics.flatMap((epic) => epicIssues(plan, epic, workflow, random));
  return [...issues, ...lateIssues(plan, workflow)];
}

function lateIssues(plan: BoardPlan, [todo]: Workflow): DraftIssue[] {
  return (plan.late ?? []).map(({ epic, type, summary, points }) => ({
    ref: `late/${summary}`,
    ...(epic === null ? {} : { parentRef: epic }),
    type,
    summary,
    status: todo,
    sprints: [plan.firstSprintId + LAST_SPRINT - 1],
    points,
    reporter: accountOf(plan.lead),
    createdDay: -1,
  }));
}

function epicIssues(plan: BoardPlan, epic: EpicPlan, workflow: Workflow, random: Random): DraftIssue[] {
  const titles = mixed(epic.work.flatMap(expandTitle), random);
  const free = titles.filter(({ sprint }) => sprint === undefined);
  const scheduled = schedule(epic, free.length - (epic.backlog ?? 0));
  const children = titles.flatMap((title, index) =>
    workItem(
      plan,
      epic,
      workflow,
      random,
      title,
      title.sprint ?? scheduled[free.indexOf(title)],
      `${epic.name}/${index}`,
    ),
  );
  return [epicItself(plan, epic, workflow), ...children];
}

/** Roughly in the order written, as teams work through a theme. */
function mixed(titles: readonly Title[], random: Random): Title[] {
  return titles
    .map((title, index) => ({ title, at: index + random.between(0, 9) }))
    .sort((a, b) => a.at - b.at)
    .map(({ title }) => title);
}

/** The sprint of each of `count` issues: evenly over the epic's sprints, fewer in the sprint that ends it. */
function schedule(epic: EpicPlan, count: number): number[] {
  if (epic.sprints === null) return [];
  const [first, last] = epic.sprints;
  const weight = last - first + (last === LAST_SPRINT ? 1 : 0.5);
  return Array.from({ length: Math.max(count, 0) }, (_, i) =>
    Math.min(last, first + Math.floor((i * weight) / Math.max(count, 1))),
  );
}

function epicItself(plan: BoardPlan, epic: EpicPlan, [todo, doing, , done]: Workflow): DraftIssue {
  const [first, last] = epic.sprints ?? [LAST_SPRINT, LAST_SPRINT];
  const ended = last < RUNNING_SPRINT && (epic.backlog ?? 0) === 0;
  // Two sprints later everything carried over is done as well.
  const endDay = Math.min(sprintStart(plan, last + 3) - 1, plan.runningSince);
  const createdDay = epic.sprints === null ? -40 : sprintStart(plan, first) - 20;
  return {
    ref: epic.name,
    type: 'Epic',
    summary: epic.name,
    status: epic.sprints === null ? todo : ended ? done : doing,
    reporter: accountOf(plan.lead),
    createdDay,
    ...(ended ? { resolved: moment(endDay, '16:00') } : {}),
  };
}

function workItem(
  plan: BoardPlan,
  epic: EpicPlan,
  workflow: Workflow,
  random: Random,
  title: Title,
  sprint: number | undefined,
  ref: string,
): DraftIssue[] {
  const lateBug = title.type === 'Bug' && sprint === RUNNING_SPRINT && random.chance(0.5);
  const plannedDay =
    sprint === undefined ? -random.between(6, 80) : sprintStart(plan, sprint) - random.between(2, 16);
  const createdDay = lateBug ? Math.min(plan.runningSince + 2, -1) : Math.min(plannedDay, -1);
  const common = {
    ref,
    parentRef: epic.name,
    type: title.type,
    summary: title.summary,
    reporter: reporterOf(plan, random),
    createdDay,
    ...(epic.label !== undefined && random.chance(0.4) ? { labels: [epic.label] } : {}),
    ...priorityOf(title, random),
    ...estimateOf(plan, sprint, title, random),
  };
  if (sprint === undefined) return [{ ...common, status: workflow[0] }];
  const worked = course(plan, epic, workflow, random, sprint, createdDay, title);
  const issue = { ...common, ...worked };
  return [issue, ...steps(plan, issue, workflow, sprint, random)];
}

function reporterOf(plan: BoardPlan, random: Random): string {
  if (random.chance(0.05)) return accountOf('ingrid');
  return accountOf(random.chance(0.5) ? plan.lead : random.pick(plan.team));
}

function priorityOf(title: Title, random: Random): Pick<DraftIssue, 'priority'> {
  if (title.type === 'Bug' && random.chance(0.3))
    return { priority: random.chance(0.2) ? 'Highest' : 'High' };
  return random.chance(0.1) ? { priority: 'Low' } : {};
}

function estimateOf(
  plan: BoardPlan,
  sprint: number | undefined,
  title: Title,
  random: Random,
): Pick<DraftIssue, 'points'> {
  const share = sprint === undefined ? 0.4 : title.type === 'Bug' ? 0.7 : 0.94;
  if (!plan.estimates || !random.chance(share)) return {};
  return { points: title.type === 'Story' ? random.pick(POINTS) : random.pick([1, 1, 2, 2, 3, 5]) };
}

/** What became of an issue planned for a sprint. */
function course(
  plan: BoardPlan,
  epic: EpicPlan,
  workflow: Workflow,
  random: Random,
  sprint: number,
  createdDay: number,
  title: Title,
): Omit<DraftIssue, 'ref' | 'type' | 'summary' | 'createdDay'> {
  const [todo, doing, checking, done] = workflow;
  const assignee = { assignee: developerOf(plan, sprint, random) };
  const late = sprint < RUNNING_SPRINT && epic.punctual !== true && random.chance(0.12);
  const carried = late ? (random.chance(0.2) ? 2 : 1) : 0;
  const last = Math.min(sprint + carried, RUNNING_SPRINT);
  const sprints = Array.from(
    { length: Math.max(last - sprint, 0) + 1 },
    (_, i) => plan.firstSprintId + sprint + i - 1,
  );
  if (sprint > RUNNING_SPRINT) return { status: todo, sprints, ...(random.chance(0.2) ? assignee : {}) };
  const start = sprintStart(plan, last);
  const latest = Math.min(start + 13, -1);
  const finished =
    last < RUNNING_SPRINT || random.chance((-plan.runningSince / 14) * (carried > 0 ? 1 : 0.72));
  if (finished) {
    const day = Math.max(random.between(start + 1, latest), createdDay + 1);
    const dropped = title.type === 'Bug' ? random.chance(0.1) : random.chance(0.02);
    const began = Math.max(Math.min(sprintStart(plan, sprint) + random.between(0, 3), day), createdDay);
    return {
      status: done,
      sprints,
      ...assignee,
      resolved: moment(Math.min(day, -1), officeTime(random.between(60, 530))),
      ...(dropped ? { resolution: random.pick(title.type === 'Bug' ? DROPPED : DROPPED.slice(0, 2)) } : {}),
      ...(sprint >= RUNNING_SPRINT - 2
        ? {
            changes: [
              {
                at: moment(began, officeTime(random.between(0, 55))),
                field: 'status',
                from: todo,
                to: doing,
              },
            ],
          }
        : {}),
    };
  }
  if (carried === 0 && random.chance(0.45))
    return { status: todo, sprints, ...(random.chance(0.5) ? assignee : {}) };
  return { status: random.chance(0.35) ? checking : doing, sprints, ...assignee };
}

function developerOf(plan: BoardPlan, sprint: number, random: Random): string {
  if (sprint < 8 && random.chance(0.15)) return accountOf('ingrid');
  return accountOf(random.pick(plan.team));
}

/** Some stories of the last sprints are cut into sub-tasks. */
function steps(
  plan: BoardPlan,
  story: DraftIssue,
  workflow: Workflow,
  sprint: number,
  random: Random,
): DraftIssue[] {
  if (story.type !== 'Story' || sprint < 11 || sprint > RUNNING_SPRINT || !random.chance(0.3)) return [];
  const names = random.shuffled(STEPS).slice(0, random.between(2, 3));
  return names.map((summary, index) => {
    const finished = story.resolved !== undefined || (story.status !== workflow[0] && index === 0);
    const sameDay = story.resolved ?? moment(-1, '15:00');
    return {
      ref: `${story.ref}/${summary}`,
      parentRef: story.ref,
      type: plan.subtaskType,
      summary,
      status: finished ? workflow[3] : workflow[0],
      createdDay: story.createdDay + (story.createdDay < -1 ? 1 : 0),
      ...(story.assignee === undefined ? {} : { assignee: story.assignee }),
      ...(finished ? { resolved: sameDay } : {}),
    };
  });
}
