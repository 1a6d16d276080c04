import {
  boardKind,
  day,
  PROPERTY,
  personId,
  projectKey,
  type SeedIssue,
  type SitePlan,
  sprintId,
  sprintStart,
} from './plan';
import { type Chance, createChance } from './random';
import { LABELS, PLACES, THINGS, VERBS } from './words';

const EPIC_SHARE = 4;
const SUB_TASK_SHARE = 20;
const HISTORY_SHARE = 40;
const STEPS = ['To Do', 'In Progress', 'In Review', 'Done'] as const;
const PRIORITIES = ['Highest', 'High', 'Medium', 'Medium', 'Medium', 'Low', 'Lowest'] as const;

const summary = (chance: Chance): string =>
  `${chance.pick(VERBS)} the ${chance.pick(THINGS)} ${chance.pick(THINGS)} ${chance.pick(PLACES)}`;

/** Steps through the statuses up to `reached`, a day or two each, by several people. */
function changes(
  chance: Chance,
  plan: SitePlan,
  begun: number,
  reached: number,
): NonNullable<SeedIssue['changes']> {
  let at = begun;
  return STEPS.slice(0, reached).map((from, index) => {
    at += chance.below(3);
    const to = STEPS[index + 1] ?? 'Done';
    const by = personId(chance.below(plan.people));
    return { at: day(Math.min(at, 0), `1${index}:30`), by, field: 'status' as const, from, to };
  });
}

function story(chance: Chance, plan: SitePlan, board: number, key: string, parent: string): SeedIssue {
  const running = plan.sprintsPerBoard - 2;
  const hasSprints = boardKind(board) !== 'kanban';
  const sprint = chance.below(plan.sprintsPerBoard + 2);
  const isPlanned = sprint >= plan.sprintsPerBoard;
  const reached = isPlanned || sprint > running ? 0 : sprint === running ? chance.below(4) : 3;
  const begun = sprintStart(plan, Math.min(sprint, running));
  // One story in six was carried over from the sprint before.
  const carried =
    sprint > 0 && sprint <= running && chance.percent(17) ? [sprintId(plan, board, sprint - 1)] : [];
  const hasHistory = reached > 0 && chance.percent(HISTORY_SHARE);
  const steps = hasHistory ? changes(chance, plan, begun, reached) : [];
  return {
    key,
    type: chance.pick(['Story', 'Story', 'Task', 'Bug']),
    summary: summary(chance),
    parent,
    status: STEPS[reached] ?? 'To Do',
    sprints: hasSprints && !isPlanned ? [...carried, sprintId(plan, board, sprint)] : [],
    points: chance.pick([1, 2, 3, 5, 8]),
    priority: chance.pick(PRIORITIES),
    reporter: personId(chance.below(plan.people)),
    created: day(begun - 5 - chance.below(20)),
    changes: steps,
    ...(chance.percent(80) ? { assignee: personId((board * 7 + chance.below(9)) % plan.people) } : {}),
    ...(chance.percent(15) ? { labels: [chance.pick(LABELS)] } : {}),
    ...(chance.percent(30) ? { description: `${summary(chance)}.\n${summary(chance)}.` } : {}),
    ...(chance.percent(5) ? { properties: { [PROPERTY]: { team: `team-${board + 1}`, size: sprint } } } : {}),
    ...(reached === 3 ? { resolved: steps.at(-1)?.at ?? day(Math.min(begun + 8, 0)) } : {}),
  };
}

/** Issues of one project: epics, stories under them by turns, sub-tasks under stories. */
export function issuesOf(plan: SitePlan, board: number, count: number): SeedIssue[] {
  const chance = createChance(4711 + board);
  const key = (index: number) => `${projectKey(board)}-${index + 1}`;
  const epics = Math.max(1, Math.round((count * EPIC_SHARE) / 100));
  const stories = Math.round((count * (100 - EPIC_SHARE - SUB_TASK_SHARE)) / 100);
  const subTask = boardKind(board) === 'simple' ? 'Subtask' : 'Sub-task';
  return Array.from({ length: count }, (_, index): SeedIssue => {
    if (index < epics) return { key: key(index), type: 'Epic', summary: summary(chance), created: day(-740) };
    if (index < epics + stories) return story(chance, plan, board, key(index), key(index % epics));
    return {
      key: key(index),
      type: subTask,
      summary: summary(chance),
      parent: key(epics + chance.below(stories)),
      created: day(-1 - chance.below(700)),
    };
  });
}
