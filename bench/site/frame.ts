import type { SiteSeedInput } from '../../local/jira/seed-schema';
import {
  boardKind,
  day,
  personId,
  projectKey,
  type SitePlan,
  SPRINT_DAYS,
  sprintId,
  sprintStart,
} from './plan';
import { FIRST_NAMES, LAST_NAMES } from './words';

const STATUSES = [
  { name: 'To Do', category: 'new' as const },
  { name: 'In Progress', category: 'indeterminate' as const },
  { name: 'In Review', category: 'indeterminate' as const },
  { name: 'Done', category: 'done' as const },
];

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function sprintsOf(plan: SitePlan, board: number): NonNullable<SiteSeedInput['sprints']> {
  if (boardKind(board) === 'kanban') return [];
  const running = plan.sprintsPerBoard - 2;
  return range(plan.sprintsPerBoard).map((sprint) => {
    const start = sprintStart(plan, sprint);
    const named = {
      id: sprintId(plan, board, sprint),
      board: board + 1,
      name: `${projectKey(board)} Sprint ${sprint + 1}`,
    };
    if (sprint > running) return named;
    return {
      ...named,
      state: sprint < running ? ('closed' as const) : ('active' as const),
      start: day(start),
      end: day(start + SPRINT_DAYS),
      goal: `Goal ${sprint + 1} of ${projectKey(board)}`,
    };
  });
}

/** People, groups, projects, boards and sprints of the site; everything but its issues. */
export function siteFrame(plan: SitePlan): SiteSeedInput {
  const people = range(plan.people);
  const boards = range(plan.boards);
  return {
    site: { name: 'Large company', baseUrl: 'https://large.example' },
    users: people.map((index) => ({
      accountId: personId(index),
      displayName: `${FIRST_NAMES[index % FIRST_NAMES.length]} ${LAST_NAMES[Math.floor(index / FIRST_NAMES.length) % LAST_NAMES.length]}`,
    })),
    groups: [
      { name: 'administrators', members: [personId(0)] },
      { name: 'leads', members: people.filter((index) => index % 10 === 0).map(personId) },
    ],
    permissions: { ADMINISTER: ['group:administrators'] },
    projects: boards.map((index) => ({
      key: projectKey(index),
      name: `Product ${index + 1}`,
      lead: personId((index * 10) % plan.people),
      style: boardKind(index) === 'simple' ? ('next-gen' as const) : ('classic' as const),
      statuses: STATUSES,
      // A few projects are closed to most people.
      permissions: index % 15 === 14 ? { BROWSE_PROJECTS: ['group:leads'] } : {},
    })),
    boards: boards.map((index) => ({
      id: index + 1,
      name: `${projectKey(index)} board`,
      project: projectKey(index),
      type: boardKind(index),
      // Every ninth board shows the neighbour's issues too.
      ...(index % 9 === 8
        ? { jql: `project in (${projectKey(index)}, ${projectKey(index - 1)}) ORDER BY Rank ASC` }
        : {}),
    })),
    sprints: boards.flatMap((index) => sprintsOf(plan, index)),
  };
}
