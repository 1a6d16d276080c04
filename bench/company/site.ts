import type { SiteSeedInput } from '../../local/jira/seed-schema';
import { BOARD, DEVELOPER, EPICS, goal, issueId, LEAD, NEXT_SPRINT, PLANNED_ISSUES, SIZE } from './plan';

const SPRINT_DAYS = 14;

/** A site of one scrum board with its sprints and issues: epics, and stories in the sprints by turns. */
export function companySite(): SiteSeedInput {
  return {
    site: { name: 'Company' },
    users: [
      { accountId: LEAD, displayName: 'Lena Lead' },
      { accountId: DEVELOPER, displayName: 'Dan Developer' },
    ],
    permissions: { 'manage-okrs': [LEAD] },
    projects: [{ id: 10_000, key: 'SHOP', name: 'Shop', lead: LEAD }],
    boards: [{ id: BOARD, name: 'SHOP board', project: 'SHOP' }],
    sprints: [...Array.from({ length: SIZE.sprints }, (_, index) => sprint(index + 1)), nextSprint()],
    issues: [
      ...Array.from({ length: SIZE.issues }, (_, index) => issue(index)),
      ...Array.from({ length: PLANNED_ISSUES }, (_, index) => plannedIssue(SIZE.issues + index)),
      subTask(SIZE.issues + PLANNED_ISSUES),
    ],
  };
}

function sprint(id: number): NonNullable<SiteSeedInput['sprints']>[number] {
  const startsAgo = (SIZE.sprints - id) * SPRINT_DAYS + 4;
  const running = id === SIZE.sprints;
  return {
    id,
    board: BOARD,
    name: `SHOP Sprint ${id}`,
    state: running ? 'active' : 'closed',
    start: `D-${startsAgo}`,
    end: running ? `D+${SPRINT_DAYS - startsAgo}` : `D-${startsAgo - SPRINT_DAYS}`,
    goal: goal(id),
  };
}

function issue(index: number): NonNullable<SiteSeedInput['issues']>[number] {
  const named = { id: issueId(index + 1), key: `SHOP-${index + 1}` };
  if (index < EPICS) return { ...named, type: 'Epic', summary: `Epic ${index + 1}` };
  const inSprint = (index % SIZE.sprints) + 1;
  const done = inSprint < SIZE.sprints;
  return {
    ...named,
    summary: `Story ${index + 1}`,
    parent: `SHOP-${(index % EPICS) + 1}`,
    sprints: [inSprint],
    points: (index % 5) + 1,
    ...(done ? { status: 'Done', resolved: `D-${(SIZE.sprints - inSprint) * SPRINT_DAYS + 1}` } : {}),
  };
}

/** Of a story of the running sprint. */
function subTask(index: number): NonNullable<SiteSeedInput['issues']>[number] {
  const parent = Array.from({ length: SIZE.sprints }, (_, at) => EPICS + at).find(
    (at) => (at % SIZE.sprints) + 1 === SIZE.sprints,
  );
  const key = `SHOP-${index + 1}`;
  return {
    ...{ id: issueId(index + 1), key, type: 'Sub-task', summary: 'A part of it' },
    parent: `SHOP-${(parent ?? EPICS) + 1}`,
  };
}

function nextSprint(): NonNullable<SiteSeedInput['sprints']>[number] {
  return {
    id: NEXT_SPRINT,
    board: BOARD,
    name: `SHOP Sprint ${NEXT_SPRINT}`,
    state: 'future',
    goal: goal(NEXT_SPRINT),
  };
}

function plannedIssue(index: number): NonNullable<SiteSeedInput['issues']>[number] {
  return {
    id: issueId(index + 1),
    key: `SHOP-${index + 1}`,
    summary: `Story ${index + 1}`,
    parent: `SHOP-${(index % EPICS) + 1}`,
    sprints: [NEXT_SPRINT],
    points: (index % 5) + 1,
  };
}
