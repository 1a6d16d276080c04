import { accountOf, PEOPLE } from '../people';
import { CORE } from './core';
import { HELP } from './help';
import { smallTeamIssues, streamIssues } from './kanban-issues';
import { moment } from './moment';
import { type BoardPlan, LAST_SPRINT, RUNNING_SPRINT } from './plan';
import { makeRandom } from './random';
import { type IssueRecord, withKeys } from './records';
import { SHOP } from './shop';
import { MOB_EPICS, MOB_SPRINT, OPS_EPICS } from './small-boards';
import { boardIssues, sprintStart, type Workflow } from './sprint-issues';

/** Company-managed projects share their statuses. */
const SHARED: Workflow = ['To Do', 'In Progress', 'In Review', 'Done'];
const CORE_STATUSES: Workflow = ['To Do', 'Doing', 'Verify', 'Done'];
const STAFF = 'group:fernhill-staff';
const PLANNERS = ['group:product-owners', accountOf('annika')];

export interface SprintRecord {
  id: number;
  board: number;
  name: string;
  state: 'future' | 'active' | 'closed';
  start?: string;
  end?: string;
  completed?: string;
  goal?: string;
}

/** The parts of the sample company's Jira site, in the order of `site.json`; always the same. */
export function makeSite() {
  return {
    site: { name: 'Fernhill', baseUrl: 'https://fernhill.atlassian.net', timeZone: 'Europe/Berlin' },
    users: Object.values(PEOPLE),
    groups: groups(),
    permissions: { ADMINISTER: ['group:jira-administrators'], 'manage-okrs': ['group:jira-administrators'] },
    projects: projects(),
    boards: boards(),
    sprints: [...[SHOP, HELP, CORE].flatMap(sprintsOf), mobileSprint()],
    issues: issues(),
  };
}

function groups() {
  const all = Object.values(PEOPLE).filter((one) => !('active' in one) && !('accountType' in one));
  return [
    { name: 'jira-administrators', members: [accountOf('annika')] },
    { name: 'product-owners', members: [accountOf('tomas'), accountOf('priya'), accountOf('kofi')] },
    {
      name: 'fernhill-staff',
      members: all.map((one) => one.accountId).filter((id) => id !== accountOf('sam')),
    },
  ];
}

function projects() {
  const rights = { BROWSE_PROJECTS: [STAFF], MANAGE_SPRINTS_PERMISSION: PLANNERS };
  const shared = SHARED.map((name, index) => ({ name, category: categoryOf(index) }));
  return [
    {
      key: 'SHOP',
      name: 'Fernhill Shop',
      description: 'Search, basket and checkout of the web shop.',
      lead: accountOf('tomas'),
      statuses: shared,
      permissions: rights,
    },
    {
      key: 'HELP',
      name: 'Help Desk Tooling',
      description: 'What our support works with, and what customers solve themselves.',
      lead: accountOf('priya'),
      statuses: shared,
      permissions: { ...rights, BROWSE_PROJECTS: [STAFF, accountOf('sam')] },
    },
    {
      key: 'CORE',
      name: 'Platform & Subscriptions',
      style: 'next-gen',
      description: 'Subscriptions, and the platform that everything runs on.',
      lead: accountOf('kofi'),
      statuses: CORE_STATUSES.map((name, index) => ({ name, category: categoryOf(index) })),
      permissions: rights,
    },
    {
      key: 'OPS',
      name: 'Operations',
      description: 'On call, peak days and requests.',
      lead: accountOf('nadia'),
      statuses: [
        { name: 'Backlog', category: 'new' },
        { name: 'Selected', category: 'new' },
        { name: 'In Progress', category: 'indeterminate' },
        { name: 'Done', category: 'done' },
      ],
      permissions: { BROWSE_PROJECTS: [STAFF] },
    },
    {
      key: 'MOB',
      name: 'Mobile App',
      description: 'The app for phones.',
      lead: accountOf('leilani'),
      statuses: shared,
      permissions: {
        BROWSE_PROJECTS: [STAFF],
        MANAGE_SPRINTS_PERMISSION: [...PLANNERS, accountOf('leilani')],
      },
    },
  ];
}

function categoryOf(place: number): 'new' | 'indeterminate' | 'done' {
  return place === 0 ? 'new' : place === 3 ? 'done' : 'indeterminate';
}

function boards() {
  return [
    { id: 1, name: 'Checkout board', project: 'SHOP' },
    { id: 2, name: 'Support tooling board', project: 'HELP', estimation: 'issueCount' },
    { id: 3, name: 'Platform board', project: 'CORE' },
    { id: 4, name: 'Operations', type: 'kanban', project: 'OPS' },
    { id: 5, name: 'Mobile', project: 'MOB' },
  ];
}

function sprintsOf(plan: BoardPlan): SprintRecord[] {
  return Array.from({ length: LAST_SPRINT }, (_, index) => {
    const sprint = index + 1;
    const start = sprintStart(plan, sprint);
    const text = plan.goals[index] ?? null;
    const state = sprint < RUNNING_SPRINT ? 'closed' : sprint === RUNNING_SPRINT ? 'active' : 'future';
    return {
      id: plan.firstSprintId + index,
      board: plan.boardId,
      name: plan.sprintName(sprint),
      state,
      start: moment(start, '10:30'),
      end: moment(start + 14, '10:00'),
      ...(state === 'closed' ? { completed: moment(start + 14, '09:40') } : {}),
      ...(text === null ? {} : { goal: text }),
    };
  });
}

function mobileSprint(): SprintRecord {
  return { ...MOB_SPRINT, state: 'active', start: moment(-5, '10:00'), end: moment(9, '10:00') };
}

function issues(): IssueRecord[] {
  const sprintBoards = [SHOP, HELP, CORE].flatMap((plan, index) => {
    const workflow = plan === CORE ? CORE_STATUSES : SHARED;
    return withKeys(plan.key, boardIssues(plan, workflow, makeRandom(1000 + index)), moment);
  });
  const operations = streamIssues(OPS_EPICS, ['nadia', 'jonas', 'wei'], makeRandom(2000));
  const mobile = smallTeamIssues(MOB_EPICS, MOB_SPRINT.id, ['leilani', 'liam'], makeRandom(3000));
  return [...sprintBoards, ...withKeys('OPS', operations, moment), ...withKeys('MOB', mobile, moment)];
}
