import type {
  PlanningCheck,
  PlanningIssue,
  PlanningKeyResult,
  PlanningServes,
  PlanningView,
} from '../../../src/contract/planning/answers';

/** Answers of the planning check with only what a test cares about to be written down. */

export const serves = (more: Partial<PlanningServes> = {}): PlanningServes => ({
  openIds: [],
  areaIds: [],
  pausedIds: [],
  endedIds: [],
  ...more,
});

export const issue = (
  id: string,
  points: number | null,
  more: Partial<PlanningIssue> = {},
): PlanningIssue => ({
  id,
  above: [],
  points,
  category: 'new',
  done: false,
  planned: false,
  plannedPoints: null,
  addedOn: null,
  ...more,
});

export const check = (more: Partial<PlanningCheck> = {}): PlanningCheck => ({
  sprintId: '7',
  goal: '',
  revision: 1,
  lines: [],
  issues: [],
  others: [],
  serves: {},
  assigned: {},
  overload: 0,
  plannedFrom: null,
  medianEstimate: 3,
  readAt: '2026-02-10T12:00:00.000Z',
  ...more,
});

export const keyResult = (id: string, more: Partial<PlanningKeyResult> = {}): PlanningKeyResult => ({
  id,
  objectiveId: 'objective-1',
  key: `KR-${id}`,
  title: `Key result ${id}`,
  objectiveTitle: 'Nobody is lost',
  teamId: 'team-shop',
  ownTeam: true,
  unit: '%',
  decimals: 1,
  lifecycle: 'active',
  hints: [],
  status: null,
  progress: null,
  expected: null,
  successorId: null,
  neglected: null,
  claims: null,
  learned: null,
  ...more,
});

export const planning = (more: Partial<PlanningView> = {}): PlanningView => ({
  viewer: { accountId: 'dora', manageOkrsPermission: '' },
  board: {
    id: '1',
    name: 'SHOP board',
    connected: true,
    supportsSprints: true,
    projectId: '10000',
    estimateField: 'customfield_1',
  },
  team: { id: 'team-shop', name: 'Shop', workMix: { keyResult: 70, area: 20, unaligned: 10 } },
  today: '2026-02-10',
  asOf: '2026-02-10T12:00:00.000Z',
  sprints: [{ id: '7', name: 'Shop 7', state: 'future', start: null, end: null, foreign: false }],
  checks: [],
  keyResults: [],
  areas: [],
  claims: { met: 0, partly: 0, missed: 0, awaited: 0, sprints: 0 },
  unestimatedShare: 1 / 3,
  ...more,
});
